import type { FoundWord } from '../pagefind/files.ts';
import { readTokens } from '../pagefind/read-tokens.ts';
import type { PageWords, SiteWords } from './page-words.ts';

/** A word of the index in a token, and what it weighs there in 24ths of once in plain text. */
export interface Reading<Word> {
  word: Word;
  weight: number;
}

/** What is found in each token of a site where it has a weight, by the token's place in the site's list. */
export type ReadingsByWeight<Word> = ReadonlyMap<number, readonly (readonly Reading<Word>[])[]>;

/**
 * Has Pagefind read the tokens of a site, each once for each weight that it has somewhere.
 * @param wordOf what stands for a word of the index, by its stem; a stem may be that of several words
 */
export async function readingsOf<Word>(
  { pages, tokens }: SiteWords,
  wordOf: (written: string) => Word,
): Promise<ReadingsByWeight<Word>> {
  const lists = [...placesByWeight(pages, tokens.length)];
  const found = await readTokens(
    lists.map(([weight, places]) => ({ weight, tokens: places.map((place) => tokens[place]!) })),
  );
  const inTurn = turned(found, wordOf);
  let next = 0;
  return new Map(
    lists.map(([weight, places]) => {
      const ofTokens: (readonly Reading<Word>[])[] = tokens.map(() => NOTHING);
      for (const place of places) ofTokens[place] = inTurn[next++] ?? NOTHING;
      return [weight, ofTokens];
    }),
  );
}

const NOTHING: readonly never[] = [];

/** The places in the site's list of the tokens that stand somewhere with a weight. */
function placesByWeight(pages: readonly PageWords[], count: number): Map<number, number[]> {
  const stands = new Map<number, Uint8Array>();
  for (const { text, fields } of pages) {
    for (const { tokens, weight } of text) mark(tokens, weight);
    for (const [, { tokens, weight }] of fields) mark(tokens, weight);
  }
  return new Map([...stands].map(([weight, marked]) => [weight, placesOf(marked)]));

  function mark(tokens: readonly number[], weight: number): void {
    let marked = stands.get(weight);
    if (!marked) stands.set(weight, (marked = new Uint8Array(count)));
    for (let at = 0; at < tokens.length; at++) marked[tokens[at]!] = 1;
  }
}

function placesOf(marked: Uint8Array): number[] {
  const places: number[] = [];
  for (let place = 0; place < marked.length; place++) if (marked[place] === 1) places.push(place);
  return places;
}

/** Of each place, the words that stand there. */
function turned<Word>(found: readonly FoundWord[], wordOf: (written: string) => Word): Reading<Word>[][] {
  const readings: Reading<Word>[][] = [];
  for (const { written, places, weights } of found) {
    const word = wordOf(written);
    for (let at = 0; at < places.length; at++) (readings[places[at]!] ??= []).push({ word, weight: weights[at]! });
  }
  return readings;
}
