import { getCatalog } from '../../catalog-for-pages.ts';
import type { TermWords } from '../../search/word-list.ts';
import { termWords } from '../../views/words-for-search.ts';

/** What the glossary says of each of its words: read by the search page when one of them is asked for. */
export async function GET() {
  const terms: TermWords[] = termWords(await getCatalog());
  return Response.json(terms);
}
