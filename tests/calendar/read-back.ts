import { spawnSync } from 'node:child_process';
import ICAL from 'ical.js';
import { sync } from 'node-ical';

/** An event as another program understands it. Moments in UTC, days as they stand. */
export interface ReadEvent {
  uid: string;
  start: string;
  end: string;
  summary: string;
}

const moment = (date: Date) => date.toISOString().slice(0, 16);

/** By the reader of Thunderbird, which goes by the time zone that stands in the file. */
export function byIcalJs(text: string): ReadEvent[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const { uid, startDate, endDate, summary } = new ICAL.Event(component);
    const shown = (time: ICAL.Time) => (time.isDate ? time.toString() : moment(time.toJSDate()));
    return { uid, start: shown(startDate), end: shown(endDate), summary };
  });
}

/** By the reader that most programs in Node use, which goes by the name of the time zone. */
export function byNodeIcal(text: string): ReadEvent[] {
  return Object.values(sync.parseICS(text)).flatMap((event) => {
    if (event?.type !== 'VEVENT') return [];
    const shown = (date: Date) => (event.datetype === 'date' ? localDay(date) : moment(date));
    return [{ uid: event.uid, start: shown(event.start), end: shown(event.end!), summary: String(event.summary) }];
  });
}

const localDay = (date: Date) =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

const PYTHON = `
import datetime, json, sys, warnings
warnings.simplefilter('error')
import icalendar
read = []
for event in icalendar.Calendar.from_ical(sys.stdin.buffer.read()).walk('VEVENT'):
    shown = lambda key: (lambda at: at.astimezone(datetime.timezone.utc).strftime('%Y-%m-%dT%H:%M') if isinstance(at, datetime.datetime) else at.isoformat())(event[key].dt)
    assert not event.errors, event.errors
    read.append({'uid': str(event['uid']), 'start': shown('dtstart'), 'end': shown('dtend'), 'summary': str(event['summary'])})
print(json.dumps(read))
`;

/** A Python with the package icalendar; undefined where there is none. */
export const PYTHON_WITH_ICALENDAR = ['python3', '/usr/bin/python3'].find(
  (python) => spawnSync(python, ['-c', 'import icalendar']).status === 0,
);

/** By Python's icalendar, with every warning as a fault. */
export function byPython(text: string): ReadEvent[] {
  const { status, stdout, stderr } = spawnSync(PYTHON_WITH_ICALENDAR!, ['-c', PYTHON], { input: text });
  if (status !== 0) throw new Error(String(stderr));
  return JSON.parse(String(stdout)) as ReadEvent[];
}
