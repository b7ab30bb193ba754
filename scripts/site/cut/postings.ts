import { WAYS, type PagesInARow, type Way } from '../../../src/search/index-files.ts';
import type { ExtraWords } from '../../../src/search/extra-words.ts';
import { writtenStem } from '../../../src/search/words.ts';
import type { SiteWords } from './page-words.ts';
import { readingsOf, type Reading } from './readings.ts';

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

/** Has Pagefind read the words of the pages, and counts how much of each each page has: in its text, in its fields, and besides. */
export async function readPages(words: SiteWords, extras: readonly ExtraWords[]): Promise<ReadPages> {
  const all = new Map<string, Counted>();
  const readings = await readingsOf(words, (written): Found => ({ counted: countedIn(all, written), field: 0 }));
  // A place of its own before each page, so that no words of two follow each other.
  const pageAt = new Int32Array(words.pages.reduce((sum, { length }) => sum + length + 1, 0));
  const firsts: number[] = [];
  let [next, field] = [0, 0];
  for (const [page, { text, length, fields }] of words.pages.entries()) {
    pageAt.fill(page, next, next + length + 1);
    firsts.push(++next);
    for (const { tokens, weight } of text) {
      countText(readings.get(weight)!, tokens, page, next);
      next += tokens.length;
    }
    for (const [name, { tokens, weight }] of fields)
      countField(readings.get(weight)!, tokens, page, ++field, FIELD_WORTH[name]!);
    addExtra(all, page, extras[page]!);
  }
  return { postings: all, pageAt: (place) => pageAt[place]!, firstOf: (page) => firsts[page]! };
}

/** What is being counted. */
interface Counted extends Postings {
  places: number[];
}

/** One of the words of a stem, and the last field that it was seen in, by their order. */
interface Found {
  counted: Counted;
  field: number;
}

/** What is found in each token of the site. */
type OfTokens = readonly (readonly Reading<Found>[])[];

/** @param first the place of the first of the tokens */
function countText(readings: OfTokens, tokens: readonly number[], page: number, first: number): void {
  for (let at = 0; at < tokens.length; at++)
    for (const { word, weight } of readings[tokens[at]!]!) {
      const { places } = word.counted;
      addTo(word.counted, page, weight, WORD);
      // Two words of a stem may stand in the same place.
      if (places[places.length - 1] !== first + at) places.push(first + at);
    }
}

/** A word counts once in a field. */
function countField(readings: OfTokens, tokens: readonly number[], page: number, field: number, worth: number): void {
  for (const token of tokens)
    for (const { word } of readings[token]!) {
      if (word.field !== field) addTo(word.counted, page, worth * ONCE, WORD);
      word.field = field;
    }
}

function countedIn(all: Map<string, Counted>, word: string): Counted {
  let counted = all.get(word);
  if (!counted) all.set(word, (counted = { pages: [], weights: [], ways: [], places: [] }));
  return counted;
}

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
