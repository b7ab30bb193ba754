import MiniSearch from 'minisearch';
import { builtPages } from '../../../scripts/site/built-pages.ts';
import { textOf } from '../../../scripts/site/indexed-page.ts';
import type { Search } from '../golden/measure.ts';

/** MiniSearch as its guide shows it, on the same pages: any of the words, also begun and slightly misspelt, titles first. */
export async function miniSearch(folder: string): Promise<Search> {
  const pages = builtPages(folder);
  const index = new MiniSearch({ fields: ['title', 'text'] });
  index.addAll(pages.map((page, id) => ({ id, title: page.title, text: textOf(page) })));
  const options = { prefix: true, fuzzy: 0.2, boost: { title: 2 }, combineWith: 'OR' } as const;
  return async (query) => index.search(query, options).map(({ id }) => pages[id as number]!.url.replace(/^\/|\/$/g, '')); // prettier-ignore
}
