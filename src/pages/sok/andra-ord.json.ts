import { getCatalog } from '../../catalog.ts';
import type { IndexingWords } from '../../search/word-list.ts';
import { indexingWords } from '../../views/word-list.ts';

/** The editors' words that pages are found by: read when the site is indexed. */
export async function GET() {
  const words: IndexingWords = indexingWords(await getCatalog());
  return Response.json(words);
}
