import { unpackContents, type Contents, type PackedContents } from './contents.ts';
import { CONTENTS } from './index-file-names.ts';
import {
  FILES,
  unpackFilter,
  unpackPiece,
  unpackPlaces,
  unpackWord,
  type IndexWord,
  type PackedFilter,
  type PackedPiece,
  type PackedPlaces,
  type Places,
} from './index-files.ts';
import { keysOf, piecesFrom, piecesNear, type Vocabulary } from './near-words.ts';
import { fold } from './stem.ts';

/** What the index tells of one page. */
export interface PageHead {
  /** From the portal's root, `/rapporter/expo-2019/`. */
  url: string;
  meta: Readonly<Record<string, string>>;
  /** The questions that it answers, by its editors. */
  asks: readonly string[];
  /** How many words its summary has, where that says the most: of our own guidance and answers. */
  summed?: number;
}

/** The same with its text. */
export interface ShownPage extends PageHead {
  content: string;
}

/** Fetches a file of the index by its name, packed as it lies. @throws Error when it does not come */
export type ReadFile = (name: string) => Promise<Response>;

export interface SearchIndex {
  contents: Contents;
  /** Words that begin so, with their pages. Of many, those of so few pieces. */
  wordsFrom(start: string, pieces?: number): Promise<readonly IndexWord[]>;
  /** Where such words stand in the texts, by page, for searches in quotation marks. */
  placesFrom(start: string): Promise<readonly Places[]>;
  /** Words that the portal has and that begin or end as this one does. */
  wordsNear(typed: string): Promise<Vocabulary>;
  /** The pages of each value of a filter; none where the index has no such filter. */
  pagesByValue(name: string): Promise<ReadonlyMap<string, ReadonlySet<number>>>;
  /** Pages in the order of their dates, the newest last, those without one left out. */
  byDate(): Promise<readonly number[]>;
  head(number: number): Promise<PageHead>;
  page(number: number): Promise<ShownPage>;
}

/**
 * Opens the index of a built portal. Only what a search needs is fetched, and each file once; one that failed is fetched
 * again when it is asked for again.
 */
export async function openIndex(read: ReadFile): Promise<SearchIndex> {
  const file = once((name) => unpacked(name));
  const pieceOfWords = once(async (name) =>
    byWord(unpackPiece((await unpacked(name)) as PackedPiece), ({ written }) => written),
  );
  const pieceOfPlaces = once(async (name) =>
    byWord(unpackPlaces((await unpacked(name)) as PackedPlaces), ([written]) => written),
  );
  const filter = once(async (name) => unpackFilter((await unpacked(name)) as PackedFilter));
  const wordOf = kept(unpackWord);
  const contents = unpackContents((await file(CONTENTS)) as PackedContents);
  const { build, pieces, forwards, backwards, filters } = contents;

  return {
    contents,
    wordsFrom: async (start, pieces = MOST_PIECES) =>
      (await startingWith(start, pieces, pieceOfWords, FILES.piece)).map(wordOf),
    placesFrom: (start) => startingWith(start, MOST_PIECES, pieceOfPlaces, FILES.places),
    async wordsNear(typed) {
      const keys = keysOf(typed);
      const near = await Promise.all([
        all<[string, number]>(piecesNear(forwards, keys.forwards), FILES.forwards),
        all<[string, number]>(piecesNear(backwards, keys.backwards), FILES.backwards),
      ]);
      return new Map(near.flat());
    },
    async pagesByValue(name) {
      if (!filters.includes(name)) return new Map();
      return filter(FILES.filter(build, name));
    },
    byDate: async () => (await file(FILES.byDate(build))) as number[],
    head,
    async page(number) {
      const [own, content] = await Promise.all([head(number), file(FILES.text(build, number))]);
      return { ...own, content: content as string };
    },
  };

  async function head(number: number): Promise<PageHead> {
    return (await file(FILES.head(build, number))) as PageHead;
  }

  async function startingWith<T>(
    start: string,
    most: number,
    read: (name: string) => Promise<readonly Folded<T>[]>,
    nameOf: (build: string, at: number) => string,
  ): Promise<T[]> {
    const near = piecesFrom(pieces, start).slice(0, most);
    const names = new Set(near.map((at) => nameOf(build, at)));
    const found = (await Promise.all([...names].map(read))).flat();
    return found.filter(({ word }) => word.startsWith(start)).map(({ packed }) => packed);
  }

  async function all<T>(places: readonly number[], nameOf: (build: string, at: number) => string): Promise<T[]> {
    return (await Promise.all(places.map((at) => file(nameOf(build, at)) as Promise<T[]>))).flat();
  }

  async function unpacked(name: string): Promise<unknown> {
    const { body } = await read(name);
    return new Response(body!.pipeThrough(new DecompressionStream('gzip'))).json();
  }
}

/** Something of a word, by the word without rings and dots. */
interface Folded<T> {
  word: string;
  packed: T;
}

const byWord = <T>(all: readonly T[], writtenOf: (one: T) => string): Folded<T>[] =>
  all.map((packed) => ({ word: fold(writtenOf(packed)), packed }));

/**
 * How much of the index is read for one word. In a large portal the words that begin as a short one does fill many pieces;
 * the word itself and its nearest kin stand in the first.
 */
const MOST_PIECES = 3;

/** What was fetched, or unpacked, is kept; what failed is not. */
function once<T>(fetch: (name: string) => Promise<T>): (name: string) => Promise<T> {
  const kept = new Map<string, Promise<T>>();
  return (name) => {
    const known = kept.get(name);
    if (known) return known;
    const fetched = fetch(name).catch((error: unknown) => {
      kept.delete(name);
      throw error;
    });
    kept.set(name, fetched);
    return fetched;
  };
}

/** What was made of a thing is kept with it. */
function kept<T extends object, U>(make: (thing: T) => U): (thing: T) => U {
  const known = new WeakMap<T, U>();
  return (thing) => {
    const made = known.get(thing) ?? make(thing);
    known.set(thing, made);
    return made;
  };
}
