import { listed, type Catalog } from '../model/catalog.ts';
import { links } from '../model/links.ts';
import { topicsOf } from './lists.ts';

/** The editors' words that the search uses (`src/search/word-list.ts`): all terms, and the topics that have something. */
export function wordList(catalog: Catalog) {
  const shown = new Map(topicsOf(catalog, listed(catalog.entries)).map(({ id, href }) => [id, href]));
  return {
    terms: catalog.terms.map(({ id, term, abbr, aliases, definition }) => ({
      term,
      abbr,
      aliases,
      definition,
      href: `${links.glossary}#${id}`,
    })),
    topics: catalog.topics.flatMap(({ id, name, aliases }) => {
      const href = shown.get(id);
      return href ? [{ name, aliases, href }] : [];
    }),
  };
}
