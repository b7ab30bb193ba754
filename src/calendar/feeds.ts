import { listed, ofKind, type Catalog } from '../model/catalog.ts';
import { daysBetween, type IsoDate } from '../model/dates.ts';
import type { Entry } from '../model/entry.ts';
import { isProposal, type Issue } from '../model/issue.ts';
import { absolute, links } from '../model/links.ts';
import type { Site } from '../site.ts';
import type { CalendarEvent } from './calendar-event.ts';
import { eventUid, meetingEvent } from './meeting-event.ts';
import { toICalendar } from './to-icalendar.ts';

type Place = Pick<Site, 'address' | 'name'>;

interface Feed {
  name: string;
  /** What is in it, for somebody who wonders whether to follow it. */
  about: string;
  events: (catalog: Catalog, site: Place) => CalendarEvent[];
  /** Only for those who see to the portal: in the network's edition, and not among all the others. */
  isInternal?: true;
}

/** What somebody can follow, by the last part of its address. */
const FEEDS: Readonly<Record<string, Feed>> = {
  moten: {
    name: 'Nätverkets möten',
    about: 'Möten som är bestämda, flyttade och inställda.',
    events: ({ meetings }, site) =>
      meetings.filter(({ status }) => status !== 'draft').map((meeting) => meetingEvent(meeting, site)),
  },
  brev: {
    name: 'Informationsbrevets dagar',
    about: 'Dagarna då breven är planerade, och då de skickades.',
    events: ({ issues }, site) => issues.flatMap((issue) => letterDay(issue, site)),
  },
  foredrag: {
    name: 'Föredrag och webbinarier',
    about: 'De som har ett bestämt datum, inte äldre inspelningar.',
    events: (catalog, site) => ofKind(catalog, 'talks').flatMap((talk) => dayOf(talk, talk.date, site)),
  },
  utbildning: {
    name: 'Utbildningar med bestämt datum',
    about: 'Nästa tillfälle, när det är känt.',
    events: (catalog, site) => ofKind(catalog, 'training').flatMap((course) => dayOf(course, course.date, site)),
  },
  granskning: {
    name: 'Texter att läsa igenom',
    about: 'Dagarna då redaktionen ska läsa igenom texterna på nytt.',
    events: ({ entries }, site) => listed(entries).map((entry) => reviewDay(entry, site)),
    isInternal: true,
  },
};

/** One of the calendars that an edition offers. */
export interface FeedLine {
  id: string;
  name: string;
  about: string;
  href: string;
}

/** The calendars that an edition offers besides the one with all. */
export const feedLines = ({ edition }: Pick<Catalog, 'edition'>): FeedLine[] =>
  Object.entries(FEEDS)
    .filter(([, { isInternal }]) => !isInternal || edition === 'network')
    .map(([id, { name, about }]) => ({ id, name, about, href: links.calendarFeed(id) }));

/** A calendar as a file. @param id which; the one with all but the editors' days when left out */
export function calendarFeed(catalog: Catalog, site: Place, id?: string): string {
  const { name, events } = id === undefined ? everything : FEEDS[id]!;
  return toICalendar(events(catalog, site), { name: `${site.name}: ${name.toLocaleLowerCase('sv')}` });
}

const everything: Pick<Feed, 'name' | 'events'> = {
  name: 'Möten, brev och utbildningar',
  events: (catalog, site) =>
    Object.values(FEEDS)
      .filter(({ isInternal }) => !isInternal)
      .flatMap(({ events }) => events(catalog, site)),
};

/** The day when a letter goes out: meant, or come true. */
function letterDay(issue: Issue, site: Place): CalendarEvent[] {
  const { id, title, summary, published, planned, sent, withdrawn, status } = issue;
  const day = sent ?? planned;
  if (!day || status === 'draft') return [];
  const isOff = withdrawn !== undefined && sent === undefined;
  const changed = isOff ? withdrawn.date : (sent ?? published);
  return [
    {
      ...asOf(published, changed),
      uid: eventUid(`brev-${id}`, site),
      summary: isOff ? `Blir inte av: ${title}` : title,
      description: summary,
      url: absolute(site.address, links.issue(id)),
      status: isOff ? 'cancelled' : isProposal(issue) ? 'tentative' : 'confirmed',
      day,
    },
  ];
}

/** Something with a day that was still to come when it was published; an old recording is nothing to go to. */
function dayOf(entry: Entry, day: IsoDate | undefined, site: Place): CalendarEvent[] {
  if (!day || day < entry.published || entry.status === 'draft') return [];
  const { withdrawn, published, reviewed, title } = entry;
  return [
    {
      ...asOf(published, withdrawn?.date ?? reviewed ?? published),
      uid: eventUid(`${entry.kind}-${entry.id}`, site),
      summary: withdrawn ? `Inställt: ${title}` : title,
      description: withdrawn?.reason ?? entry.summary,
      url: absolute(site.address, links.entry(entry)),
      status: withdrawn ? 'cancelled' : 'confirmed',
      day,
    },
  ];
}

function reviewDay(entry: Entry, site: Place): CalendarEvent {
  return {
    ...asOf(entry.published, entry.reviewed ?? entry.published),
    uid: eventUid(`granskning-${entry.kind}-${entry.id}`, site),
    summary: `Läs igenom: ${entry.title}`,
    description: `Ansvarig: ${entry.owner}`,
    url: absolute(site.address, links.entry(entry)),
    status: 'confirmed',
    day: entry.reviewBy,
  };
}

/** Content keeps no count of changes, but their days: how many days after the first the last one was only ever grows. */
function asOf(first: IsoDate, changed: IsoDate): Pick<CalendarEvent, 'sequence' | 'stamp' | 'modified'> {
  const days = daysBetween(first, changed);
  return { sequence: Math.max(0, days), stamp: changed, modified: changed };
}
