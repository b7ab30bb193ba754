import { changesIn, type ToldChange } from '../../../src/model/change.ts';
import type { IsoDate } from '../../../src/model/dates.ts';
import { newestFirst, whyNotMailed, yearOf, type Entry } from '../../../src/model/entry.ts';
import type { Issue } from '../../../src/model/issue.ts';
import { KIND_IDS, type Kind } from '../../../src/model/kinds.ts';
import { links } from '../../../src/model/links.ts';
import { isToCome, type Meeting } from '../../../src/model/meeting.ts';
import { lastSent } from '../../../src/model/rhythm.ts';

/** A part of the letter, the kinds that belong under it and how many fit. */
export interface LetterPart {
  title: string;
  kinds: readonly Kind[];
  room: number;
}

/** The parts of the letter and how many fit in each: those of the network's founding document. */
const ROOM = { Lägesbild: 3, Rapporter: 3, 'Poddar och föredrag': 3, 'Annan läsning': 4 } as const;

/** Where each kind belongs. A kind that is not here does not compile: it would never be proposed. */
const PART_OF: Record<Kind, keyof typeof ROOM> = {
  outlook: 'Lägesbild',
  reports: 'Rapporter',
  talks: 'Poddar och föredrag',
  research: 'Annan läsning',
  guidance: 'Annan läsning',
  training: 'Annan läsning',
  questions: 'Annan läsning',
};

const PARTS: readonly LetterPart[] = Object.entries(ROOM).map(([title, room]) => ({
  title,
  room,
  kinds: KIND_IDS.filter((kind) => PART_OF[kind] === title),
}));

/** Why a new entry is not in the letter. */
export type WhyKept = 'closed' | 'draft' | 'withdrawn' | 'later' | 'replaced' | 'example';

function whyKept(entry: Entry, today: IsoDate): WhyKept | undefined {
  if (entry.status !== 'published') return entry.status;
  if (entry.published > today) return 'later';
  if (whyNotMailed(entry, today)) return 'closed';
  return entry.replacedBy ? 'replaced' : entry.example ? 'example' : undefined;
}

/** What may stand in the next letter, and what may not and why; each entry is counted once. */
export interface Candidates {
  /** Day from which something is new; undefined when no letter has gone out. */
  since: IsoDate | undefined;
  /** By part, the best first. */
  parts: { part: LetterPart; entries: Entry[] }[];
  /** What has been changed in older texts since the last letter, the newest first; a withdrawn one tells of that. */
  changed: { item: Entry; change: ToldChange }[];
  /** To come, open, not told of before; the first first. */
  meetings: Meeting[];
  /** Entries that stand in a letter already, sent or not. */
  told: number;
  /** Why new entries may not be mailed, one reason for each of them. */
  kept: WhyKept[];
  /** Meetings to come that may not be mailed. */
  innerMeetings: number;
}

/**
 * Everything that is new since the last letter that went out. A proposal has told nobody anything, so it does not move the
 * day; but what stands in one is taken, or it would be mailed twice.
 */
export function candidates(
  { entries, meetings, issues }: { entries: readonly Entry[]; meetings: readonly Meeting[]; issues: readonly Issue[] },
  today: IsoDate,
): Candidates {
  const since = lastSent(issues)?.sent;
  const named = namedIn(issues);
  const isTold = (item: { id: string }, address: string) => named.has(item.id) || named.has(address);
  const fresh = entries.filter(({ published }) => !since || published >= since);
  const untold = fresh.filter((entry) => !isTold(entry, links.entry(entry)));
  const free = untold.filter((entry) => !whyKept(entry, today));
  const ahead = meetings.filter(
    (each) => each.date > today && isToCome(each, today) && !named.has(links.meeting(each.id)),
  );
  const open = ahead.filter((each) => mayBeMailed(each, today));
  return {
    since,
    parts: PARTS.map((part) => ({ part, entries: inTurns(part.kinds.map((kind) => bestOf(free, kind))) })),
    changed: since ? changedSince(entries, since, today, named) : [],
    meetings: open.sort((a, b) => a.date.localeCompare(b.date)),
    told: fresh.length - untold.length,
    kept: untold.flatMap((entry) => whyKept(entry, today) ?? []),
    innerMeetings: ahead.length - open.length,
  };
}

/** What was changed on the day of the letter is told of in the next, unless the letter had the text in it. */
function changedSince(entries: readonly Entry[], since: IsoDate, today: IsoDate, named: ReadonlySet<string>) {
  const known = entries.filter(
    (entry) => entry.published < since && !entry.example && !whyNotMailed(entry, today, true),
  );
  const isTold = (entry: Entry) => named.has(entry.id) || named.has(links.entry(entry));
  return changesIn(known).filter(({ item, change: { date } }) => date > since || (date === since && !isTold(item)));
}

/** Ids of cards and addresses of links. */
const namedIn = (issues: readonly Issue[]) =>
  new Set(
    issues.flatMap(({ body }) => [...body.entryIds, ...body.links].map(({ target }) => target.replace(/[?#].*$/, ''))),
  );

const mayBeMailed = ({ sensitivity, status, published, example }: Meeting, today: IsoDate) =>
  sensitivity === 'open' && status === 'published' && published <= today && !example;

/** The newest in the portal first; of those from one day the newest sources, Swedish before foreign. */
function bestOf(entries: readonly Entry[], kind: Kind): Entry[] {
  const isForeign = ({ source }: Entry) => Number((source?.language ?? 'sv') !== 'sv');
  return entries
    .filter((entry) => entry.kind === kind)
    .sort(
      (a, b) =>
        b.published.localeCompare(a.published) ||
        (yearOf(b) ?? 0) - (yearOf(a) ?? 0) ||
        isForeign(a) - isForeign(b) ||
        newestFirst(a, b),
    );
}

/** One of each in turn, so that a part with several kinds has something of each. */
function inTurns<T>(lists: readonly T[][]): T[] {
  const longest = Math.max(...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, index) => lists.flatMap((list) => list[index] ?? [])).flat();
}
