import { addLetter, addSign, letteredSteps, numbersOf, summed, takeLetters } from './letters.ts';
import { fold } from './stem.ts';

/**
 * The index as the browser reads it: cut from Pagefind's by `scripts/site/`, so small that a question of many words costs
 * little. Every file is JSON in gzip; its name holds the build's mark, so that a browser never mixes two builds.
 */
/** How a page has a word: the word itself, a part of a compound, another name, its editors' own, a question that it answers, or its topic. */
export const WAYS = ['word', 'part', 'name', 'reader', 'ask', 'topic'] as const;

export type Way = (typeof WAYS)[number];

/** So many pieces of words have their places in one file. */
export const PIECES_OF_PLACES = 4;

export const FILES = {
  piece: (build: string, at: number) => `index/${build}-${at}.pf_index`,
  /** Those of several pieces: few ask for them, and fewer files are written faster. */
  places: (build: string, at: number) => `index/${build}-p${Math.floor(at / PIECES_OF_PLACES)}.pf_index`,
  forwards: (build: string, at: number) => `index/${build}-f${at}.pf_index`,
  backwards: (build: string, at: number) => `index/${build}-b${at}.pf_index`,
  /** Pages in the order of their dates, the newest last, those without one left out. */
  byDate: (build: string) => `index/${build}-datum.pf_index`,
  filter: (build: string, name: string) => `filter/${build}-${name}.pf_filter`,
  /** What is told of a page, and its text, which is larger and read only where it is shown. */
  head: (build: string, at: number) => `fragment/${build}-h${at}.pf_fragment`,
  text: (build: string, at: number) => `fragment/${build}-${at}.pf_fragment`,
} as const;

/** A word of the index, with the pages that have it by column: of each its number, how much of the word, 1 for once in plain text, and its way's place in `WAYS`. */
export interface IndexWord {
  /** The stem in small letters, without rings and dots: `mot` of möten and of mot. */
  word: string;
  /** The same with them. */
  written: string;
  pages: ArrayLike<number>;
  weights: ArrayLike<number>;
  ways: ArrayLike<number>;
  /** The portal's words that it stands for, when it is another name: `polis` of `snut`. */
  reads: readonly string[];
}

/** A word with its pages, each a step from the page before, what each has of it, a number that holds weight and way, and what it reads. */
export interface PackedWord {
  written: string;
  steps: string;
  values: string;
  reads: readonly string[];
}

/** Words of a piece by column, with a space between; what they read by the word's place. Text is packed tighter than numbers, and read faster. */
export type PackedPiece = [written: string, steps: string, values: string, reads: Record<number, readonly string[]>];

/** Half a plain occurrence is the least that is told apart. */
const STEPS = 2;
const MOST = 60;

export const packWord = ({ written, pages, weights, ways, reads }: IndexWord): PackedWord => ({
  written,
  steps: letteredSteps(pages),
  values: packValues(weights, ways),
  reads,
});

/** How much of a word is usual in each of the `WAYS`, in half occurrences: what is far below that is one letter. */
const USUAL = [10, 4, 8, 1, 1, 1];

/** All that a value can say, the usual first. */
const VALUES = WAYS.flatMap((_, way) => Array.from({ length: MOST }, (_, at) => ({ halves: at + 1, way }))).sort(
  (a, b) => a.halves / USUAL[a.way]! - b.halves / USUAL[b.way]! || a.way - b.way,
);

const PLACES = WAYS.map((_, way) => {
  const places: number[] = [];
  for (const [at, value] of VALUES.entries()) if (value.way === way) places[value.halves] = at;
  return places;
});

function packValues(weights: ArrayLike<number>, ways: ArrayLike<number>): string {
  for (let at = 0; at < weights.length; at++) addLetter(packValue(weights[at]!, ways[at]!));
  return takeLetters();
}

const packValue = (weight: number, way: number) =>
  PLACES[way]![Math.min(MOST, Math.max(1, Math.round(weight * STEPS)))]!;

export function unpackWord({ written, steps, values, reads }: PackedWord): IndexWord {
  const both = numbersOf(values);
  return {
    word: fold(written),
    written,
    pages: summed(numbersOf(steps)),
    weights: both.map((value) => VALUES[value]!.halves / STEPS),
    ways: both.map((value) => VALUES[value]!.way),
    reads,
  };
}

export const packPiece = (words: readonly PackedWord[]): PackedPiece => [
  words.map(({ written }) => written).join(' '),
  words.map(({ steps }) => steps).join(' '),
  words.map(({ values }) => values).join(' '),
  Object.fromEntries(words.flatMap(({ reads }, at) => (reads.length > 0 ? [[at, reads]] : []))),
];

export function unpackPiece([written, steps, values, reads]: PackedPiece): PackedWord[] {
  const [allSteps, allValues] = [steps.split(' '), values.split(' ')];
  return written
    .split(' ')
    .map((each, at) => ({ written: each, steps: allSteps[at]!, values: allValues[at]!, reads: reads[at] ?? [] }));
}

/** Where a word stands in the text, for searches in quotation marks: of each page its number and the places. */
export type Places = readonly [written: string, pages: readonly (readonly [page: number, places: readonly number[]])[]];

/** Words of a piece by column, as in `PackedPiece`: their pages, and the places on them, with a `!` between pages. */
export type PackedPlaces = [written: string, steps: string, places: string];

/** The texts of all pages in a row. */
export interface PagesInARow {
  /** Which page's text stands at a place. */
  pageAt(place: number): number;
  /** The place of the first word of a page's text. */
  firstOf(page: number): number;
}

/** A word with where it stands in the texts of all pages in a row, in order. */
export interface WordInARow {
  written: string;
  places: ArrayLike<number>;
}

export const packPlaces = (words: readonly WordInARow[], rows: PagesInARow): PackedPlaces => [
  words.map(({ written }) => written).join(' '),
  words.map(({ places }) => pageSteps(places, rows)).join(' '),
  words.map(({ places }) => placesByPage(places, rows)).join(' '),
];

function pageSteps(places: ArrayLike<number>, { pageAt }: PagesInARow): string {
  let before = 0;
  for (let at = 0; at < places.length; at++) {
    const page = pageAt(places[at]!);
    if (at > 0 && page === before) continue;
    addLetter(page - before);
    before = page;
  }
  return takeLetters();
}

function placesByPage(places: ArrayLike<number>, { pageAt, firstOf }: PagesInARow): string {
  let [page, before] = [-1, 0];
  for (let at = 0; at < places.length; at++) {
    const place = places[at]!;
    if (pageAt(place) !== page) {
      if (at > 0) addSign(BETWEEN_PAGES);
      page = pageAt(place);
      before = firstOf(page);
    }
    addLetter(place - before);
    before = place;
  }
  return takeLetters();
}

const BETWEEN_PAGES = '!'.charCodeAt(0);

export function unpackPlaces([written, steps, places]: PackedPlaces): Places[] {
  const [allSteps, allPlaces] = [steps.split(' '), places.split(' ')];
  return written.split(' ').map((each, at) => {
    const ofPages = allPlaces[at]!.split('!');
    return [each, summed(numbersOf(allSteps[at]!)).map((page, nth) => [page, summed(numbersOf(ofPages[nth]!))])];
  });
}

/** The pages of each value of a filter, each as a step from the one before. */
export type PackedFilter = [value: string, steps: string][];

export const packFilter = (values: ReadonlyMap<string, ReadonlySet<number>>): PackedFilter =>
  [...values].map(([value, pages]) => [value, letteredSteps([...pages].sort((a, b) => a - b))]);

export const unpackFilter = (packed: PackedFilter): Map<string, ReadonlySet<number>> =>
  new Map(packed.map(([value, steps]) => [value, new Set(summed(numbersOf(steps)))]));
