import { addDays } from '../model/dates.ts';
import type { CalendarAddress, CalendarEvent, CalendarMethod, LocalMoment } from './calendar-event.ts';
import { asText, quoted, textLine, valueLine, type ContentLine } from './content-lines.ts';
import { STOCKHOLM_ZONE, TIME_ZONE } from './stockholm-zone.ts';

/** Who wrote the file, as the standard wants it said. */
const PRODUCT = '-//Kontaktnätet//Kalender//SV';

/** What a file of events is. */
export interface CalendarFile {
  /** What a calendar program calls what somebody subscribes to; left out of a single event and of an invitation. */
  name?: string;
  /** PUBLISH by default: something to read, that nobody answers. */
  method?: CalendarMethod;
}

/**
 * Events as a file that calendar programs read (`text/calendar; charset=utf-8`), the same bytes for the same events. Times are
 * Stockholm's, with the rules of its summer time in the file.
 * @throws Error for a UID or an address that would break its line: those are ours, never somebody's words
 */
export function toICalendar(events: readonly CalendarEvent[], { name, method = 'PUBLISH' }: CalendarFile = {}): string {
  // A calendar must hold something (RFC 5545, 3.6): before there is an event, the rules of its time.
  const hasTimes = events.length === 0 || events.some((event) => 'start' in event);
  return asText([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${PRODUCT}`,
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    ...(name === undefined ? [] : subscription(name)),
    ...(hasTimes ? STOCKHOLM_ZONE : []),
    ...events.flatMap((event) => eventLines(event, method)),
    'END:VCALENDAR',
  ]);
}

/** The name by the standard and by older habit; how often to look again, likewise. */
const subscription = (name: string): ContentLine[] => [
  textLine('NAME', name),
  textLine('X-WR-CALNAME', name),
  `X-WR-TIMEZONE:${TIME_ZONE}`,
  'REFRESH-INTERVAL;VALUE=DURATION:P1D',
  'X-PUBLISHED-TTL:P1D',
];

function eventLines(event: CalendarEvent, method: CalendarMethod): ContentLine[] {
  const { description, place, url, organiser, attendee } = event;
  return [
    'BEGIN:VEVENT',
    valueLine('UID', event.uid),
    `SEQUENCE:${event.sequence}`,
    valueLine('DTSTAMP', utc(event.stamp)),
    valueLine('LAST-MODIFIED', utc(event.modified)),
    ...timeLines(event),
    textLine('SUMMARY', event.summary),
    ...(description ? [textLine('DESCRIPTION', description)] : []),
    ...(place ? [textLine('LOCATION', place)] : []),
    ...(url ? [valueLine('URL', url)] : []),
    `STATUS:${event.status.toUpperCase()}`,
    ...(organiser ? [addressLine('ORGANIZER', organiser)] : []),
    ...(attendee ? [attendeeLine(attendee, method)] : []),
    ...(method === 'REQUEST' ? reminder(event) : []),
    'END:VEVENT',
  ];
}

/**
 * What Outlook itself asks for in a meeting: Exchange reminds of none that brings no alarm (MS-OXCICAL, 2.1.3.1.1.20.62). Nobody
 * has asked to be woken by what only stands to be read.
 */
const reminder = (event: CalendarEvent): ContentLine[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  textLine('DESCRIPTION', event.summary),
  `TRIGGER:${'day' in event ? '-PT18H' : '-PT15M'}`,
  'END:VALARM',
];

/** A day takes nobody's time: it shows in the calendar, and the person in it is still free. The end is the day after. */
function timeLines(event: CalendarEvent): ContentLine[] {
  if ('day' in event)
    return [
      valueLine('DTSTART;VALUE=DATE', compact(event.day)),
      valueLine('DTEND;VALUE=DATE', compact(addDays(event.lastDay ?? event.day, 1))),
      'TRANSP:TRANSPARENT',
    ];
  return [localLine('DTSTART', event.start), ...(event.end ? [localLine('DTEND', event.end)] : []), 'TRANSP:OPAQUE'];
}

const localLine = (name: string, moment: LocalMoment) => valueLine(`${name};TZID=${TIME_ZONE}`, `${compact(moment)}00`);

const addressLine = (name: string, { name: words, address }: CalendarAddress) =>
  valueLine(`${name};CN=${quoted(words)}`, `mailto:${address}`);

const attendeeLine = (attendee: CalendarAddress, method: CalendarMethod) =>
  addressLine(
    `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION${method === 'REQUEST' ? ';RSVP=TRUE' : ''}`,
    attendee,
  );

/** `2027-02-11T13:30` → `20270211T1330` */
const compact = (moment: string) => moment.replace(/[-:]/g, '');

/** A moment in UTC; of a day its beginning. */
const utc = (moment: string) => `${compact(moment.includes('T') ? moment.slice(0, 19) : `${moment}T00:00:00`)}Z`;
