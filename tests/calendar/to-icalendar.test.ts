import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import type { CalendarEvent } from '../../src/calendar/calendar-event.ts';
import { toICalendar } from '../../src/calendar/to-icalendar.ts';
import { byIcalJs, byNodeIcal, byPython, PYTHON_WITH_ICALENDAR } from './read-back.ts';

const MEETING = {
  uid: '2027-02-11@portal.exempelstad.example',
  sequence: 0,
  stamp: '2026-11-26',
  modified: '2026-12-01',
  summary: 'Nätverksträff i februari',
  start: '2027-02-11T13:30',
  end: '2027-02-11T15:00',
  status: 'confirmed',
} as const satisfies CalendarEvent;

const DAY = {
  uid: 'brev-2027-1@portal.exempelstad.example',
  sequence: 0,
  stamp: '2026-11-26',
  modified: '2026-11-26',
  summary: 'Informationsbrev 1',
  day: '2027-02-28',
  status: 'confirmed',
} as const satisfies CalendarEvent;

const READERS = [
  { name: 'ical.js', read: byIcalJs, isHere: true },
  { name: 'node-ical', read: byNodeIcal, isHere: true },
  { name: 'Python’s icalendar (where Python has it)', read: byPython, isHere: PYTHON_WITH_ICALENDAR !== undefined },
];

describe.each(READERS)('read by $name', ({ read, isHere }) => {
  test.skipIf(!isHere)('a meeting stands at its time in Stockholm, on every kind of day', () => {
    const at = (day: string, start: string, end: string): CalendarEvent => ({
      ...MEETING,
      uid: `${day}@x.example`,
      start: `${day}T${start}`,
      end: `${day}T${end}`,
    });
    const events = [
      at('2027-02-11', '13:30', '15:00'),
      at('2027-07-01', '13:30', '15:00'),
      // The day before summer time, its first day, and over the hour that is not there.
      at('2027-03-27', '09:00', '10:00'),
      at('2027-03-28', '09:00', '10:00'),
      at('2027-03-28', '01:30', '03:30'),
      at('2027-10-30', '09:00', '10:00'),
      at('2027-10-31', '09:00', '10:00'),
    ].map((event, index) => ({ ...event, uid: `${index}@x.example` }));
    expect(read(toICalendar(events)).map(({ start, end }) => `${start} ${end}`)).toEqual([
      '2027-02-11T12:30 2027-02-11T14:00',
      '2027-07-01T11:30 2027-07-01T13:00',
      '2027-03-27T08:00 2027-03-27T09:00',
      '2027-03-28T07:00 2027-03-28T08:00',
      '2027-03-28T00:30 2027-03-28T01:30',
      '2027-10-30T07:00 2027-10-30T08:00',
      '2027-10-31T08:00 2027-10-31T09:00',
    ]);
  });

  test.skipIf(!isHere)('a day is a day, and its end the day after: the last of a month, of a year, of several', () => {
    const events: CalendarEvent[] = [
      DAY,
      { ...DAY, uid: 'b@x.example', day: '2027-12-31' },
      { ...DAY, uid: 'c@x.example', day: '2027-03-27', lastDay: '2027-03-29' },
    ];
    expect(read(toICalendar(events)).map(({ start, end }) => `${start} ${end}`)).toEqual([
      '2027-02-28 2027-03-01',
      '2027-12-31 2028-01-01',
      '2027-03-27 2027-03-30',
    ]);
  });

  test.skipIf(!isHere)('words come back as they were, whatever stands in them', () => {
    const words = ['Å, ä; ö: ”så här”, C:/mapp', `${'räksmörgås '.repeat(40)}👩‍👩‍👧‍👦 ${'å'.repeat(200)}`, 'BEGIN:VEVENT'];
    const events = words.map((summary, index): CalendarEvent => ({ ...MEETING, uid: `${index}@x.example`, summary }));
    expect(read(toICalendar(events)).map(({ summary }) => summary)).toEqual(words);
  });

  test.skipIf(!isHere)('a feed with a name, cancelled and tentative events, organiser and attendee', () => {
    const events: CalendarEvent[] = [
      { ...MEETING, status: 'cancelled', sequence: 2 },
      { ...DAY, status: 'tentative' },
      {
        ...MEETING,
        uid: 'c@x.example',
        description: 'Rad ett\nRad två; tre, fyra',
        place: 'Sal A, våning 3',
        url: 'https://portal.exempelstad.example/natverk/traffar/2027-02-11/?a=1,2;3',
        organiser: { name: 'Stadsledningskontoret; "Säkerhet"', address: 'kontakt@exempelstad.example' },
        attendee: { name: 'Åsa\r\nATTENDEE:mailto:x@y.example', address: 'asa.berg@exempelstad.example' },
      },
    ];
    expect(read(toICalendar(events, { name: 'Kontaktnätet: träffar, brev' })).map(({ uid }) => uid)).toEqual(
      events.map(({ uid }) => uid),
    );
  });
});

describe('as it stands in the file', () => {
  const whole: CalendarEvent = {
    ...MEETING,
    description: `Ämnen: ${'våldsbejakande extremism, '.repeat(30)}\nslut`,
    organiser: { name: 'Stadsledningskontoret', address: 'kontakt@exempelstad.example' },
    attendee: { name: 'Åsa "Ås" Berg', address: 'asa.berg@exempelstad.example' },
  };

  test('every line ends in CRLF and is at most 75 octets, and none begins or ends inside a letter', () => {
    const text = toICalendar([whole]);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    for (const line of text.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(Buffer.from(line).toString()).toBe(line);
    }
    expect(text).toContain('\r\n ');
  });

  // node-ical and Python's icalendar 4 read `\\\\n` as a line break, against the standard: Thunderbird's reader decides.
  test('a backslash is a backslash', () => {
    const summary = '\\n är inget radbyte, \\\\ inte heller, \\; \\,';
    expect(byIcalJs(toICalendar([{ ...MEETING, summary }]))[0]?.summary).toBe(summary);
  });

  test('the same event gives the same bytes, and the moment of writing is not among them', () => {
    expect(toICalendar([whole])).toBe(toICalendar([structuredClone(whole)]));
    expect(toICalendar([MEETING])).toContain('DTSTAMP:20261126T000000Z\r\nLAST-MODIFIED:20261201T000000Z\r\n');
  });

  test('the time zone is Stockholm’s, and is there only where a time is', () => {
    expect(toICalendar([MEETING])).toContain('DTSTART;TZID=Europe/Stockholm:20270211T133000\r\n');
    expect(toICalendar([MEETING])).toContain('TZID:Europe/Stockholm\r\n');
    expect(toICalendar([DAY])).not.toContain('Europe');
  });

  test('a day takes nobody’s time in the calendar, a meeting does', () => {
    expect(toICalendar([DAY])).toContain('TRANSP:TRANSPARENT\r\n');
    expect(toICalendar([MEETING])).toContain('TRANSP:OPAQUE\r\n');
  });

  test('an invitation asks one person for an answer; a cancellation asks nobody', () => {
    const attendee = (text: string) =>
      new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent')!.getAllProperties('attendee');
    const [asked, ...others] = attendee(toICalendar([whole], { method: 'REQUEST' }));
    expect(others).toEqual([]);
    expect(asked!.getFirstValue()).toBe('mailto:asa.berg@exempelstad.example');
    expect(asked!.getParameter('rsvp')).toBe('TRUE');
    expect(asked!.getParameter('cn')).toBe('Åsa ”Ås” Berg');
    const [told] = attendee(toICalendar([{ ...whole, status: 'cancelled' }], { method: 'CANCEL' }));
    expect(told!.getParameter('rsvp')).toBeUndefined();
  });

  test('an invitation reminds as those of Outlook do; what is only to be read, or is off, reminds of nothing', () => {
    const trigger = (text: string) =>
      new ICAL.Component(ICAL.parse(text))
        .getFirstSubcomponent('vevent')!
        .getAllSubcomponents('valarm')
        .map((alarm) => String(alarm.getFirstPropertyValue('trigger')));
    expect(trigger(toICalendar([MEETING], { method: 'REQUEST' }))).toEqual(['-PT15M']);
    expect(trigger(toICalendar([DAY], { method: 'REQUEST' }))).toEqual(['-PT18H']);
    expect(trigger(toICalendar([{ ...MEETING, status: 'cancelled' }], { method: 'CANCEL' }))).toEqual([]);
    expect(trigger(toICalendar([MEETING]))).toEqual([]);
  });

  test('a name with line breaks adds no line of its own', () => {
    const text = toICalendar([{ ...whole, attendee: { name: 'A\r\nX-EVIL:1', address: 'a@exempelstad.example' } }]);
    expect(text).not.toMatch(/^X-EVIL/m);
  });

  test('what would break a line is refused where only we write', () => {
    expect(() => toICalendar([{ ...MEETING, uid: 'a\r\nX-EVIL:1' }])).toThrow('UID');
    expect(() => toICalendar([{ ...MEETING, organiser: { name: 'A', address: 'a@b.example\r\nX-EVIL:1' } }])).toThrow(
      'ORGANIZER',
    );
  });

  test('control characters, which no calendar may hold, are left out', () => {
    expect(toICalendar([{ ...MEETING, summary: 'A\u0000B\u0007C\ud800' }])).toContain('SUMMARY:ABC\r\n');
  });
});
