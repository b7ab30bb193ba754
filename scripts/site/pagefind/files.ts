import { readCbor, type Item } from './cbor.ts';

/**
 * The files that Pagefind 1.5 writes, read as they are. The format is its own affair, so the version is pinned in
 * package.json and checked here, and a test reads an index that it has just made.
 */
const PAGEFIND_VERSION = '1.5.2';

export interface MadeContents {
  /** How many words each page has. */
  lengths: readonly number[];
  /** The files that hold the words. */
  chunks: readonly string[];
}

/** A word and where it stands in the one text that there is, and what it weighs at each place, 24 in plain text: place by place within each weight. */
export interface FoundWord {
  /** The stem in small letters, with the rings and dots that its text has: `möt` of möten, `mot` of mot. */
  written: string;
  places: readonly number[];
  weights: readonly number[];
}

/** @throws Error for an index of another version */
export function readContents(bytes: Uint8Array): MadeContents {
  const [version, pages, chunks] = readCbor(bytes) as [string, [string, number][], [string, string, string][]];
  if (version !== PAGEFIND_VERSION)
    throw new Error(`The index is made by Pagefind ${version}, and read as ${PAGEFIND_VERSION}`);
  return { lengths: pages.map(([, words]) => words), chunks: chunks.map(([, , file]) => file) };
}

/** The words of a chunk, each of its ways of being written by itself; a stem stands there once for each of its words. */
export function readChunk(bytes: Uint8Array): FoundWord[] {
  const [words] = readCbor(bytes) as [[string, Packed, [string, Packed][]][]];
  return words.flatMap(([word, packed, variants]) => [
    { written: word, ...unpacked(packed) },
    // Pagefind keeps the whole word where it has rings and dots, and the stem without them.
    ...variants.map(([whole, each]) => ({ written: whole.slice(0, word.length), ...unpacked(each) })),
  ]);
}

/** Of each page that has it: there is one. */
type Packed = readonly [page: number, spots: number[], fields: Item][];

/** A number below zero tells the weight of those that follow (−25 is weight 24), which are steps from the one before. */
function unpacked(pages: Packed): Pick<FoundWord, 'places' | 'weights'> {
  const [places, weights]: [number[], number[]] = [[], []];
  for (const page of pages) addSpots(page[1], places, weights);
  return { places, weights };
}

function addSpots(spots: readonly number[], places: number[], weights: number[]): void {
  let place = 0;
  let weight = PLAIN;
  for (let at = 0; at < spots.length; at++) {
    const number = spots[at]!;
    if (number < 0) {
      place = 0;
      weight = -number - 1;
    } else {
      place += number;
      places.push(place);
      weights.push(weight);
    }
  }
}

/** What a word in plain text weighs. */
const PLAIN = 24;
