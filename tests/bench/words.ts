import { plainText, walk } from '../../src/model/markup.ts';
import type { Catalog } from '../../src/model/catalog.ts';
import type { Kind } from '../../src/model/kinds.ts';
import { checkNumbers } from '../../src/model/phone-numbers.ts';

/** What generated articles are put together from: the words and the proportions of the real content. */
export interface Words {
  /** One for each real entry, so that drawing from them gives the real mix of kinds. */
  kinds: readonly Kind[];
  titles: readonly string[];
  headings: readonly string[];
  sentences: readonly string[];
  /** Words of the dictionary: prose has ever more of them the more there is, which the portal's own sentences have not. */
  rare: readonly string[];
  publishers: readonly string[];
  topics: readonly string[];
  audiences: readonly string[];
  owner: string;
}

/** Nothing that Markdown, MDX or the content check reads as more than words. */
const PLAIN = /^\p{Lu}[^<>{}[\]()*_`\\|@#:/]{30,170}\.$/u;

/** @param dictionary words in small letters */
export function wordsOf({ entries, topics, audiences }: Catalog, dictionary: Iterable<string>): Words {
  // A number that <Phone> has filled in may stand in no file: texts with one are left out.
  const texts = entries.flatMap(({ summary, points, body }) => [
    summary,
    ...points,
    ...(body.phoneIds.length > 0 ? [] : [body.plain]),
  ]);
  return {
    kinds: entries.map(({ kind }) => kind),
    titles: entries.map(({ title }) => title).filter((title) => title.length < 110),
    headings: entries.flatMap(({ body }) =>
      [...walk(body.nodes)].filter(({ type }) => type === 'heading').map((node) => plainText([node]).trim()),
    ),
    sentences: [...new Set(texts.flatMap((text) => text.split(/(?<=\p{Ll}\.) (?=\p{Lu})/u)))].filter(
      (each) => PLAIN.test(each) && checkNumbers(each, '', []).length === 0,
    ),
    rare: [...dictionary].filter((word) => /^\p{Ll}{5,}$/u.test(word)),
    publishers: [...new Set(entries.flatMap(({ source }) => source?.publisher ?? []))],
    topics: topics.map(({ id }) => id),
    audiences: audiences.map(({ id }) => id),
    owner: entries[0]?.owner ?? '',
  };
}
