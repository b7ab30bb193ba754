import type { Everything } from './everything.ts';
import type { Meeting } from './meeting.ts';
import { changedSince } from './meeting-record.ts';
import { personIn } from './personal-names.ts';
import type { Problem } from './problem.ts';
import { about, type Parsed } from './raw.ts';
import { minutesBetween } from './time-of-day.ts';

/** What the one who leads the network should look at in meetings, but what stops nothing. */
export const meetingHints = ({ meetings }: Everything): Problem[] =>
  meetings
    .filter(({ value }) => value.status !== 'withdrawn')
    .flatMap((meeting) => [...tooLong(meeting), ...onWeekend(meeting), ...names(meeting), ...changed(meeting)]);

function tooLong(meeting: Parsed<Meeting>): Problem[] {
  const { start, end, agenda } = meeting.value;
  const sum = agenda.reduce((minutes, item) => minutes + (item.minutes ?? 0), 0);
  const most = start && end ? minutesBetween(start, end) : Infinity;
  if (sum <= most) return [];
  const fault = `punkterna tar ${sum} minuter, men mötet är ${most} minuter`;
  return [about(meeting)(['agenda'], fault, 'korta en punkt, flytta en till nästa möte, eller förläng mötet')];
}

function onWeekend(meeting: Parsed<Meeting>): Problem[] {
  const day = new Date(`${meeting.value.date}T12:00:00Z`).getUTCDay();
  if (day !== 0 && day !== 6) return [];
  return [about(meeting)(['date'], `är en ${day === 6 ? 'lördag' : 'söndag'}`, 'se efter att dagen är rätt')];
}

/** A person's name where the words are of functions and matters. */
function names(meeting: Parsed<Meeting>): Problem[] {
  const { agenda, place } = meeting.value;
  const said: [PropertyKey[], string | undefined][] = [
    [['place'], place],
    ...agenda.flatMap(({ title, outcome, tasks }, item): [PropertyKey[], string | undefined][] => [
      [['agenda', item, 'title'], title],
      [['agenda', item, 'outcome', 'note'], outcome?.note],
      [['agenda', item, 'outcome', 'decision'], outcome?.decision],
      ...tasks.flatMap((task, index): [PropertyKey[], string | undefined][] => [
        [['agenda', item, 'tasks', index, 'what'], task.what],
        [['agenda', item, 'tasks', index, 'reason'], task.reason],
      ]),
    ]),
  ];
  return said
    .filter(([, words]) => words !== undefined && personIn(words) !== undefined)
    .map(([path]) =>
      about(meeting)(path, 'det ser ut som ett personnamn', 'skriv funktionen eller enheten i stället för personen'),
    );
}

/** A record that says something else than what was approved. */
function changed(meeting: Parsed<Meeting>): Problem[] {
  const { id, justerat } = meeting.value;
  const parts = changedSince(meeting.value);
  if (!justerat || parts.length === 0) return [];
  const fault = `anteckningarna är ändrade efter justeringen ${justerat.date}: ${parts.join(', ')}`;
  return [about(meeting)(['justerat'], fault, `justera igen: npm run network -- approve ${id}`)];
}
