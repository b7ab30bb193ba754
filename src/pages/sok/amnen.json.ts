import { getCatalog } from '../../catalog-for-pages.ts';
import type { TopicWords } from '../../search/word-list.ts';
import { topicWords } from '../../views/words-for-search.ts';

/** The topics that are named when a search finds nothing. */
export async function GET() {
  const topics: TopicWords[] = topicWords(await getCatalog());
  return Response.json(topics);
}
