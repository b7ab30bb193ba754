import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { find } from '../../../src/search/find.ts';
import { openIndex, type SearchIndex } from '../../../src/search/open-index.ts';
import { readQuery } from '../../../src/search/query.ts';
import { serve } from '../../../scripts/site/serve.ts';
import type { WordList } from '../../../src/search/word-list.ts';
import { layPlainIndex } from './index-plainly.ts';
import type { Search } from './measure.ts';

/** Our search on the index of a built portal, read from the disk. */
export async function ourSearch(folder: string): Promise<Search> {
  const file = (name: string) => readFile(path.join(folder, 'pagefind', ...name.split('/')));
  const index = await openIndex(async (name) => new Response(await file(name)));
  const listed = JSON.parse(await readFile(path.join(folder, 'sok', 'ord.json'), 'utf8')) as WordList;
  return async (query) => {
    const { found } = await find(index, readQuery(query), { filters: {}, order: 'relevance' }, listed);
    return addresses(index, found.map(({ page }) => page)); // prettier-ignore
  };
}

const addresses = (index: SearchIndex, pages: readonly number[]) =>
  Promise.all(pages.slice(0, SHOWN).map(async (page) => bare((await index.page(page)).url)));

/** More than are judged: some of them may be unknown to those who judged. */
const SHOWN = 25;

const bare = (url: string) => url.replace(/^\/|\/$/g, '');

export interface PlainSearch {
  search: Search;
  close(): Promise<void>;
}

/** Pagefind as it comes, on an index that it makes of the same pages with its own settings. */
export async function plainPagefind(folder: string): Promise<PlainSearch> {
  const scratch = await mkdtemp(path.join(tmpdir(), 'kontaktnatet-plain-'));
  await layPlainIndex(folder, path.join(scratch, 'pagefind'));
  const server = await serve({ folder: scratch, base: '/', indexing: false }, 0);
  const program = (await import(pathToFileURL(path.join(scratch, 'pagefind', 'pagefind.js')).href)) as Pagefind;
  const instance = program.createInstance({ basePath: `${server.address}pagefind/`, baseUrl: '/' });
  return {
    search: async (query) => {
      const { results } = await instance.search(query);
      return Promise.all(results.slice(0, SHOWN).map(async (result) => bare((await result.data()).url)));
    },
    close: async () => {
      await server.close();
      await rm(scratch, { recursive: true, force: true });
    },
  };
}

interface Pagefind {
  createInstance(options: { basePath: string; baseUrl: string }): {
    search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
  };
}
