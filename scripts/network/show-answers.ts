import { formatDay } from '../../src/model/dates.ts';
import { sequenceOf } from '../../src/model/meeting.ts';
import { sharedBalances, type Balances } from '../data/delivery-balance.ts';
import { invitedPeople, type SentInvitation } from '../data/invitations.ts';
import { countsOf, retriedIn } from '../data/ledger.ts';
import { meetingAnswers } from '../data/meeting-answers.ts';
import { allRecipients } from '../data/recipients.ts';
import { UserError } from '../user-error.ts';
import { countWords } from '../delivery/run-words.ts';
import { balanceWords } from '../newsletter/balance-words.ts';
import { countAnswers, type AnswerCounts } from './invitation/count-answers.ts';
import { atMeeting, type MeetingDesk } from './invitation/meeting-desk.ts';
import { noteAnswerOf } from './invitation/note-answer.ts';

interface Asked {
  meeting: string;
  json: boolean;
  answer: string | undefined;
  of: string | undefined;
}

/** Shows what those who are invited have answered, by unit, and how far what was sent has come. */
export function showAnswers({ meeting: id, json, answer, of }: Asked): Promise<number> {
  if ((answer === undefined) !== (of === undefined))
    throw new UserError('Skriv både svaret och vems det är, till exempel: --answer ja --of namn@exempel.se');
  return atMeeting(id, async (desk) => {
    if (answer !== undefined && of !== undefined) return noteAnswerOf(desk, answer, of);
    const { meeting, soFar, database } = desk;
    const sequence = sequenceOf(meeting) - (meeting.cancelled ? 1 : 0);
    const invited = [...invitedPeople(soFar.deliveries).values()];
    const current = invited.filter((each) => each.sequence === sequence);
    const balances = invitationBalances(desk, sequence);
    const counts = countAnswers(current, meetingAnswers(database, id, sequence));
    console.log(
      json
        ? JSON.stringify({ meeting: id, sequence, ...counts }, null, 2)
        : [
            ...heading(desk, sequence, balances),
            ...(balances ? balanceWords(balances, meeting.cancelled ? OF_MEETING.slice(0, 1) : OF_MEETING) : []),
            ...rows(desk, counts, invited.length - current.length),
          ].join('\n'),
    );
    return 0;
  });
}

function heading(
  { meeting: { title, date, start, cancelled }, soFar: { sent }, database }: MeetingDesk,
  sequence: number,
  balances: Balances | undefined,
): string[] {
  // Settled by hand, with nobody left: that no run has seen it yet changes nothing.
  const isNobodyLeft = balances !== undefined && balances.all.waiting + balances.all.uncertain === 0;
  const isDone = (each: SentInvitation) =>
    each.isSettled || (isNobodyLeft && each.purpose === 'invite' && each.sequence === sequence);
  return [
    `${title}, ${formatDay(date)}${start ? ` klockan ${start}` : ''}${cancelled ? ' (inställt)' : ''}`,
    ...sent.map((each) => {
      const counts = countWords(countsOf(database, each.mailing), retriedIn(database, each.mailing));
      return `  ${each.mailing}: ${counts}${isDone(each) ? '' : '. Inte klart'}`;
    }),
  ];
}

const OF_MEETING = [
  'I registret: kontaktpersoner och ersättare nu. Lämnat: kallade som inte är det längre, eller hör till en annan enhet nu.',
  'Inte än: npm run network -- invite kallar dem.',
];

/** The invitations to the meeting as it is now, counted; undefined before the first one. */
function invitationBalances(
  { database, meeting, invitees, soFar }: MeetingDesk,
  sequence: number,
): Balances | undefined {
  const mailings = soFar.sent.filter((each) => each.purpose === 'invite' && each.sequence === sequence);
  if (mailings.length === 0) return undefined;
  const stopped = new Set(invitees.left.map(({ address }) => address));
  const meant = new Set([...stopped, ...invitees.recipients.map(({ address }) => address)]);
  // Nobody is invited any more to what is cancelled: who came since is not one whom it was for.
  const told = new Set(soFar.deliveries.filter((each) => each.sequence === sequence).map(({ address }) => address));
  const people = allRecipients(database).filter(
    ({ address }) => meant.has(address) && (!meeting.cancelled || stopped.has(address) || told.has(address)),
  );
  return sharedBalances(
    database,
    mailings.map(({ mailing }) => mailing),
    people.map(({ address, unit }) => ({ address, unit, isStopped: stopped.has(address) })),
  );
}

function rows(
  { meeting: { cancelled }, soFar: { deliveries } }: MeetingDesk,
  { all, units }: ReturnType<typeof countAnswers>,
  older: number,
): string[] {
  if (all.invited + older === 0)
    return [
      cancelled && deliveries.length > 0
        ? 'Alla som var kallade har fått veta att mötet är inställt.'
        : 'Ingen är kallad.',
    ];
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
