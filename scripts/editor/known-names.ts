import type { Catalog } from '../../src/model/catalog.ts';
import { phoneOf, type Contact } from '../../src/model/contact.ts';
import type { Entry } from '../../src/model/entry.ts';
import { KINDS, tabLabel } from '../../src/model/kinds.ts';
import { lawTitle } from '../../src/model/law.ts';
import { links } from '../../src/model/links.ts';
import { PAGES } from '../../src/model/page.ts';
import type { Lead, Target } from './api.ts';

/** Everything that a reference or a link may lead to. */
export function knownNames(catalog: Catalog, target: Target): Lead[] {
  return NAMES[target](catalog);
}

/** Few enough to show them all in a list; the rest are searched for. */
export const SHOWN_WHOLE: ReadonlySet<Target> = new Set([
  'topics',
  'audiences',
  'series',
  'question-types',
  'contacts',
  'methods',
]);

const NAMES: Record<Target, (catalog: Catalog) => Lead[]> = {
  entries: ({ entries }) =>
    entries.map((entry) => lead(entry.id, entry.title, kindOf(entry), entry.summary, links.entry(entry))),
  topics: ({ topics }) =>
    topics.map(({ id, name, description }) => lead(id, name, 'Ämne', description, links.topic(id))),
  audiences: ({ audiences }) =>
    audiences.map(({ id, name, description }) => lead(id, name, 'Målgrupp', description, links.audience(id))),
  laws: ({ laws }) => laws.map((law) => lead(law.id, lawTitle(law), 'Lag', law.meaning, links.law(law.id))),
  methods: ({ methods }) => methods.map(({ id, name, idea }) => lead(id, name, 'Arbetssätt', idea, links.method(id))),
  contacts: ({ contacts }) =>
    contacts.map((contact) => lead(contact.id, contact.name, 'Kontaktväg', withNumber(contact, contacts))),
  numbers: ({ contacts }) =>
    contacts
      .filter((contact) => phoneOf(contact, contacts) !== undefined)
      .map((contact) => lead(contact.id, contact.name, 'Telefonnummer', withNumber(contact, contacts))),
  glossary: ({ terms }) => terms.map(({ id, term, definition }) => lead(id, term, 'Ord', definition, links.term(id))),
  units: ({ units }) => units.map(({ id, name, board }) => lead(id, name, 'Enhet', board)),
  series: ({ series }) => series.map(({ id, name }) => lead(id, name, 'Mötesserie')),
  'question-types': ({ questionTypes }) => questionTypes.map(({ id, title }) => lead(id, title, 'Slag av fråga')),
  pages: (catalog) => [
    ...NAMES.entries(catalog),
    ...catalog.issues.map(({ id, title }) => lead(id, title, 'Informationsbrev', undefined, links.issue(id))),
    ...catalog.meetings.map(({ id, title }) => lead(id, title, 'Möte', undefined, links.meeting(id))),
    ...catalog.pages.map(({ id, title }) => lead(id, title, 'Sida', undefined, PAGES[id])),
    ...NAMES.topics(catalog),
    ...NAMES.audiences(catalog),
    ...Object.entries(KINDS).map(([id, { many, segment }]) => lead(id, many, 'Lista', undefined, `/${segment}/`)),
    ...OWN_PAGES.map(([name, address]) => lead(address, name, 'Sida', undefined, address)),
  ],
};

/** Pages that no file in the content folder is. */
const OWN_PAGES: readonly (readonly [name: string, address: string])[] = [
  ['Kunskap', links.knowledge],
  ['Nätverket', links.network],
  ['Möten', links.meetings],
  ['Kalender', links.calendar],
  ['Ordlista', links.glossary],
  ['Lagarna', links.laws],
  ['Kontakt', links.contact],
  ['Tillgänglighet', links.accessibility],
];

const kindOf = (entry: Entry) => `${tabLabel(entry)}${entry.status === 'withdrawn' ? ', tillbakadragen' : ''}`;

/** Its number first, so that it can be found by that too. */
const withNumber = (contact: Contact, all: readonly Contact[]) =>
  [phoneOf(contact, all), contact.purpose].filter(Boolean).join(' · ');

function lead(id: string, name: string, kind: string, about?: string, address?: string): Lead {
  return { id, name, kind, ...(about && { about }), ...(address && { address }) };
}

export const isTarget = (word: string): word is Target => Object.hasOwn(NAMES, word);
