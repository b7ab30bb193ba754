import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
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

/** @throws Error for an index of a version that this code does not read: then the build stops, not a reader's search */
export async function readMadeIndex(folder: string): Promise<MadeIndex> {
  const name = (await readdir(folder)).find((each) => each.endsWith('.pf_meta'));
  if (!name) throw new Error(`Pagefind wrote no list of contents in ${folder}`);
  const contents = readContents(await unpacked(name));
  const chunks = await Promise.all(contents.chunks.map(async ({ file }) => readChunk(await unpacked(`index/${file}.pf_index`), contents.fields))); // prettier-ignore
  const filters = await Promise.all(Object.entries(contents.filters).map(async ([name, file]) => [name, readFilter(await unpacked(`filter/${file}.pf_filter`))] as const)); // prettier-ignore
  return {
    pages: await Promise.all(contents.pages.map(async ({ file }) => JSON.parse(new TextDecoder().decode(await unpacked(`fragment/${file}.pf_fragment`))) as MadePage)), // prettier-ignore
    words: chunks.flat(),
    filters: new Map(filters),
    byDate: contents.sorts['date'] ?? [],
  };

  async function unpacked(name: string): Promise<Uint8Array> {
    return gunzipSync(await readFile(path.join(folder, name))).subarray(SIGNATURE.length);
  }
}

/** What every unpacked file of Pagefind's begins with. */
const SIGNATURE = 'pagefind_dcd';
