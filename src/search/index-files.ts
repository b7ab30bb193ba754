import { fold } from './stem.ts';

/**
 * The index as the browser reads it: cut from Pagefind's by `scripts/site/`, so small that a question of many words costs
 * little. Every file is JSON in gzip; its name holds the build's mark, so that a browser never mixes two builds.
 */
/** How a page has a word: the word itself, a part of a compound, another name, its editors' own, a question that it answers, or its topic. */
export const WAYS = ['word', 'part', 'name', 'reader', 'ask', 'topic'] as const;

export type Way = (typeof WAYS)[number];

/** What every search reads first. */
export interface Contents {
  /** The build's mark. */
  build: string;
  /** How many words each page has; other files name pages by their place in this list. */
  lengths: readonly number[];
  /** How much a page is worth beside others that say the same, in hundredths: own guidance more than an old report. */
  priors: readonly number[];
  /** The pages nearest to each page (`packNear`). */
  near: readonly (readonly number[])[];
  /** How the first word of each piece of the index begins, as far as it differs from the word before. */
  pieces: readonly string[];
  /** The same of the lists of words in the order of letters, and of the letters backwards. */
  forwards: readonly string[];
  backwards: readonly string[];
  filters: readonly string[];
}

export const FILES = {
  piece: (build: string, at: number) => `index/${build}-${at}.pf_index`,
  places: (build: string, at: number) => `index/${build}-p${at}.pf_index`,
  forwards: (build: string, at: number) => `index/${build}-f${at}.pf_index`,
  backwards: (build: string, at: number) => `index/${build}-b${at}.pf_index`,
  /** Pages in the order of their dates, the newest last, those without one left out. */
  byDate: (build: string) => `index/${build}-datum.pf_index`,
  filter: (build: string, name: string) => `filter/${build}-${name}.pf_filter`,
  page: (build: string, at: number) => `fragment/${build}-${at}.pf_fragment`,
} as const;

/** A page that has a word: how much of it, 1 for once in plain text. */
export interface Posting {
  page: number;
  weight: number;
  way: Way;
}

export interface IndexWord {
  /** The stem in small letters, without rings and dots: `mot` of möten and of mot. */
  word: string;
  /** The same with them. */
  written: string;
  postings: readonly Posting[];
  /** The portal's words that it stands for, when it is another name: `polis` of `snut`. */
  reads: readonly string[];
}

/** A word with its pages, each a step from the page before, what each has of it, a number that holds weight and way, and what it reads. */
export type PackedWord = [written: string, steps: number[], values: number[], reads: string[]];

/** Words of a piece by column: what is alike stands together, and takes a tenth less when it is packed. */
export type PackedPiece = [written: string[], steps: number[][], values: number[][], reads: string[][]];

/** A page that is like another one, from 0 to 1. */
export interface NearPage {
  page: number;
  likeness: number;
}

/** Each as one number, ten times the page and the likeness in tenths, written as a step from the one before. */
export function packNear(near: readonly NearPage[]): number[] {
  const numbers = near.map(({ page, likeness }) => page * 10 + Math.min(9, Math.max(1, Math.round(likeness * 10))));
  return numbers.sort((a, b) => a - b).map((number, at, all) => number - (all[at - 1] ?? 0));
}

export function unpackNear(packed: readonly number[]): NearPage[] {
  let number = 0;
  return packed.map((step) => {
    number += step;
    return { page: Math.floor(number / 10), likeness: (number % 10) / 10 };
  });
}

/** Half a plain occurrence is the least that is told apart. */
const STEPS = 2;
const MOST = 60;

export function packWord({ written, postings, reads }: IndexWord): PackedWord {
  let before = 0;
  const steps = postings.map(({ page }) => {
    const step = page - before;
    before = page;
    return step;
  });
  return [written, steps, postings.map(packValue), [...reads]];
}

const packValue = ({ weight, way }: Posting) =>
  Math.min(MOST, Math.max(1, Math.round(weight * STEPS))) * WAYS.length + WAYS.indexOf(way);

export function unpackWord([written, steps, values, reads]: PackedWord): IndexWord {
  let page = 0;
  const postings = steps.map((step, at): Posting => {
    page += step;
    const value = values[at]!;
    return { page, weight: Math.floor(value / WAYS.length) / STEPS, way: WAYS[value % WAYS.length]! };
  });
  return { word: fold(written), written, postings, reads };
}

export const packPiece = (words: readonly PackedWord[]): PackedPiece => [
  words.map(([written]) => written),
  words.map(([, steps]) => steps),
  words.map(([, , values]) => values),
  words.map(([, , , reads]) => reads),
];

export const unpackPiece = ([written, steps, values, reads]: PackedPiece): PackedWord[] =>
  written.map((each, at) => [each, steps[at]!, values[at]!, reads[at]!]);

/** Where a word stands in the text, for searches in quotation marks: of each page its number and the places. */
export type PackedPlaces = [written: string, pages: [page: number, places: number[]][]];
