import ICAL from 'ical.js';
import type { MeetingAnswer } from '../data/meeting-answers.ts';
import { addressIn } from './addresses-in.ts';
import type { CalendarReading, Mail } from './mail.ts';
import { READ_TEXT } from './read-eml.ts';

/**
 * Reads the answer of a calendar program.
 * @returns undefined for a mail in which no calendar answers: another kind of event is left to the one who reads the mail
 */
export function readCalendarAnswer({ parts, from }: Pick<Mail, 'parts' | 'from'>): CalendarReading | undefined {
  const answering = parts.filter((part) => part.type === 'text/calendar' && seemsToAnswer(part));
  const readings = answering.map((part) => readPart(part, from));
  return readings.find((each) => 'answer' in each) ?? readings[0];
}

type Part = Mail['parts'][number];

const ANSWERS = ['REPLY', 'COUNTER'];

/** By its method, wherever it is written; one without a method when somebody in it has answered. */
function seemsToAnswer({ text, method }: Part): boolean {
  const named = method ?? /^METHOD[^:\r\n]{0,100}:[ \t]*([A-Z]{1,20})/im.exec(text)?.[1]?.toUpperCase();
  return named === undefined ? /^ATTENDEE[^:]{0,500};PARTSTAT=(?:ACC|DEC|TEN)/im.test(text) : ANSWERS.includes(named);
}

function readPart({ text, method }: Part, from: string): CalendarReading {
  const calendar = parsed(text);
  if (typeof calendar === 'string') return { fault: calendar };
  const own = String(calendar.getFirstPropertyValue('method') ?? '').toUpperCase();
  if (own === '' || (method !== undefined && method !== own))
    return { fault: 'Kalendersvaret säger inte, eller säger emot sig om, vad för slags svar det är.' };
  const events = calendar.getAllSubcomponents('vevent');
  const [event] = events;
  if (!event || events.length > 1)
    return { fault: `Kalendersvaret handlar om ${events.length === 0 ? 'inget möte' : 'flera möten'}.` };
  if (['rrule', 'rdate', 'recurrence-id'].some((name) => event.hasProperty(name)))
    return { fault: 'Kalendersvaret gäller ett återkommande möte. Våra möten är ett i taget.' };
  return readEvent(event, own, text, from);
}

/** The one calendar of a part, or what is wrong with it. */
function parsed(text: string): ICAL.Component | string {
  if (text.length >= READ_TEXT) return 'Kalendersvaret är för stort för att vara ett svar på en kallelse.';
  try {
    const found = ICAL.parse(text) as unknown[];
    if (typeof found[0] !== 'string') return 'Kalendersvaret är ingen kalenderfil, eller flera i en.';
    const calendar = new ICAL.Component(found as ConstructorParameters<typeof ICAL.Component>[0]);
    return calendar.name === 'vcalendar' && calendar.getAllSubcomponents('vcalendar').length === 0
      ? calendar
      : 'Kalendersvaret är ingen kalenderfil, eller flera i en.';
  } catch {
    return 'Kalendersvaret är avkortat eller trasigt.';
  }
}

function readEvent(event: ICAL.Component, method: string, text: string, from: string): CalendarReading {
  const uid = String(event.getFirstPropertyValue('uid') ?? '').trim();
  const sequence = sequenceIn(text);
  const attendees = event.getAllProperties('attendee').map((each) => ({
    address: addressIn(String(each.getFirstValue()).replace(/^mailto:/i, '')),
    answer: ANSWER_OF[String(each.getParameter('partstat') ?? '').toUpperCase()],
  }));
  const attendee = attendees.find(({ address }) => address === from) ?? attendees[0];
  if (!uid || sequence === undefined || !attendee)
    return { fault: 'Kalendersvaret säger inte vem som svarar, eller på vad.' };
  const answer = method === 'COUNTER' ? 'counter' : attendee.answer;
  if (!answer) return { fault: 'Kalendersvaret säger varken ja, nej eller kanske.' };
  const proposed = answer === 'counter' ? shownTime(event) : undefined;
  return {
    answer: {
      uid,
      sequence,
      answer,
      given: momentIn(event),
      isOwn: attendee.address !== '' && attendee.address === from,
      hasWords: String(event.getFirstPropertyValue('comment') ?? '').trim() !== '',
      ...(proposed && { proposed }),
    },
  };
}

const ANSWER_OF: Record<string, MeetingAnswer | undefined> = {
  ACCEPTED: 'accepted',
  DECLINED: 'declined',
  TENTATIVE: 'tentative',
};

/** None is the first (RFC 5545, 3.8.7.4); one that is no number says nothing certain. The parser makes nought of both. */
function sequenceIn(text: string): number | undefined {
  const written = [...text.matchAll(/^SEQUENCE[^:\r\n]{0,100}:([^\r\n]{0,20})\r?$/gim)].map(([, value = '']) =>
    value.trim(),
  );
  if (written.length === 0) return 0;
  return written.length === 1 && /^\d{1,4}$/.test(written[0]!) ? Number(written[0]) : undefined;
}

/** When it was answered: told in UTC, or not known. */
function momentIn(event: ICAL.Component): string {
  const written = rawTime(event, 'dtstamp');
  const moment = written?.endsWith('Z') ? new Date(written) : undefined;
  return moment && !Number.isNaN(moment.getTime()) ? moment.toISOString() : '';
}

/** As it is written, in the zone that it is written in: which of two zones somebody means is not for us to guess. */
function shownTime(event: ICAL.Component): string | undefined {
  const written = rawTime(event, 'dtstart');
  if (!written) return undefined;
  if (written.endsWith('Z') && !Number.isNaN(Date.parse(written)))
    return new Date(written).toLocaleString('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short', timeStyle: 'short' }); // prettier-ignore
  const zone = event.getFirstProperty('dtstart')?.getFirstParameter('tzid');
  const isOurs = !zone || /^(?:Europe\/Stockholm|W\. Europe Standard Time)$/i.test(zone);
  return `${written.slice(0, 16).replace('T', ' ')}${isOurs ? '' : ` (tidszon ${zone.slice(0, 40)})`}`;
}

/** The text of a time as the parser has it: reading it throws for one that is none. */
function rawTime(event: ICAL.Component, name: string): string | undefined {
  const [, , , value] = (event.getFirstProperty(name)?.jCal ?? []) as unknown[];
  return typeof value === 'string' ? value : undefined;
}
