import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { indexedPage, type IndexedPage } from './indexed-page.ts';

/** A built page that is indexed. */
export interface BuiltPage extends IndexedPage {
  /** Below the site's folder, with forward slashes: `rapporter/expo-2019/index.html`. */
  file: string;
  html: string;
}

/** What a site that is indexed again has in its words already (`places-to-break.ts`). */
const PLACES_TO_BREAK = /\u00AD|<wbr>/g;

/** The pages of a built site that are indexed, in the order of their names. */
export async function builtPages(folder: string): Promise<BuiltPage[]> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.html')).sort();
  const pages = await Promise.all(
    names.map(async (name) => {
      const html = (await readFile(path.join(folder, name), 'utf8')).replace(PLACES_TO_BREAK, '');
      const page = indexedPage(html);
      return page && { file: name.replaceAll(path.sep, '/'), html, ...page };
    }),
  );
  return pages.filter((page) => page !== undefined);
}
