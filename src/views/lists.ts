import { listed, ofKind, type Catalog } from '../model/catalog.ts';
import { yearOf, type Entry } from '../model/entry.ts';
import { KIND_IDS, KINDS, type Kind } from '../model/kinds.ts';
import { links } from '../model/links.ts';
import { entryCard, type EntryCard } from './entry-card.ts';

export interface Drawer {
  /** What is written on the drawer: a year or a kind. */
  name: string;
  id: string;
  cards: readonly EntryCard[];
}

/** A kind's page: its entries under the year of the source, newest year first, those without a year last. */
export function kindPage(catalog: Catalog, kind: Kind) {
  const entries = listed(ofKind(catalog, kind));
  return {
    title: KINDS[kind].many,
    lead: KINDS[kind].lead,
    count: countEntries(entries.length),
    drawers: drawersOf(kind, entries),
    topics: topicsOf(catalog, entries),
    feed: links.feed(links.kind(kind)),
  };
}

/** Questions and guidance are not looked for by year: our own texts come first, then national support. */
function drawersOf(kind: Kind, entries: readonly Entry[]): Drawer[] {
  if (kind !== 'questions' && kind !== 'guidance') return byYear(entries);
  const drawer = (name: string, id: string, each: Entry[]) => ({ name, id, cards: each.map(entryCard) });
  const own = drawer(
    kind === 'guidance' ? 'I er situation' : 'Frågor',
    'egna',
    entries.filter((entry) => !entry.source),
  );
  const others = drawer(
    'Stöd och metoder från andra',
    'andra',
    entries.filter((entry) => entry.source),
  );
  return [own, others].filter(({ cards }) => cards.length > 0);
}

/** The same page in alphabetical order. */
export function kindByTitle(catalog: Catalog, kind: Kind) {
  const page = kindPage(catalog, kind);
  const drawers = byLetter(page.drawers.flatMap(({ cards }) => cards)).map(({ letter, id, cards }) => ({
    name: letter,
    id,
    cards,
  }));
  return { ...page, drawers };
}

/** A topic's or an audience's page: its entries in one drawer a kind. */
export function gatheredPage(catalog: Catalog, belongs: (entry: Entry) => boolean) {
  const entries = listed(catalog.entries).filter(belongs);
  const drawers = KIND_IDS.map((kind) => ({
    name: KINDS[kind].many,
    id: KINDS[kind].segment,
    cards: entries.filter((entry) => entry.kind === kind).map(entryCard),
  }));
  return { count: countEntries(entries.length), drawers: drawers.filter(({ cards }) => cards.length > 0), entries };
}

/** How many entries each kind has, for tiles and plots. Kinds without any are there, with 0. */
export const kindCounts = (catalog: Catalog) =>
  KIND_IDS.map((kind) => ({
    kind,
    name: KINDS[kind].many,
    href: links.kind(kind),
    count: listed(ofKind(catalog, kind)).length,
  }));

/** Topics with how many entries each has, in alphabetical order. */
export function topicsOf(catalog: Catalog, entries: readonly Entry[]) {
  return catalog.topics
    .map(({ id, name, description }) => ({
      id,
      name,
      description,
      href: links.topic(id),
      count: entries.filter((entry) => entry.topics.includes(id)).length,
    }))
    .filter(({ count }) => count > 0);
}

/** Audiences with how many entries each has, in the order of the file. */
export function audiencesOf(catalog: Catalog) {
  const entries = listed(catalog.entries);
  return catalog.audiences.map(({ id, name, description }) => ({
    id,
    name,
    description,
    href: links.audience(id),
    count: entries.filter((entry) => entry.audiences.includes(id)).length,
  }));
}

/** The years that sources come from, newest first, with how many entries each has. */
export function yearsOf(entries: readonly Entry[]): { year: number; href: string; count: number }[] {
  const years = entries
    .filter(({ source }) => source)
    .map(yearOf)
    .filter((year) => year !== undefined);
  return [...new Set(years)]
    .sort((a, b) => b - a)
    .map((year) => ({ year, href: links.year(year), count: years.filter((each) => each === year).length }));
}

/** Every entry by title, gathered under its first letter; digits and signs under #. */
export const alphabet = (catalog: Catalog) => byLetter(listed(catalog.entries).map(entryCard));

function byLetter(cards: readonly EntryCard[]): { letter: string; id: string; cards: EntryCard[] }[] {
  const letters = new Map<string, EntryCard[]>();
  for (const card of [...cards].sort((a, b) => a.title.localeCompare(b.title, 'sv'))) {
    const letter = /^\p{L}/u.exec(card.title)?.[0].toLocaleUpperCase('sv') ?? '#';
    letters.set(letter, [...(letters.get(letter) ?? []), card]);
  }
  // An address may hold but one #.
  return [...letters].map(([letter, each]) => ({
    letter,
    id: `bokstav-${letter === '#' ? 'tecken' : letter}`,
    cards: each,
  }));
}

/** `1 artikel`, `12 artiklar`, `Inga artiklar än`. */
export function countEntries(count: number): string {
  if (count === 0) return 'Inga artiklar än';
  return count === 1 ? '1 artikel' : `${count} artiklar`;
}

function byYear(entries: readonly Entry[]): Drawer[] {
  const years = [...new Set(entries.map(yearOf))].sort((a, b) => (b ?? 0) - (a ?? 0));
  return years.map((year) => ({
    name: year ? String(year) : 'Utan årtal',
    id: year ? `ar-${year}` : 'utan-artal',
    cards: entries.filter((entry) => yearOf(entry) === year).map(entryCard),
  }));
}
