import { getCatalog } from '../../catalog-for-pages.ts';
import type { WordList } from '../../search/word-list.ts';
import { wordList } from '../../views/words-for-search.ts';

/** What the search knows of the field's words: read when the site is indexed, and by the search page. */
export async function GET() {
  const words: WordList = wordList(await getCatalog());
  return Response.json(words);
}
