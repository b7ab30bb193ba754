import { listed, type Catalog } from '../model/catalog.ts';
import { links } from '../model/links.ts';
import type { Term } from '../model/vocabulary.ts';
import { topicsOf } from './counts.ts';

/** The editors' words that the search page uses (`src/search/word-list.ts`). */
export function wordList(catalog: Catalog) {
  return {
    terms: catalog.terms.map(ownNames),
    // What is alike stands together: packed it is smaller.
    outside: catalog.searchWords
      .filter(({ outside }) => outside)
      .flatMap(({ typed }) => typed)
      .sort(),
    field: catalog.searchWords.filter(({ field }) => field).flatMap(({ typed }) => typed),
    phrases: [
      ...new Set(
        [
          ...catalog.searchWords.filter(({ outside }) => !outside).flatMap(({ typed }) => typed),
          ...listed(catalog.entries).flatMap(({ readerWords }) => readerWords),
          ...[...catalog.topics, ...catalog.terms].flatMap(({ aliases }) => aliases),
        ].filter((name) => name.includes(' ')),
      ),
    ].sort(),
  };
}

/** What the glossary says of each of its words, in the order of `terms` above. */
export const termWords = ({ terms }: Catalog) =>
  terms.map(({ id, term, abbr, definition }) => ({ term, abbr, definition, href: links.term(id) }));

/** The topics that have something, by all that they are called. */
export function topicWords(catalog: Catalog) {
  const shown = new Map(topicsOf(catalog, listed(catalog.entries)).map(({ id, href }) => [id, href]));
  return catalog.topics.flatMap(({ id, name, aliases }) => {
    const href = shown.get(id);
    return href ? [{ name, aliases, href }] : [];
  });
}

/**
 * The words that pages are indexed by besides their own: what the glossary calls a thing, what readers call it by the
 * editors' list, and what topics and audiences are looked for by.
 */
export function indexingWords({ entries, terms, searchWords, topics, audiences, contacts }: Catalog) {
  const pages = Object.fromEntries(searchWords.flatMap(({ typed, page }) => (page ? [[page, typed] as const] : [])));
  return {
    names: [
      ...terms.map(({ term, abbr, aliases }) => {
        const own = ownNames({ term, abbr });
        return { typed: [...own, ...aliases], written: own };
      }),
      ...searchWords.filter(({ means }) => means.length > 0).map(({ typed, means }) => ({ typed, written: means })),
    ],
    groups: Object.fromEntries([
      ...topics.map(({ name, aliases }) => [name, [name, ...aliases]] as const),
      ...audiences.map(({ name }) => [name, [name]] as const),
    ]),
    pages: {
      ...Object.fromEntries(listed(entries).map((entry) => [links.entry(entry), entry.readerWords])),
      ...pages,
      // Who types a number asks whose it is.
      [links.contact]: [...(pages[links.contact] ?? []), ...contacts.flatMap(({ phone }) => phone ?? [])],
      [links.glossary]: terms.flatMap(ownNames),
      ...Object.fromEntries(topics.map(({ id, aliases }) => [links.topic(id), aliases])),
    },
    asks: Object.fromEntries([
      ...listed(entries).map((entry) => [links.entry(entry), entry.asks] as const),
      ...searchWords.flatMap(({ page, asks }) => (page ? [[page, asks] as const] : [])),
    ]),
  };
}

/** What a term is called itself: `center mot våldsbejakande extremism` and `CVE`. A note in the name is left out. */
const ownNames = ({ term, abbr }: Pick<Term, 'term' | 'abbr'>): string[] => [
  term.replace(/\s*\(.*\)$/, ''),
  ...(abbr ? [abbr.replace(/,.*$/, '')] : []),
];
