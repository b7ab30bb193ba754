import { ITEM_KINDS, TASK_STATES } from '../model/agenda.ts';
import { findEntry, listed, type Catalog } from '../model/catalog.ts';
import { formatDate, type IsoDate } from '../model/dates.ts';
import { links } from '../model/links.ts';
import { whenWords, type Meeting } from '../model/meeting.ts';
import { followedTasks, meetingTimes, type TimedItem } from '../model/meeting-agenda.ts';
import type { ShownMeeting } from '../model/meeting-in-edition.ts';
import type { Site } from '../site.ts';
import { draftWords } from './desk.ts';
import type { Fact } from './label-and-text.ts';
import { recordBanner, recordWords } from './meeting-record-words.ts';

/** A task as a meeting's page shows it. */
export interface TaskLine {
  id: string;
  what: string;
  /** `Stadsledningskontoret · senast 1 mars 2027 · 24 februari 2027`. */
  facts: readonly string[];
  state: keyof typeof TASK_STATES;
  /** The word before it: `Att göra`. */
  lead: string;
  /** The meeting where it was given, for a task that has followed along. */
  since?: { text: string; href: string };
}

/** Everything a meeting's page shows: what was planned and, once it has been held, what came of it. */
export function meetingPage(catalog: Catalog, site: Site, meeting: ShownMeeting) {
  const isHeld = meeting.date < catalog.today && !meeting.cancelled;
  // A record says what was said; only before a meeting is it told what is late.
  const late = isHeld ? '' : catalog.today;
  const items = meetingTimes(meeting).map((item) => itemLines(catalog, item, late));
  return {
    meeting,
    isHeld,
    when: [upperFirst(whenWords(meeting)), meeting.place].filter(Boolean).join(', '),
    badges: meetingBadges(meeting),
    banners: banners(catalog, meeting, isHeld),
    facts: facts(catalog, meeting, isHeld),
    heading: isHeld && items.some(({ outcome }) => outcome) ? 'Vad mötet kom fram till' : 'Dagordning',
    items,
    followed: followedTasks(meeting, catalog.meetings, catalog.today).map((task): TaskLine => ({
      ...taskLine(task, late),
      since: {
        text: `Har följt med sedan ${formatDate(task.meeting.date)}`,
        href: `${links.meeting(task.meeting.id)}#uppgift-${task.id}`,
      },
    })),
    attendance: meeting.attendance.map((id) => catalog.units.find((unit) => unit.id === id)?.name ?? id),
    record: recordWords(meeting, isHeld),
    actions: isHeld ? [] : actions(meeting),
    proposal: isHeld || meeting.cancelled ? undefined : proposalMail(site, meeting.title),
    ...neighbours(catalog, meeting),
  };
}

/** What somebody does before a meeting: takes it into the calendar, and goes there when it is on a screen. */
const actions = ({ id, link, cancelled }: Meeting): { name: string; href: string }[] => [
  { name: cancelled ? 'Uppdatera i kalendern' : 'Lägg till i kalendern', href: links.meetingCalendar(id) },
  ...(link && !cancelled ? [{ name: 'Anslut till mötet', href: link }] : []),
];

/** As a sentence or a line begins. */
export const upperFirst = (words: string) => words.charAt(0).toLocaleUpperCase('sv') + words.slice(1);

/** What a meeting is marked with wherever it stands in a list. */
export const meetingBadges = ({ cancelled, example, sensitivity }: Meeting): string[] => [
  ...(cancelled ? ['Inställt'] : []),
  ...(example ? ['Exempel'] : []),
  ...(sensitivity === 'network' ? ['Bara för nätverket'] : []),
];

/** A mail that proposes an item, to be filled in and sent. */
export const proposalMail = (site: Site, meeting?: string) => ({
  email: site.sender.email,
  subject: `Förslag till punkt${meeting ? `: ${meeting}` : ' på ett nätverksmöte'}`,
});

function banners(catalog: Catalog, meeting: ShownMeeting, isHeld: boolean): string[] {
  const { cancelled, withdrawn } = meeting;
  const draft = draftWords(meeting, catalog.today);
  const record = recordBanner(meeting);
  return [
    ...(draft ? [draft] : []),
    ...(cancelled ? [`Mötet är inställt. ${cancelled.reason} (Beslutat ${formatDate(cancelled.changed)}.)`] : []),
    ...(withdrawn ? [`Tillbakadraget ${formatDate(withdrawn.date)}. ${withdrawn.reason}`] : []),
    ...(isHeld ? [] : meeting.moved.slice(-1)).map(
      (move) => `Mötet är flyttat. Det skulle ha varit ${whenWords(move)}. ${move.reason}`,
    ),
    ...(record ? [record] : []),
  ];
}

function facts(catalog: Catalog, meeting: ShownMeeting, isHeld: boolean): Fact[] {
  const { series, number, owner, attended, diarienummer } = meeting;
  const name = catalog.series.find(({ id }) => id === series)?.name;
  const fact = (term: string, text: string | undefined): Fact[] => (text ? [{ term, text }] : []);
  return [
    ...fact('Serie', name && `${name}, nummer ${number}`),
    ...fact('Ansvarig', owner),
    ...meeting.moved
      .slice(isHeld ? -1 : Infinity)
      .flatMap(({ date, reason }) => fact('Flyttat', `Från ${formatDate(date)}. ${reason}`)),
    ...fact('Deltog', attended ? `${attended} ${attended === 1 ? 'enhet' : 'enheter'}` : undefined),
    ...fact('Diarienummer', diarienummer),
  ];
}

function itemLines(catalog: Catalog, item: TimedItem, today: IsoDate) {
  const { id, title, start, end, minutes, holder, kind, materials, outcome, tasks } = item;
  return {
    id,
    title,
    time: start && (end ? `${start}–${end}` : start),
    facts: [ITEM_KINDS[kind], ...(holder ? [holder] : []), ...(minutes ? [`${minutes}\u00a0minuter`] : [])],
    materials: materials.flatMap(({ entry, title: name, address }) => {
      if (!entry) return [{ title: name!, href: address! }];
      const found = findEntry(catalog, entry);
      return found ? [{ title: found.title, href: links.entry(found) }] : [];
    }),
    outcome,
    tasks: tasks.map((task) => taskLine(task, today)),
  };
}

const TASK_LEADS = { open: 'Att göra', done: 'Klart', dropped: 'Avskrivet' } as const;

function taskLine(task: TimedItem['tasks'][number], today: IsoDate): TaskLine {
  const { id, what, holder, due, state, closed, reason } = task;
  const isOpen = state === 'open';
  const late = isOpen && due && due < today ? ', försenad' : '';
  return {
    id,
    what,
    state,
    lead: TASK_LEADS[state],
    facts: [
      holder,
      ...(due && isOpen ? [`senast ${formatDate(due)}${late}`] : []),
      ...(isOpen ? [] : [`${closed ? formatDate(closed) : TASK_STATES[state]}${reason ? `: ${reason}` : ''}`]),
    ],
  };
}

/** The meetings before and after: of the same series, or of those that stand alone. */
function neighbours({ meetings }: Catalog, meeting: Meeting) {
  const link = (found: Meeting | undefined) =>
    found && { title: found.title, when: formatDate(found.date), href: links.meeting(found.id) };
  const others = listed(meetings).filter(({ series, id }) => series === meeting.series && id !== meeting.id);
  const later = others.filter(({ date }) => date > meeting.date);
  const earlier = others.filter(({ date }) => date < meeting.date);
  return { next: link(later.at(-1)), previous: link(earlier[0]) };
}
