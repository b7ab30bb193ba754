import { gunzipSync } from 'node:zlib';
import { readChunk, readContents, readFilter, type PagefindWord } from './files.ts';

/** What Pagefind keeps of one page. */
export interface MadePage {
  /** From the portal's root, `/rapporter/expo-2019/`. */
  url: string;
  content: string;
  word_count: number;
  meta: Readonly<Record<string, string>>;
}

/** A whole index that Pagefind has made, in memory. Pages are named by their place. */
export interface MadeIndex {
  pages: readonly MadePage[];
  words: readonly PagefindWord[];
  filters: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<number>>>;
  /** Oldest first. */
  byDate: readonly number[];
}

/**
 * @param files what Pagefind has made, by their names
 * @throws Error for an index of a version that this code does not read: then the build stops, not a reader's search
 */
export function readMadeIndex(files: ReadonlyMap<string, Uint8Array>): MadeIndex {
  const name = [...files.keys()].find((each) => each.endsWith('.pf_meta'));
  if (!name) throw new Error('Pagefind made no list of contents');
  const contents = readContents(unpacked(name));
  return {
    pages: contents.pages.map(
      ({ file }) => JSON.parse(new TextDecoder().decode(unpacked(`fragment/${file}.pf_fragment`))) as MadePage,
    ),
    words: contents.chunks.flatMap(({ file }) => readChunk(unpacked(`index/${file}.pf_index`), contents.fields)),
    filters: new Map(
      sorted(Object.entries(contents.filters)).map(([name, file]) => [
        name,
        new Map(sorted(readFilter(unpacked(`filter/${file}.pf_filter`)))),
      ]),
    ),
    byDate: contents.sorts['date'] ?? [],
  };

  function unpacked(name: string): Uint8Array {
    return gunzipSync(files.get(name)!).subarray(SIGNATURE.length);
  }
}

/** Pagefind has them in an order of its own each time; the same content gives the same files. */
const sorted = <T>(named: Iterable<[string, T]>) => [...named].sort(([a], [b]) => (a < b ? -1 : 1));

/** What every unpacked file of Pagefind's begins with. */
const SIGNATURE = 'pagefind_dcd';
