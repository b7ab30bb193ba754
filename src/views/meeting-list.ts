import { listed, type Catalog } from '../model/catalog.ts';
import { formatDay } from '../model/dates.ts';
import { isProposal } from '../model/issue.ts';
import { links } from '../model/links.ts';
import { isToCome, whenWords, type Meeting } from '../model/meeting.ts';
import type { ShownMeeting } from '../model/meeting-in-edition.ts';
import { meetingBadges, upperFirst } from './meeting-page.ts';

/** A meeting in a list. */
export interface MeetingLine {
  href: string;
  title: string;
  when: string;
  facts: readonly string[];
  badges: readonly string[];
}

/** The meetings in drawers: those to come, the next one first, then year by year backwards. */
export function meetingDrawers(catalog: Catalog): { name: string; id: string; lines: MeetingLine[] }[] {
  const meetings = listed(catalog.meetings);
  const isComing = ({ date }: Meeting) => date >= catalog.today;
  const coming = meetings.filter(isComing).toReversed();
  const past = meetings.filter((each) => !isComing(each));
  const years = [...new Set(past.map(({ date }) => date.slice(0, 4)))];
  return [
    { name: 'Kommer', id: 'kommer', lines: coming.map(meetingLine) },
    ...years.map((year) => ({
      name: year,
      id: `ar-${year}`,
      lines: past.filter(({ date }) => date.startsWith(year)).map(meetingLine),
    })),
  ].filter(({ lines }) => lines.length > 0);
}

function meetingLine(meeting: ShownMeeting): MeetingLine {
  const { id, title, place, cancelled, attended, justerat, agenda } = meeting;
  const decisions = agenda.filter(({ outcome }) => outcome?.decision).length;
  return {
    href: links.meeting(id),
    title,
    when: upperFirst(whenWords(meeting)),
    badges: meetingBadges(meeting),
    facts: [
      ...(place && !cancelled ? [place] : []),
      ...(attended ? [`${attended}\u00a0enheter deltog`] : []),
      ...(decisions > 0 ? [`${decisions}\u00a0beslut`] : []),
      ...(justerat ? ['justerat'] : []),
    ],
  };
}

/** A day in the calendar with what is on it. */
export interface CalendarLine {
  when: string;
  what: string;
  title: string;
  href: string;
}

/** What is to come, day by day: meetings that have not been cancelled, letters with a planned day, and what else has one. */
export function comingDays(catalog: Catalog): CalendarLine[] {
  const { today } = catalog;
  const days = [
    ...listed(catalog.meetings)
      .filter((each) => isToCome(each, today))
      .map((each) => ({
        date: each.date,
        when: upperFirst(whenWords(each)),
        what: 'Möte',
        title: each.title,
        href: links.meeting(each.id),
      })),
    ...listed(catalog.issues).flatMap((issue) =>
      isProposal(issue) && issue.planned
        ? [dayLine(issue.planned, 'Informationsbrev', issue.title, links.issue(issue.id))]
        : [],
    ),
    ...listed(catalog.entries).flatMap((entry) =>
      'date' in entry && entry.date
        ? [dayLine(entry.date, entry.kind === 'training' ? 'Utbildning' : 'Föredrag', entry.title, links.entry(entry))]
        : [],
    ),
  ];
  return days
    .filter(({ date }) => date >= today)
    .sort((a, b) => a.date.localeCompare(b.date))
    .map(({ date: _date, ...line }) => line);
}

const dayLine = (date: string, what: string, title: string, href: string) => ({
  date,
  when: upperFirst(formatDay(date)),
  what,
  title,
  href,
});
