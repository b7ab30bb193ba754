import { READ_FIRST } from '../../search/index-file-names.ts';
import { openIndex, type SearchIndex } from '../../search/open-index.ts';
import type { TermWords, TopicWords, WordList } from '../../search/word-list.ts';

/** What the search reads, from the portal itself: each part is fetched once, and again when it did not come. */
export interface IndexSource {
  /** @throws MissingIndex when there is none, Error when it cannot be fetched */
  index(): Promise<SearchIndex>;
  words(): Promise<WordList>;
  topics(): Promise<readonly TopicWords[]>;
  terms(): Promise<readonly TermWords[]>;
}

/** The portal was never indexed, as in `npm run dev` before the first build. */
export class MissingIndex extends Error {}

/** @param base the portal's base path, `/` or `/vbe/` */
export function sourceOf(base: string): IndexSource {
  return {
    index: once(() => openIndex((name) => get(`pagefind/${name}`))),
    words: once(async () => (await (await get(READ_FIRST.words)).json()) as WordList),
    topics: once(async () => (await (await get('sok/amnen.json')).json()) as TopicWords[]),
    terms: once(async () => (await (await get('sok/ordlista.json')).json()) as TermWords[]),
  };

  async function get(name: string): Promise<Response> {
    const response = await fetch(base + name);
    if (response.ok) return response;
    throw name === READ_FIRST.contents && response.status === 404
      ? new MissingIndex()
      : new Error(`${response.status} ${name}`);
  }
}

function once<T>(fetch: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | undefined;
  return () => {
    kept ??= fetch().catch((error: unknown) => {
      kept = undefined;
      throw error;
    });
    return kept;
  };
}
