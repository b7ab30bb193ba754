import { WAYS, type PagesInARow, type Way } from '../../../src/search/index-files.ts';
import type { ExtraWords } from '../../../src/search/extra-words.ts';
import { writtenStem } from '../../../src/search/words.ts';
import type { FoundWord } from '../pagefind/files.ts';
import { readTexts, type Stretch } from '../pagefind/read-texts.ts';
import type { PageWords } from './page-words.ts';

/** What the pages have of a word, in columns, page by page. */
export interface Postings {
  pages: number[];
  /** In 24ths of once in plain text. */
  weights: number[];
  /** The nearest way in which each page has it, by its place in `WAYS`. */
  ways: number[];
  /** Where it stands in the texts of all pages in a row, in order. */
  places: readonly number[];
}

/** Of each word, by its stem in small letters with its rings and dots. */
export type AllPostings = ReadonlyMap<string, Postings>;

/** The pages as Pagefind has read them. */
export interface ReadPages extends PagesInARow {
  postings: AllPostings;
}

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
export async function readPages(pages: readonly PageWords[], extras: readonly ExtraWords[]): Promise<ReadPages> {
  const texts = pages.flatMap(({ text, fields }, page): ReadText[] => [
    { page, stretches: text, worth: OF_TEXT },
    ...fields.map(([name, field]) => ({ page, stretches: [field], worth: FIELD_WORTH[name]! })),
  ]);
  const { words, textAt, firsts } = await readTexts(texts.map(({ stretches }) => stretches));
  const all = new Map<string, Counted>();
  for (const word of words) count(countedIn(all, word.written), word, texts, textAt);
  for (const [page, extra] of extras.entries()) addExtra(all, page, extra);
  const ofPages = firsts.filter((_, text) => texts[text]!.worth === OF_TEXT);
  return { postings: all, pageAt: (place) => texts[textAt[place]!]!.page, firstOf: (page) => ofPages[page]! };
}

/** What Pagefind reads of a page at a time: its text, or one of its fields with what a word there is worth. */
interface ReadText {
  page: number;
  stretches: readonly Stretch[];
  worth: number;
}

/** There words are worth what Pagefind says. */
const OF_TEXT = 0;

/** Counts one of the words of a stem. */
function count(
  counted: Counted,
  { places, weights }: FoundWord,
  texts: readonly ReadText[],
  textAt: ArrayLike<number>,
): void {
  const isKnown = counted.places.length > 0;
  let [field, last] = [-1, -1];
  for (let at = 0; at < places.length; at++) {
    const place = places[at]!;
    const text = textAt[place]!;
    const { page, worth } = texts[text]!;
    if (worth === OF_TEXT) {
      addTo(counted, page, weights[at]!, WORD);
      if (place !== last) counted.places.push(place);
      last = place;
    } else if (text !== field) {
      addTo(counted, page, worth * ONCE, WORD);
      field = text;
    }
  }
  if (isKnown) counted.places = inOrder(counted.places);
}

/** What is being counted. */
interface Counted extends Postings {
  places: number[];
}

function countedIn(all: Map<string, Counted>, word: string): Counted {
  let counted = all.get(word);
  if (!counted) all.set(word, (counted = { pages: [], weights: [], ways: [], places: [] }));
  return counted;
}

/** Of two words with the same stem, which may stand in the same place. */
const inOrder = (places: readonly number[]) => [...new Set(places)].sort((a, b) => a - b);

function addExtra(all: Map<string, Counted>, page: number, extra: ExtraWords): void {
  for (const field of ['parts', 'titleParts', 'apart'] as const) {
    const [worth, way] = EXTRA[field];
    for (const word of extra[field]) addTo(countedIn(all, writtenStem(word)), page, worth * ONCE * WORTHS[way]!, way);
  }
}

/** Ways of having a word add up; the nearest one names them. */
function addTo({ pages, weights, ways }: Postings, page: number, weight: number, way: number): void {
  const at = placeOf(pages, page);
  if (at === pages.length) {
    pages.push(page);
    weights.push(weight);
    ways.push(way);
    return;
  }
  if (pages[at] !== page) {
    pages.splice(at, 0, page);
    weights.splice(at, 0, weight);
    ways.splice(at, 0, way);
    return;
  }
  weights[at]! += weight;
  if (WORTHS[way]! > WORTHS[ways[at]!]!) ways[at] = way;
}

/** Where a page stands in a column, or would: at the end, as a rule. */
function placeOf(pages: readonly number[], page: number): number {
  let high = pages.length;
  if (high === 0 || pages[high - 1]! < page) return high;
  if (pages[high - 1] === page) return high - 1;
  let low = 0;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pages[middle]! < page) low = middle + 1;
    else high = middle;
  }
  return low;
}
