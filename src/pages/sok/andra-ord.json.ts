import { getCatalog } from '../../catalog-for-pages.ts';
import type { IndexingWords } from '../../search/word-list.ts';
import { indexingWords } from '../../views/words-for-search.ts';

/** The editors' words that pages are found by: read when the site is indexed. */
export async function GET() {
  const words: IndexingWords = indexingWords(await getCatalog());
  return Response.json(words);
}
