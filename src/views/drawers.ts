import { listed, ofKind, type Catalog } from '../model/catalog.ts';
import { isOurList, yearOf, type Entry } from '../model/entry.ts';
import { KIND_IDS, KINDS, type Kind } from '../model/kinds.ts';
import { links } from '../model/links.ts';
import { countEntries, topicsOf } from './counts.ts';
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

/** A kind's page: its entries under the year of the source, newest year first, those without a year last, and then our own lists. */
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
  const drawer = (name: string, id: string, each: Entry[]) => ({ name, id, kind, cards: each.map(entryCard) });
  if (kind !== 'questions' && kind !== 'guidance') {
    const lists = drawer('Våra sammanställningar', 'sammanstallningar', entries.filter(isOurList));
    const others = entries.filter((entry) => !isOurList(entry));
    return [...byYear(kind, others), ...(lists.cards.length > 0 ? [lists] : [])];
  }
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
    cards: inOrder(entries.filter((entry) => entry.kind === kind)).map(entryCard),
  })).filter(({ cards }) => cards.length > 0);
  return { count: countEntries(entries.length), drawers: light(fold(drawers, 1), entries.length), entries };
}

/** What kinds a topic that has some lacks, in a line; empty when it lacks none, or has nothing at all. */
export function missingKinds(drawers: readonly Drawer[]): string {
  const missing = KIND_IDS.filter((kind) => drawers.every((drawer) => drawer.kind !== kind));
  if (missing.length === 0 || drawers.length === 0) return '';
  const names = (isWanted: (kind: Kind) => boolean) =>
    missing.filter(isWanted).map((kind) => KINDS[kind].many.toLocaleLowerCase('sv').replace(' och ', ' eller '));
  const isMany = (kind: Kind) => COUNTED.includes(kind);
  return `Här finns ännu ${[
    inARow(
      'ingen',
      names((kind) => !isMany(kind)),
    ),
    inARow('inga', names(isMany)),
  ]
    .filter(Boolean)
    .join(', och ')}.`;
}

/** Kinds that are named in the plural: no research, but no reports. */
const COUNTED: readonly Kind[] = ['reports', 'talks', 'questions'];

/** `ingen forskning, vägledning eller utbildning`; empty for nothing. */
const inARow = (no: string, names: readonly string[]) =>
  names.length > 0 ? `${no} ${names.join(', ').replace(/, (?=[^,]*$)/, ' eller ')}` : '';

/** Guidance for our own situations comes before what others have written, our own lists of it after; else the order is kept. */
const inOrder = (entries: readonly Entry[]) => {
  const place = (entry: Entry) => Number(isOurList(entry) || (entry.kind === 'guidance' && Boolean(entry.source)));
  return entries.toSorted((a, b) => place(a) - place(b));
};

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
