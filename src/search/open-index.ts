import { CONTENTS } from './file-names.ts';
import { readChunk, readContents, readFilter, type Contents, type IndexWord } from './pagefind-files.ts';

/** What the index keeps of one page. */
export interface PageData {
  /** From the portal's root, `/rapporter/expo-2019/`. */
  url: string;
  content: string;
  meta: Readonly<Record<string, string>>;
}

/** Fetches a file of the index by its name, as it lies. @throws Error when it does not come */
export type ReadFile = (name: string) => Promise<Uint8Array>;

export interface SearchIndex {
  contents: Contents;
  /** Words that begin so, with their places. */
  wordsFrom(start: string): Promise<IndexWord[]>;
  /** The pages of each value of a filter; none where the index has no such filter. */
  pagesByValue(name: string): Promise<ReadonlyMap<string, ReadonlySet<number>>>;
  page(number: number): Promise<PageData>;
}

/**
 * Opens an index that Pagefind has written. Only what a search needs is fetched, and each file once; one that failed is
 * fetched again when it is asked for again. Pagefind's own program (WebAssembly, 82 kB) is not needed: ours is smaller, and
 * tells how near to the asked word a found one is.
 */
export async function openIndex(read: ReadFile): Promise<SearchIndex> {
  const contents = readContents(await unpacked(CONTENTS));
  const chunk = once(async (file) => readChunk(await unpacked(`index/${file}.pf_index`), contents.fields));
  const filter = once(async (file) => readFilter(await unpacked(`filter/${file}.pf_filter`)));
  const page = once(async (file) => JSON.parse(new TextDecoder().decode(await unpacked(`fragment/${file}.pf_fragment`))) as PageData); // prettier-ignore

  return {
    contents,
    async wordsFrom(start) {
      const chunks = contents.chunks.filter(({ from, to }) => mayHold(from, to, start));
      return (await Promise.all(chunks.map(({ file }) => chunk(file)))).flat().filter(({ word }) => word.startsWith(start)); // prettier-ignore
    },
    pagesByValue: async (name) => (contents.filters[name] ? filter(contents.filters[name]) : new Map()),
    page: (number) => page(contents.pages[number]!.file),
  };

  async function unpacked(name: string): Promise<Uint8Array> {
    const stream = new Blob([(await read(name)) as BlobPart]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(stream).arrayBuffer()).subarray(SIGNATURE.length);
  }
}

/** What every unpacked file of Pagefind's begins with. */
const SIGNATURE = 'pagefind_dcd';

const mayHold = (from: string, to: string, start: string) =>
  from.slice(0, start.length) <= start && to >= start.slice(0, to.length);

/** What was fetched is kept; what failed is not. */
function once<T>(fetch: (file: string) => Promise<T>): (file: string) => Promise<T> {
  const kept = new Map<string, Promise<T>>();
  return (file) => {
    const known = kept.get(file);
    if (known) return known;
    const fetched = fetch(file).catch((error: unknown) => {
      kept.delete(file);
      throw error;
    });
    kept.set(file, fetched);
    return fetched;
  };
}
