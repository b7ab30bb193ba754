import { listed, ofKind, type Catalog } from '../model/catalog.ts';
import { yearOf, type Entry } from '../model/entry.ts';
import { KIND_IDS, KINDS, type Kind } from '../model/kinds.ts';
import { links } from '../model/links.ts';
import { entryCard, type EntryCard } from './entry-card.ts';

export interface Drawer {
  /** What is written on the drawer: a year or a kind. */
  name: string;
  id: string;
  /** Gives the drawer its colour. */
  kind: Kind;
  /** The others are folded: a list is seen whole before any of it is read. */
  isOpen: boolean;
  cards: readonly EntryCard[];
}

/** So many entries stand open on a list, about two screens; the rest are a press away. */
const OPEN = 12;

/** Of a list with more entries than this, what is folded shows titles and facts only: the page stays light. */
export const MANY = 60;

/** A kind's page: its entries under the year of the source, newest year first, those without a year last. */
export function kindPage(catalog: Catalog, kind: Kind) {
  const entries = listed(ofKind(catalog, kind));
  const { many, lead, segment } = KINDS[kind];
  return {
    title: many,
    lead,
    count: countEntries(entries.length),
    drawers: light(fold(drawersOf(catalog, kind, entries), 1), entries.length),
    /** Each leads to the same kind in its topic. */
    topics: topicsOf(catalog, entries).map((topic) => ({ ...topic, href: `${topic.href}#${segment}` })),
    feed: links.feed(links.kind(kind)),
  };
}

type Shut = Omit<Drawer, 'isOpen'>;

/** Questions and guidance are not looked for by year: our own texts come first, then national support. */
function drawersOf(catalog: Catalog, kind: Kind, entries: readonly Entry[]): Shut[] {
  if (kind !== 'questions' && kind !== 'guidance') return byYear(kind, entries);
  const drawer = (name: string, id: string, each: Entry[]) => ({ name, id, kind, cards: each.map(entryCard) });
  const own = drawer(
    kind === 'guidance' ? 'I er situation' : 'Frågor',
    'egna',
    neededByMostFirst(
      catalog,
      entries.filter((entry) => !entry.source),
    ),
  );
  const others = drawer(
    'Stöd och metoder från andra',
    'andra',
    entries.filter((entry) => entry.source),
  );
  return [own, others].filter(({ cards }) => cards.length > 0);
}

/** What most audiences begin with stands first, then what most texts lead to: a new text pushes nothing down the page. */
function neededByMostFirst({ audiences, entries }: Catalog, own: readonly Entry[]): Entry[] {
  const begun = countIds(audiences.flatMap(({ start }) => start));
  const ledTo = countIds(entries.flatMap(({ related }) => related));
  const count = (counts: ReadonlyMap<string, number>, { id }: Entry) => counts.get(id) ?? 0;
  return own.toSorted((a, b) => count(begun, b) - count(begun, a) || count(ledTo, b) - count(ledTo, a));
}

function countIds(ids: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** Opens drawers from the top for as long as they fit. @param always how many are open however much they hold */
export function fold(drawers: readonly Shut[], always: number): Drawer[] {
  let shown = 0;
  return drawers.map((drawer, index) => {
    shown += drawer.cards.length;
    return { ...drawer, isOpen: index < always || shown <= OPEN };
  });
}

function light(drawers: readonly Drawer[], count: number): Drawer[] {
  if (count <= MANY) return [...drawers];
  const brief = (card: EntryCard) => ({ ...card, summary: '' });
  return drawers.map((drawer) => (drawer.isOpen ? drawer : { ...drawer, cards: drawer.cards.map(brief) }));
}

/** The same page in alphabetical order. */
export const kindByTitle = (catalog: Catalog, kind: Kind) => ({
  title: KINDS[kind].many,
  lead: KINDS[kind].lead,
  count: countEntries(listed(ofKind(catalog, kind)).length),
  letters: byLetter(listed(ofKind(catalog, kind)).map(entryCard), ({ title }) => title),
});

/** What one needs in a hurry comes first: what to do, then answers. */
const IN_A_HURRY: readonly Kind[] = ['guidance', 'questions'];
const HURRIED_FIRST = [...new Set([...IN_A_HURRY, ...KIND_IDS])];

/** A topic's, a year's or an audience's page: its entries in one drawer a kind, our own guidance before others'. */
export function gatheredPage(catalog: Catalog, belongs: (entry: Entry) => boolean) {
  const entries = listed(catalog.entries).filter(belongs);
  const drawers = HURRIED_FIRST.map((kind) => ({
    name: KINDS[kind].many,
    id: KINDS[kind].segment,
    kind,
    cards: ownFirst(entries.filter((entry) => entry.kind === kind)).map(entryCard),
  })).filter(({ cards }) => cards.length > 0);
  return { count: countEntries(entries.length), drawers: light(fold(drawers, 1), entries.length), entries };
}

/** What kinds a topic that has some lacks, in a line; empty when it lacks none, or has nothing at all. */
export function missingKinds(drawers: readonly Drawer[]): string {
  const missing = KIND_IDS.filter((kind) => drawers.every((drawer) => drawer.kind !== kind));
  if (missing.length === 0 || drawers.length === 0) return '';
  return `Om ämnet saknas: ${missing.map((kind) => KINDS[kind].many.toLocaleLowerCase('sv')).join(', ')}.`;
}

/** Guidance for our own situations comes before what others have written; other kinds keep their order. */
const ownFirst = (entries: readonly Entry[]) => [
  ...entries.filter((entry) => entry.kind !== 'guidance' || !entry.source),
  ...entries.filter((entry) => entry.kind === 'guidance' && entry.source),
];

/** The years before and after one that have sources, for the way from year to year. */
export function neighbouringYears(entries: readonly Entry[], year: number) {
  const years = yearsOf(entries);
  return { before: years.find((each) => each.year < year), after: years.findLast((each) => each.year > year) };
}

/** How many entries each kind has, for tiles and plots. Kinds without any are there, with 0. */
export const kindCounts = (catalog: Catalog) =>
  KIND_IDS.map((kind) => ({
    kind,
    name: KINDS[kind].many,
    href: links.kind(kind),
    count: listed(ofKind(catalog, kind)).length,
  }));

/** The kinds as tiles, and all of them together as the last. */
export const kindTiles = (catalog: Catalog) => [
  ...kindCounts(catalog),
  {
    kind: 'newsletters' as const,
    name: 'Allt från A till Ö',
    href: links.alphabet,
    count: listed(catalog.entries).length,
  },
];

/** Topics with how many entries each has, in alphabetical order. */
export function topicsOf(catalog: Catalog, entries: readonly Entry[]) {
  return catalog.topics
    .map(({ id, name, description, group }) => ({
      id,
      name,
      description,
      group,
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

/** Topics under what they are gathered, groups in the order of the file; those without a group come last, under no name. */
export const inGroups = <T extends { group?: string | undefined }>({ topicGroups }: Catalog, topics: readonly T[]) =>
  [...topicGroups, undefined]
    .map((name) => ({ name, topics: topics.filter(({ group }) => group === name) }))
    .filter((group) => group.topics.length > 0);

/** The topics that have something, in their groups. */
export const topicGroupsOf = (catalog: Catalog) => inGroups(catalog, topicsOf(catalog, listed(catalog.entries)));

/** What begins with one letter. */
export interface Letter<T> {
  letter: string;
  id: string;
  items: T[];
}

/** So many titles are a page of A–Ö: the page stays light, however many there will be. */
const TITLES = 150;

/** Every entry by title, on as many pages as it takes, none of which cuts a letter in two. */
export function alphabetPages(catalog: Catalog) {
  const letters = byLetter(listed(catalog.entries).map(entryCard), ({ title }) => title);
  const pages = evenly(letters);
  const pageOf = new Map(pages.flatMap((here, at) => here.map((letter) => [letter, at + 1] as const)));
  return pages.map((here, at) => {
    const page = at + 1;
    return {
      page,
      address: links.alphabetPage(page),
      name: pages.length === 1 ? 'A till Ö' : nameOfLetters(here),
      letters: here,
      ways: everyLetter(letters, (letter) => {
        const on = pageOf.get(letter)!;
        return on === page ? '' : links.alphabetPage(on);
      }),
    };
  });
}

/** Letters on as many pages as their titles need, whole: a letter that alone would fill several stands on one. */
function evenly<T>(letters: readonly Letter<T>[]): Letter<T>[][] {
  const total = letters.reduce((sum, { items }) => sum + items.length, 0);
  const count = Math.ceil(total / TITLES);
  let before = 0;
  const pageOf = ({ items }: Letter<T>) => {
    const page = Math.floor((before / total) * count);
    before += items.length;
    return page;
  };
  return total === 0 ? [[]] : [...Map.groupBy(letters, pageOf).values()];
}

function nameOfLetters(letters: readonly Letter<unknown>[]): string {
  const [first, last] = [letters.find(isLetter)?.letter, letters.at(-1)?.letter];
  return !first ? '0 till 9' : first === last ? first : `${first} till ${last}`;
}

const isLetter = ({ letter }: Letter<unknown>) => letter !== '#';

/** Things by name, gathered under its first letter; digits and signs under #. */
export function byLetter<T>(items: readonly T[], nameOf: (item: T) => string): Letter<T>[] {
  const inOrder = [...items].sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'sv'));
  const letterOf = (item: T) => /^\p{L}/u.exec(nameOf(item))?.[0].toLocaleUpperCase('sv') ?? '#';
  // An address may hold but one #.
  return [...Map.groupBy(inOrder, letterOf)].map(([letter, each]) => ({
    letter,
    id: `bokstav-${letter === '#' ? 'tecken' : letter}`,
    items: each,
  }));
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ'];

/** A letter, and where what begins with it stands; nothing does without an address. */
export interface LetterWay {
  letter: string;
  href?: string;
}

/**
 * The whole alphabet, so that a letter stands where the eye looks for it; those that nothing begins with lead nowhere.
 * @param on the page that a letter stands on, when it is another
 */
export function everyLetter<T>(
  letters: readonly Letter<T>[],
  on: (letter: Letter<T>) => string = () => '',
): LetterWay[] {
  const way = (each: Letter<T>) => ({ letter: each.letter, href: `${on(each)}#${each.id}` });
  const others = letters.filter(({ letter }) => !LETTERS.includes(letter)).map(way);
  const found = (letter: string) => letters.find((each) => each.letter === letter);
  return [...others, ...LETTERS.map((letter) => (found(letter) ? way(found(letter)!) : { letter }))];
}

/** `1 artikel`, `12 artiklar`, `Inga artiklar än`. */
export function countEntries(count: number): string {
  if (count === 0) return 'Inga artiklar än';
  return count === 1 ? '1 artikel' : `${count} artiklar`;
}

/** Fewer texts than these are no drawer of their own: their year shares one with the years beside it. */
const FEW = 4;

/** The newest year first, those without a year last; years with few texts together, so that no drawer holds one alone. */
function byYear(kind: Kind, entries: readonly Entry[]): Shut[] {
  const byItsYear = Map.groupBy(entries, yearOf);
  const years = [...byItsYear.keys()].sort((a, b) => (b ?? 0) - (a ?? 0));
  const textsOf = (group: readonly (number | undefined)[]) => group.flatMap((year) => byItsYear.get(year) ?? []);
  const groups: (number | undefined)[][] = [];
  for (const [at, year] of years.entries()) {
    const last = groups.at(-1);
    if (last && (textsOf(last).length < FEW || textsOf(years.slice(at)).length < FEW)) last.push(year);
    else groups.push([year]);
  }
  return groups.map((group) => ({
    name: groups.length === 1 && group.length > 1 ? 'Nyast först' : yearsInWords(group),
    id: group[0] ? `ar-${group[0]}` : 'utan-artal',
    kind,
    cards: textsOf(group).map(entryCard),
  }));
}

/** `2026`, `2022–2026`, `2018–2026 och utan årtal`, `Utan årtal`. */
function yearsInWords(group: readonly (number | undefined)[]): string {
  const [newest, ...others] = group.filter((year) => year !== undefined);
  if (!newest) return 'Utan årtal';
  const span = others.length > 0 ? `${others.at(-1)}–${newest}` : String(newest);
  return group.includes(undefined) ? `${span} och utan årtal` : span;
}
