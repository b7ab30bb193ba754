import type { z } from 'zod';
import type { Body } from './body.ts';
import type { IsoDate } from './dates.ts';
import { mayStandIn } from './edition.ts';
import type { entrySchemas } from './entry-schemas.ts';
import type { Kind } from './kinds.ts';

/** What the reader and the checks know of every entry besides its front matter. */
interface Placed<K extends Kind> {
  kind: K;
  /** File name without `.mdx`; with the kind it is the address. Unique among all entries. */
  id: string;
  /** Path below the content folder, for problems and for finding the rendered body. */
  file: string;
  body: Body;
}

export type EntryOf<K extends Kind> = Placed<K> & z.infer<(typeof entrySchemas)[K]>;

/** Research, report, talk, guidance, outlook, training or question; `kind` tells which. */
export type Entry = { [K in Kind]: EntryOf<K> }[Kind];

/** Newest first: by publication in the portal, then by the source's year, then by title. */
export function newestFirst(a: Entry, b: Entry): number {
  return (
    b.published.localeCompare(a.published) ||
    (b.source?.year ?? 0) - (a.source?.year ?? 0) ||
    a.title.localeCompare(b.title, 'sv')
  );
}

/** Guidance that we have written ourselves: it says what to do, step by step. */
export const isOwnGuide = ({ kind, source }: Entry) => kind === 'guidance' && !source;

/** The year readers look for: the source's, else the talk's; entries of our own have the year they were published. */
export function yearOf(entry: Entry): number | undefined {
  if (entry.kind === 'talks' && entry.date) return Number(entry.date.slice(0, 4));
  if (isOurList(entry)) return undefined;
  return entry.source ? entry.source.year : Number(entry.published.slice(0, 4));
}

/** Kinds whose texts each tell of something that others have made. */
const OF_OTHERS: ReadonlySet<Kind> = new Set(['research', 'reports', 'talks', 'training']);

/** A text of ours that gathers what others have made: of no year, since that is older than the day that we wrote. */
export const isOurList = (entry: Entry): boolean =>
  OF_OTHERS.has(entry.kind) && !entry.source && !(entry.kind === 'talks' && entry.date);

/**
 * Why an entry may not go out by mail on a day, in Swedish; undefined when it may. Mail is read outside the house.
 * @param wasMailed the letter is sent: what is withdrawn later keeps its place in it, since a public record is not changed
 */
export function whyNotMailed(entry: Entry, today: IsoDate, wasMailed = false): string | undefined {
  if (!mayStandIn(entry.sensitivity, 'open')) return 'den är inte öppen';
  if (entry.status === 'draft') return 'den är ett utkast';
  if (entry.status === 'withdrawn' && !wasMailed) return 'den är tillbakadragen';
  if (entry.published > today) return `den publiceras först ${entry.published}`;
  return undefined;
}
