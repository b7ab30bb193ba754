import { listed, ofKind, type Catalog } from '../model/catalog.ts';
import { yearOf, type Entry } from '../model/entry.ts';
import { KIND_IDS, KINDS } from '../model/kinds.ts';
import { links } from '../model/links.ts';

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

/** `1 artikel`, `12 artiklar`, `Inga artiklar än`. */
export function countEntries(count: number): string {
  if (count === 0) return 'Inga artiklar än';
  return count === 1 ? '1 artikel' : `${count} artiklar`;
}
