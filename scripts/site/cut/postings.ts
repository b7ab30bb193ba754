import { WAYS, type Way } from '../../../src/search/index-files.ts';
import type { ExtraWords } from '../../../src/search/extra-words.ts';
import { writtenStem } from '../../../src/search/words.ts';
import { readTexts } from '../pagefind/read-texts.ts';
import type { PageWords } from './page-words.ts';

/** What the pages have of a word, in columns, page by page. */
export interface Postings {
  pages: number[];
  /** In 24ths of once in plain text. */
  weights: number[];
  /** The nearest way in which each page has it, by its place in `WAYS`. */
  ways: number[];
  /** Where it stands in the text of each page, in order. */
  spots: (readonly number[])[];
}

/** Of each word, by its stem in small letters with its rings and dots. */
export type AllPostings = Map<string, Postings>;

/** What once in plain text weighs: Pagefind shares it among the parts of a word. */
export const ONCE = 24;

/** What each way is worth beside the word itself. */
const WAY_WORTH: Readonly<Record<Way, number>> = { word: 1, part: 0.5, name: 0.3, reader: 1, ask: 1, topic: 0.25 };

/** The same, by the place of the way in `WAYS`. */
export const WORTHS: readonly number[] = WAYS.map((way) => WAY_WORTH[way]);
export const [WORD, PART] = [WAYS.indexOf('word'), WAYS.indexOf('part')];

/** What an occurrence beside the text is worth: the title says more than the text. What is not here is not searched. */
const FIELD_WORTH: Readonly<Record<string, number>> = { title: 10, summary: 2.5, tab: 5, facts: 5 };

export const FIELDS = Object.keys(FIELD_WORTH);

/** What words that do not stand on the page so are worth, in plain occurrences: in the title they say more. */
const EXTRA: Readonly<Record<keyof ExtraWords, readonly [worth: number, way: number]>> = {
  parts: [4, PART],
  titleParts: [10, PART],
  apart: [1, WORD],
};

/** Has Pagefind read the pages, and counts how much of each word each has: in its text, in its fields, and besides. */
export async function postingsOf(
  pages: readonly PageWords[],
  extras: readonly ExtraWords[],
): Promise<AllPostings> {
  const all: AllPostings = new Map();
  const texts = pages.flatMap(({ text, fields }, page) => [
    { page, stretches: text, worth: undefined },
    ...fields.map(([name, field]) => ({ page, stretches: [field], worth: FIELD_WORTH[name]! })),
  ]);
  for (const { written, texts: found, places, weights } of await readTexts(texts.map(({ stretches }) => stretches))) {
    const postings = postingsIn(all, written);
    const fields = new Set<number>();
    for (const [at, number] of found.entries()) {
      const { page, worth } = texts[number]!;
      if (worth === undefined) addSpot(postings, addTo(postings, page, weights[at]!, WORD), places[at]!);
      else if (!fields.has(number)) addTo(postings, page, worth * ONCE, WORD);
      if (worth !== undefined) fields.add(number);
    }
  }
  for (const [page, extra] of extras.entries())
    for (const field of ['parts', 'titleParts', 'apart'] as const)
      for (const word of extra[field]) {
        const [worth, way] = EXTRA[field];
        addTo(postingsIn(all, writtenStem(word)), page, worth * ONCE * WORTHS[way]!, way);
      }
  return all;
}

function postingsIn(all: AllPostings, word: string): Postings {
  const known = all.get(word);
  if (known) return known;
  const postings: Postings = { pages: [], weights: [], ways: [], spots: [] };
  all.set(word, postings);
  return postings;
}

/** Ways of having a word add up; the nearest one names them. @returns the page's place in the columns */
function addTo({ pages, weights, ways, spots }: Postings, page: number, weight: number, way: number): number {
  const at = placeOf(pages, page);
  if (pages[at] === page) {
    weights[at]! += weight;
    if (WORTHS[way]! > WORTHS[ways[at]!]!) ways[at] = way;
  } else {
    pages.splice(at, 0, page);
    weights.splice(at, 0, weight);
    ways.splice(at, 0, way);
    spots.splice(at, 0, []);
  }
  return at;
}

/** Where a page stands in a column, or would: at the end, as a rule. */
function placeOf(pages: readonly number[], page: number): number {
  let high = pages.length;
  if (high === 0 || pages[high - 1]! < page) return high;
  let low = 0;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pages[middle]! < page) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Once each; of two words with the same stem, one comes after the other. */
function addSpot({ spots }: Postings, at: number, spot: number): void {
  const own = spots[at] as number[];
  const isLast = own.length === 0 || own.at(-1)! < spot;
  if (!isLast && own.includes(spot)) return;
  own.push(spot);
  if (!isLast) own.sort((a, b) => a - b);
}
