import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { OWNED_BY } from '../../src/search/attachments.ts';
import { compoundWords, tailsKept, type TailsOf } from '../../src/search/compounds.ts';
import { extraWordsOf } from '../../src/search/extra-words.ts';
import type { IndexingWords } from '../../src/search/word-list.ts';
import { asOwner, attachedPages } from './attached-pages.ts';
import { builtPages } from './built-pages.ts';
import { cutIndex } from './cut/cut-index.ts';
import { siteWords } from './cut/page-words.ts';
import { FIELDS } from './cut/postings.ts';
import { writeCut } from './cut/write-cut.ts';
import { readDictionary } from './dictionary.ts';
import { textOf, type IndexedPage } from './indexed-page.ts';

/**
 * Makes the search index of a built site, in its folder `pagefind/`, from what stands in the built pages and in the PDFs
 * that they link to as attachments. Pagefind reads their texts; what it has made is cut smaller (`cut/`), and only that is
 * kept. Only pages with `data-pagefind-body` are found.
 * @returns how many pages were indexed, those of PDFs too, and what tells the ends of the compounds that stand in them
 */
export async function indexSite(folder: string): Promise<{ count: number; tailsOf: TailsOf }> {
  const [pages, dictionary, list] = await Promise.all([
    indexedPages(folder),
    readDictionary(),
    readIndexingWords(folder),
  ]);
  const words = siteWords(pages, FIELDS);
  const written = words.counts.map((word) => word.written);
  const tailsOf = tailsKept(compoundWords(dictionary, written));
  const extraWords = extraWordsOf(tailsOf, { tokens: words.tokens, words: written });
  const extras = pages.map((page, at) => {
    const { tokens, own } = words.pages[at]!;
    return extraWords({
      title: OWNED_BY in page.data.filters ? '' : page.title,
      text: textOf(page),
      tokens,
      words: own,
    });
  });
  writeCut(path.join(folder, 'pagefind'), await cutIndex(pages, words, extras, linksBetween(pages), list, tailsOf));
  return { count: pages.length, tailsOf };
}

/** Every page that is found. */
async function indexedPages(folder: string): Promise<IndexedPage[]> {
  const built = builtPages(folder);
  return [...built.map(asOwner), ...(await attachedPages(folder, built))];
}

/** Which indexed pages each one links to, by their places in the index. Lists link to what they list: those tell nothing. */
function linksBetween(pages: readonly IndexedPage[]): ReadonlySet<number>[] {
  const isList = ({ data }: IndexedPage) => data.meta['role'] === 'list';
  const places = new Map(pages.flatMap((page, at) => (isList(page) ? [] : [[page.url, at] as const])));
  return pages.map((page, at) => {
    const linked = isList(page) ? [] : page.links.map((address) => places.get(address));
    return new Set(linked.filter((other) => other !== undefined && other !== at) as number[]);
  });
}

const readIndexingWords = async (folder: string): Promise<IndexingWords> =>
  JSON.parse(await readFile(path.join(folder, 'sok', 'andra-ord.json'), 'utf8')) as IndexingWords;
