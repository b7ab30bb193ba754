import { readCbor, type Item } from './cbor.ts';

/**
 * The files that Pagefind 1.5 writes, read as they are. The format is its own affair, so the version is pinned in
 * package.json and checked here, and a test reads an index that it has just made.
 */
export const PAGEFIND_VERSION = '1.5.2';

export interface MadeContents {
  /** Each page's file and how many words it has; other files name pages by their place in this list. */
  pages: readonly { file: string; words: number }[];
  /** Which file has the words between two, both included; the last word may be cut off. */
  chunks: readonly { from: string; to: string; file: string }[];
  filters: Readonly<Record<string, string>>;
  /** Pages in the order of a sort, those without a value left out. */
  sorts: Readonly<Record<string, readonly number[]>>;
  /** Names of the metadata that words can stand in. */
  fields: readonly string[];
}

/** A word on a page: where it stands in the text and what its places weigh together (1 is once in plain text), and in which metadata. */
export interface Place {
  page: number;
  spots: readonly number[];
  weight: number;
  fields: readonly string[];
}

export interface PagefindWord {
  /** The stem in small letters, with the rings and dots that its pages have: `möt` of möten, `mot` of mot. */
  written: string;
  places: readonly Place[];
}

/** @throws Error for an index of another version */
export function readContents(bytes: Uint8Array): MadeContents {
  const [version, pages, chunks, filters, sorts, fields] = readCbor(bytes) as [string, Item, Item, Item, Item, Item];
  if (version !== PAGEFIND_VERSION)
    throw new Error(`The index is made by Pagefind ${version}, and read as ${PAGEFIND_VERSION}`);
  return {
    pages: (pages as [string, number][]).map(([file, words]) => ({ file, words })),
    chunks: (chunks as [string, string, string][]).map(([from, to, file]) => ({ from, to, file })),
    filters: Object.fromEntries(filters as [string, string][]),
    sorts: Object.fromEntries(sorts as [string, number[]][]),
    fields: fields as string[],
  };
}

/** The words of a chunk, each of its ways of being written by itself; a stem stands there once for each of its words. */
export function readChunk(bytes: Uint8Array, fields: readonly string[]): PagefindWord[] {
  const [words] = readCbor(bytes) as [[string, Packed[], [string, Packed[]][]][]];
  return words.flatMap(([word, packed, variants]) => [
    { written: word, places: places(packed, fields) },
    // Pagefind keeps the whole word where it has rings and dots, and the stem without them.
    ...variants.map(([whole, each]) => ({ written: whole.slice(0, word.length), places: places(each, fields) })),
  ]);
}

/** The pages of each value of a filter. */
export function readFilter(bytes: Uint8Array): Map<string, ReadonlySet<number>> {
  const [, values] = readCbor(bytes) as [string, [string, number[]][]];
  return new Map(values.map(([value, pages]) => [value, new Set(pages)]));
}

type Packed = [step: number, spots: number[], fields: number[]];

/** Page numbers are written as steps from the one before. */
function places(packed: readonly Packed[], names: readonly string[]): Place[] {
  let page = 0;
  return packed.map(([step, spots, fields]) => {
    page += step;
    return { page, ...unpackSpots(spots), fields: unpackFields(fields, names) };
  });
}

/** A number below zero tells the weight of those that follow (−25 is weight 24 of 24), which are steps again. */
function unpackSpots(packed: readonly number[]): Pick<Place, 'spots' | 'weight'> {
  let each = 1;
  let at = 0;
  let weight = 0;
  const spots: number[] = [];
  for (const number of packed) {
    if (number < 0) {
      each = (-number - 1) / 24;
      at = 0;
    } else {
      spots.push((at += number));
      weight += each;
    }
  }
  return { spots, weight };
}

const NO_FIELDS: readonly string[] = [];

const unpackFields = (packed: readonly number[], names: readonly string[]) =>
  packed.length === 0 ? NO_FIELDS : packed.filter((number) => number < 0).map((number) => names[-number - 1]!);
