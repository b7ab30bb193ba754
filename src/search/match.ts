import { askedOf, closenessOf, isWrittenSo, WORTH, type Closeness } from './closeness.ts';
import type { IndexWord, Way } from './index-files.ts';
import type { SearchIndex } from './open-index.ts';
import { fold } from './stem.ts';

/** How a page has what is asked for: by a word of its own, or in another way. */
export type Kinship = Closeness | Exclude<Way, 'word'>;

/** What a page has of one asked thing. */
export interface Matched {
  /** Weighed occurrences: 1 is the word itself once in plain text. */
  weight: number;
  /** The nearest way in which the page has it. */
  kinship: Kinship;
}

/** The pages that have something, by their number. */
export type Matches = ReadonlyMap<number, Matched>;

/** What the index has of an asked word. */
export interface WordMatch {
  matches: Matches;
  /** The portal's words that it stands for, when it is another name of them. */
  reads: readonly string[];
}

/** The pages that have a word: itself, inflected, in related words, at the beginning of longer words, in compounds, by other names. */
export async function matchWord(
  index: SearchIndex,
  term: string,
  isNear: (closeness: Closeness) => boolean = () => true,
  isDotted = false,
): Promise<WordMatch> {
  const asked = askedOf(term, isDotted);
  const matches = new Map<number, Matched>();
  const reads = new Set<string>();
  for (const found of await index.wordsFrom(asked.root)) {
    const closeness = closenessOf(found.word, asked);
    if (!closeness || !isNear(closeness) || !isWrittenSo(found.written, asked)) continue;
    addPages(matches, found, closeness, WORTH[closeness] * likeness(found.word, asked.stem, closeness));
    if (closeness === 'word') for (const each of found.reads) reads.add(each);
  }
  return { matches, reads: [...reads] };
}

/** A longer word that begins so is worth less the longer it is. */
const likeness = (word: string, stem: string, closeness: Closeness) =>
  closeness === 'begins' ? stem.length / word.length : 1;

function addPages(matches: Map<number, Matched>, { postings }: IndexWord, closeness: Closeness, worth: number): void {
  for (const { page, weight, way } of postings) {
    const found = { weight: weight * worth, kinship: way === 'word' ? closeness : way };
    matches.set(page, joined(matches.get(page), found));
  }
}

/** Two ways of having something: they add up, and the nearest one names them. */
export function joined(one: Matched | undefined, other: Matched): Matched {
  if (!one) return other;
  return {
    weight: one.weight + other.weight,
    kinship: isNearer(other.kinship, one.kinship) ? other.kinship : one.kinship,
  };
}

/** The nearest first. */
const NEARNESS: readonly Kinship[] = ['word', 'related', 'ask', 'reader', 'begins', 'part', 'name', 'topic'];

const isNearer = (one: Kinship, other: Kinship) => NEARNESS.indexOf(one) < NEARNESS.indexOf(other);

/** The pages on which words follow each other in the text, in this order. Longer words that begin so are no such words. */
export async function matchPhrase(index: SearchIndex, terms: readonly string[]): Promise<Matches> {
  const [first = new Map<number, Set<number>>(), ...others] = await Promise.all(
    terms.map((term) => placesOf(index, term)),
  );
  const matches = new Map<number, Matched>();
  for (const [page, places] of first) {
    const starts = [...places].filter((at) => others.every((other, step) => other.get(page)?.has(at + step + 1)));
    if (starts.length > 0) matches.set(page, { weight: starts.length, kinship: 'word' });
  }
  return matches;
}

async function placesOf(index: SearchIndex, term: string): Promise<Map<number, Set<number>>> {
  const asked = askedOf(term);
  const pages = new Map<number, Set<number>>();
  for (const [written, found] of await index.placesFrom(asked.root)) {
    if (closenessOf(fold(written), asked) !== 'word' || !isWrittenSo(written, asked)) continue;
    for (const [page, places] of found) pages.set(page, new Set([...(pages.get(page) ?? []), ...places]));
  }
  return pages;
}
