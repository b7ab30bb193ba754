import { formatDay } from '../../src/model/dates.ts';
import { sequenceOf, type Meeting } from '../../src/model/meeting.ts';
import { invitedPeople } from '../data/invitations.ts';
import { countsOf } from '../data/ledger.ts';
import { meetingAnswers } from '../data/meeting-answers.ts';
import type { Database } from '../data/sqlite.ts';
import { countWords } from '../delivery/run-words.ts';
import { countAnswers, type AnswerCounts } from './count-answers.ts';
import type { SentSoFar } from './invitation-plan.ts';
import { atMeeting } from './meeting-desk.ts';

/** Shows what those who are invited have answered, by unit, and how far what was sent has come. */
export function showAnswers({ meeting: id, json }: { meeting: string; json: boolean }): Promise<number> {
  return atMeeting(id, ({ meeting, soFar, database }) => {
    const sequence = sequenceOf(meeting) - (meeting.cancelled ? 1 : 0);
    const invited = [...invitedPeople(soFar.deliveries).values()];
    const current = invited.filter((each) => each.sequence === sequence);
    const counts = countAnswers(current, meetingAnswers(database, id, sequence));
    console.log(
      json
        ? JSON.stringify({ meeting: id, sequence, ...counts }, null, 2)
        : [...heading(meeting, soFar, database), ...rows(counts, invited.length - current.length)].join('\n'),
    );
    return Promise.resolve(0);
  });
}

function heading({ title, date, start, cancelled }: Meeting, { sent }: SentSoFar, database: Database): string[] {
  return [
    `${title}, ${formatDay(date)}${start ? ` klockan ${start}` : ''}${cancelled ? ' (inställt)' : ''}`,
    ...sent.map(
      ({ mailing, isSettled }) =>
        `  ${mailing}: ${countWords(countsOf(database, mailing))}${isSettled ? '' : '. Inte klart'}`,
    ),
  ];
}

function rows({ all, units }: ReturnType<typeof countAnswers>, older: number): string[] {
  if (all.invited + older === 0) return ['Ingen är kallad.'];
  const lines = [
    ['', ...COLUMNS.map(([, words]) => words)],
    row('Alla', all),
    ...units.map((each) => row(each.unit, each)),
  ];
  const widths = lines[0]!.map((_, at) => Math.max(...lines.map((cells) => cells[at]!.length)));
  const table = lines.map((cells) =>
    `  ${cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join('  ')}`.trimEnd(),
  );
  const notTold = older > 0 ? [`${older} är kallade till en tid som inte gäller längre: kör invite.`] : [];
  return [...table, ...notTold];
}

const COLUMNS = [
  ['invited', 'kallade'],
  ['accepted', 'kommer'],
  ['declined', 'kommer inte'],
  ['tentative', 'kanske'],
  ['counter', 'annan tid'],
  ['silent', 'inget svar'],
] as const;

const row = (name: string, counts: AnswerCounts) => [name, ...COLUMNS.map(([key]) => String(counts[key]))];
