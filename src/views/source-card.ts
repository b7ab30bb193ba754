import type { Catalog } from '../model/catalog.ts';
import { formatDate } from '../model/dates.ts';
import type { Entry } from '../model/entry.ts';
import { languageName } from '../model/languages.ts';
import { sourceAddress } from '../model/source.ts';
import { hostOf, wayToSource } from '../model/way-to-source.ts';
import type { Fact } from './label-and-text.ts';
import { referenceParts } from './reference.ts';
import { risAddress } from './ris.ts';
import { sourceState } from './source-state.ts';

/** What a page tells of the publication behind it: what is known, and nothing of what is not. */
export function sourceCard(source: NonNullable<Entry['source']>, entry: Entry, catalog: Pick<Catalog, 'linkStates'>) {
  const reference = referenceParts(source);
  const facts: (Fact | undefined)[] = [
    { term: 'Titel', text: source.title, lang: reference.lang },
    fact('Av', source.authors.join(', ')),
    fact('Utgivare', source.publisher),
    fact('År', source.year && String(source.year)),
    fact('Språk', languageName(source.language)),
    ...talkFacts(entry, sourceAddress(source)),
    fact('DOI', source.doi, `https://doi.org/${source.doi}`),
    fact('ISBN', source.isbn),
    fact('URN', source.urn, `https://urn.kb.se/resolve?urn=${source.urn}`),
  ];
  return {
    facts: facts.filter((each) => each !== undefined),
    way: wayToSource(entry),
    state: sourceState(catalog, entry),
    reference,
    ris: { name: `${entry.id}.ris`, href: risAddress(source, entry.kind) },
  };
}

const fact = (term: string, text: string | 0 | undefined, href?: string): Fact | undefined =>
  text ? { term, text, ...(href && { href }) } : undefined;

function talkFacts(entry: Entry, address: string | undefined): (Fact | undefined)[] {
  if (entry.kind === 'training') return [fact('Senast uppdaterad', entry.updated && String(entry.updated))];
  if (entry.kind !== 'talks') return [];
  return [
    fact('Medverkande', entry.speakers.join(', ')),
    fact('Datum', entry.date && formatDate(entry.date)),
    fact('Längd', entry.minutes && `${entry.minutes} minuter`),
    // A podcast has no picture to put captions on.
    entry.format === 'podcast' ? undefined : fact('Textad', KNOWN[entry.captions]),
    fact('Utskrift av talet', KNOWN[entry.transcript]),
    entry.recording && address ? fact('Hos utgivaren', hostOf(address), address) : undefined,
  ];
}

const KNOWN = { yes: 'Ja', no: 'Nej', unknown: undefined };
