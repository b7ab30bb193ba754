import { listed, type Catalog } from '../model/catalog.ts';
import type { Entry } from '../model/entry.ts';
import { links } from '../model/links.ts';
import type { Term } from '../model/vocabulary.ts';
import { byLetter } from './alphabet.ts';
import { usesAny } from './terms.ts';

/** So many texts are named at a term: it is a list of words, not of texts. */
const TEXTS = 1;

/** The glossary by letter, each term with where there is more to read: its topic, and texts that have it in their title. */
export function glossaryPage(catalog: Catalog) {
  const entries = ownFirst(listed(catalog.entries));
  const terms = catalog.terms.map((term) => ({
    ...term,
    // What nobody has confirmed is said without a source, and stands on the editors' list until somebody has.
    source: term.confirmed ? term.source : undefined,
    more: [...topicsOf(catalog, term), ...textsOf(entries, term)],
  }));
  return byLetter(terms, ({ term }) => term);
}

const ownFirst = (entries: readonly Entry[]) => [
  ...entries.filter(({ source }) => !source),
  ...entries.filter(({ source }) => source),
];

function topicsOf(catalog: Catalog, { term, abbr, aliases }: Term) {
  const plain = (word: string) => word.toLocaleLowerCase('sv');
  const words = new Set([term, abbr, ...aliases].flatMap((word) => (word ? plain(word) : [])));
  return catalog.topics
    .filter((topic) => [topic.name, ...topic.aliases].some((word) => words.has(plain(word))))
    .map(({ id, name }) => ({ name: `Ämnet ${name}`, href: links.topic(id) }));
}

function textsOf(entries: readonly Entry[], term: Term) {
  // One list for all titles: its pattern is made once.
  const alone = [term];
  return entries
    .filter(({ title }) => usesAny(alone, title))
    .slice(0, TEXTS)
    .map((entry) => ({ name: entry.title, href: links.entry(entry) }));
}
