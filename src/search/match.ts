import { askedOf, closenessOf, WORTH, type Closeness } from './closeness.ts';
import type { SearchIndex } from './open-index.ts';
import type { IndexWord, Place } from './pagefind-files.ts';

/** What a page has of one asked thing. */
export interface Matched {
  /** Weighed occurrences: 1 is the word itself once in plain text. */
  weight: number;
  /** Places in the text, in no order. */
  spots: readonly number[];
  /** The nearest way in which the page has it. */
  closeness: Closeness;
}

/** The pages that have something, by their number. */
export type Matches = ReadonlyMap<number, Matched>;

/** What an occurrence in the metadata is worth: the title says more than the text. What is not here is not searched. */
const FIELD_WORTH: Readonly<Record<string, number>> = {
  title: 10,
  summary: 2.5,
  tab: 5,
  facts: 5,
  parts: 4,
  titleParts: 10,
  names: 4,
  topicNames: 2,
};

/** Metadata that holds words which do not stand on the page (`extra-words.ts`), and what it means to be found by them. */
const EXTRA: Readonly<Record<string, Closeness>> = {
  parts: 'part',
  titleParts: 'part',
  names: 'name',
  topicNames: 'topic',
};

/** The pages that have a word: itself, inflected, in related words, at the beginning of longer words and in compounds. */
export async function matchWord(
  index: SearchIndex,
  term: string,
  isWanted: (closeness: Closeness) => boolean = () => true,
): Promise<Matches> {
  const asked = askedOf(term);
  const words = await index.wordsFrom(asked.root);
  const matches = new Map<number, Matched>();
  for (const found of words) {
    const closeness = closenessOf(found.word, asked);
    if (closeness && isWanted(closeness))
      addPlaces(matches, found, closeness, likeness(found.word, asked.stem, closeness));
  }
  return matches;
}

/** A longer word that begins so is worth less the longer it is. */
const likeness = (word: string, stem: string, closeness: Closeness) =>
  closeness === 'begins' ? stem.length / word.length : 1;

function addPlaces(matches: Map<number, Matched>, { places }: IndexWord, closeness: Closeness, likeness: number): void {
  for (const place of places) {
    const way = extraWay(place) ?? closeness;
    const weight = weightOf(place) * WORTH[way] * likeness;
    if (weight === 0) continue;
    matches.set(place.page, joined(matches.get(place.page), { weight, closeness: way, spots: place.spots.map(({ at }) => at) })); // prettier-ignore
  }
}

/** How a page is found that does not have the word itself. */
const extraWay = ({ spots, fields }: Place): Closeness | undefined =>
  spots.length > 0 || fields.some((field) => FIELD_WORTH[field] && !EXTRA[field])
    ? undefined
    : Object.keys(EXTRA)
        .filter((field) => fields.includes(field))
        .map((field) => EXTRA[field])[0];

const weightOf = ({ spots, fields }: Place) =>
  spots.reduce((sum, { weight }) => sum + weight, 0) +
  fields.reduce((sum, field) => sum + (FIELD_WORTH[field] ?? 0), 0);

/** Two ways of having something: they add up, and the nearest one names them. */
export function joined(one: Matched | undefined, other: Matched): Matched {
  if (!one) return other;
  return {
    weight: one.weight + other.weight,
    closeness: WORTH[one.closeness] >= WORTH[other.closeness] ? one.closeness : other.closeness,
    spots: [...one.spots, ...other.spots],
  };
}

/** The pages on which words follow each other in the text, in this order. Longer words that begin so are no such words. */
export async function matchPhrase(index: SearchIndex, terms: readonly string[]): Promise<Matches> {
  const each = await Promise.all(terms.map((term) => matchWord(index, term, (closeness) => closeness === 'word')));
  const [first = new Map<number, Matched>(), ...others] = each;
  const matches = new Map<number, Matched>();
  for (const [page, { spots }] of first) {
    const starts = spots.filter((at) => others.every((other, step) => other.get(page)?.spots.includes(at + step + 1)));
    if (starts.length > 0)
      matches.set(page, {
        weight: starts.length,
        closeness: 'word',
        spots: starts.flatMap((at) => terms.map((_, step) => at + step)),
      });
  }
  return matches;
}
