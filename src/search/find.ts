import { saysWhatToDo } from './contents.ts';
import type { SearchState } from './address.ts';
import { underEntries, type FoundEntry } from './attachments.ts';
import { passing } from './facets.ts';
import { matchPhrase } from './match.ts';
import type { SearchIndex } from './open-index.ts';
import type { Query } from './query.ts';
import { nearestFirst } from './nearest-first.ts';
import { rank, tellsOf, weigh, type Concept, type Found } from './rank.ts';
import { understand, type ListedNames, type Understood } from './understand.ts';

/** What the reader has chosen besides the words. */
export type Narrowing = Pick<SearchState, 'filters' | 'order'>;

export interface Answer extends Omit<Understood, 'concepts'> {
  /** Entries in their order; each is read when it is shown. */
  found: readonly FoundEntry[];
  /** Every page that was found before the filters, for their counts. */
  unfiltered: readonly number[];
  /** Whether a page has all of what was asked. */
  isWhole: boolean;
  /** When nothing was found of what the portal is about: own guidance that has something of it, the nearest first. */
  nearest: readonly number[];
}

/**
 * Searches. No word is required, but what the portal lacks weighs most, so that a common word does not answer for it.
 * @param listed the editors' words
 */
export async function find(
  index: SearchIndex,
  query: Query,
  { filters, order }: Narrowing,
  listed: ListedNames,
): Promise<Answer> {
  const { concepts, ...said } = await understand(index, query, listed);
  const ranked = await candidates();
  const isPassing = await passing(index, filters);
  const entries = await underEntries(index, ranked);
  const found = entries.filter(({ page }) => isPassing(page));
  return {
    ...said,
    ...(query.isPhrase && { words: [phraseOf(query)] }),
    found: await inOrder(found),
    unfiltered: entries.map(({ page }) => page),
    nearest: found.length > 0 || query.isPhrase || said.outside.length > 0 ? [] : nearestGuidance(index, concepts),
    isWhole:
      ranked.length === 0 || ranked.some(({ matched }) => matched().every((each, at) => each ?? concepts[at]!.isLight)),
  };

  async function inOrder(entries: readonly FoundEntry[]): Promise<readonly FoundEntry[]> {
    if (order === 'date') return newestFirst(index, entries);
    if (query.isPhrase || (concepts.length < 2 && !query.text.includes(' '))) return entries;
    const tells = tellsOf(concepts, index.contents.lengths.length);
    return nearestFirst(
      index,
      entries,
      query.text,
      said.words.map((word, at) => ({ ...word, tells: tells[at]! })),
    );
  }

  async function candidates(): Promise<Found[]> {
    if (query.text === '') return everyPage(index);
    if (!query.isPhrase) return rank(index.contents, concepts, said.outside.length > 0);
    const matches = await matchPhrase(
      index,
      query.words.map(({ term }) => term),
    );
    return rank(index.contents, [{ matches, share: 1, isLight: false, isPart: false, reads: [], isOfField: false }]);
  }
}

/** Words in quotation marks are one thing to show, wherever they follow each other. */
const phraseOf = ({ words }: Query) => {
  const text = words.map((each) => each.text).join(' ');
  return { text, reads: [text], isExact: true };
};

/** So few that they can be looked through. */
const NEAREST = 3;

const nearestGuidance = ({ contents }: SearchIndex, concepts: readonly Concept[]): number[] =>
  weigh(contents, concepts)
    .filter(({ page }) => saysWhatToDo(contents, page))
    .slice(0, NEAREST)
    .map(({ page }) => page);

const everyPage = ({ contents }: SearchIndex): Found[] =>
  contents.lengths.map((_, page) => ({ page, score: 0, matched: () => [] }));

/** Pages without a date come last. */
async function newestFirst(index: SearchIndex, found: readonly FoundEntry[]): Promise<FoundEntry[]> {
  const place = new Map((await index.byDate()).map((page, at) => [page, at]));
  return found.toSorted((a, b) => (place.get(b.page) ?? -1) - (place.get(a.page) ?? -1));
}
