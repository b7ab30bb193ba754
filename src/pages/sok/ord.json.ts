import { getCatalog } from '../../catalog-for-pages.ts';
import type { WordList } from '../../search/word-list.ts';
import { isTurnOfPhrase } from '../../search/words.ts';
import { wordList } from '../../views/words-for-search.ts';

/** What the search knows of the field's words: read when the site is indexed, and by the search page. */
export async function GET() {
  const { phrases, ...words } = wordList(await getCatalog());
  const list: WordList = { ...words, phrases: phrases.filter(isTurnOfPhrase) };
  return Response.json(list);
}
