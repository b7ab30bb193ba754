import { askedOf, closenessOf, isWrittenSo, WORTH, type Closeness } from './closeness.ts';
import { addMatch, kinshipsOf, startMatches, type Matches } from './matches.ts';
import type { IndexWord } from './index-files.ts';
import type { SearchIndex } from './open-index.ts';
import { fold } from './stem.ts';

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
  const matches = startMatches(index.contents.lengths.length);
  const reads = new Set<string>();
  for (const found of await index.wordsFrom(asked.root)) {
    const closeness = closenessOf(found.word, asked);
    if (!closeness || !isNear(closeness) || !isWrittenSo(found.written, asked)) continue;
    addPages(matches, found, KINSHIPS[closeness], WORTH[closeness] * likeness(found.word, asked.stem, closeness));
    if (closeness === 'word') for (const each of found.reads) reads.add(each);
  }
  return { matches, reads: [...reads] };
}

const KINSHIPS: Readonly<Record<Closeness, readonly number[]>> = {
  word: kinshipsOf('word'),
  related: kinshipsOf('related'),
  begins: kinshipsOf('begins'),
};

/** A longer word that begins so is worth less the longer it is. */
const likeness = (word: string, stem: string, closeness: Closeness) =>
  closeness === 'begins' ? stem.length / word.length : 1;

function addPages(
  matches: Matches,
  { pages, weights, ways }: IndexWord,
  kinships: readonly number[],
  worth: number,
): void {
  for (let at = 0; at < pages.length; at++) addMatch(matches, pages[at]!, weights[at]! * worth, kinships[ways[at]!]!);
}

/** The pages on which words follow each other in the text, in this order. Longer words that begin so are no such words. */
export async function matchPhrase(index: SearchIndex, terms: readonly string[]): Promise<Matches> {
  const [first = new Map<number, Set<number>>(), ...others] = await Promise.all(
    terms.map((term) => placesOf(index, term)),
  );
  const matches = startMatches(index.contents.lengths.length);
  const [itself] = KINSHIPS.word;
  for (const [page, places] of first) {
    const starts = [...places].filter((at) => others.every((other, step) => other.get(page)?.has(at + step + 1)));
    if (starts.length > 0) addMatch(matches, page, starts.length, itself!);
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
