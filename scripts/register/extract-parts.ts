import { formatMoment } from '../../src/model/dates.ts';
import { keptOfYou, PERSON_FIELDS, TABLES, type PersonFields } from '../../src/model/personal-data.ts';
import type { AnswerKind, AnswerWords } from '../data/answers.ts';
import type { Reason } from '../data/bounces.ts';
import { isSameName } from '../data/name.ts';
import { REASON_WORDS } from '../delivery/reason-words.ts';
import {
  answersTo,
  approvalsOf,
  bouncesFrom,
  deliveriesTo,
  liftedStopsOf,
  mailingsNaming,
} from '../data/about-person.ts';
import type { DataSubject } from '../data/erase.ts';
import { meetingAnswersOf } from '../data/meeting-answers.ts';
import { shownFact, STOP_WORDS, type Recipient } from '../data/person.ts';
import { personKey } from '../data/person-key.ts';
import { answersHeldOf } from '../data/poll-answers.ts';
import { oneRecipient } from '../data/recipients.ts';
import type { Database } from '../data/sqlite.ts';
import { suppressions, type Stop } from '../data/suppressions.ts';

/** A heading with what we hold under it, a line each. */
export interface ExtractPart {
  title: string;
  lines: string[];
}

/**
 * Everything that the database holds about a person, in Swedish, table by table. The address in its one form; the name as
 * the register has it, or as it is given.
 */
export function heldInDatabase(database: Database, { address, name }: DataSubject): ExtractPart[] {
  const tables = Object.keys(TABLES) as (keyof typeof TABLES)[];
  return [
    ...tables
      .filter((table) => TABLES[table].kept !== '')
      .map((table) => ({ title: TABLES[table].label, lines: HELD[table](database, address, name) })),
    {
      title: 'Brev och andra utskick som nämner personen',
      lines: mailingsNaming(database, { address, name }).map(({ mailing, subject }) => `${mailing} ”${subject}”`),
    },
    { title: 'Nycklar som pekar på personen', lines: keysOf(database, address) },
    { title: 'Varför uppgifterna finns', lines: reasons() },
    {
      title: 'Hur länge de finns',
      lines: keptOfYou().map(({ label, said, kept }) => `${label}: ${said}. Sparas ${kept}.`),
    },
  ];
}

/** What each table holds of a person. Those of nobody say nothing. */
const HELD: Record<keyof typeof TABLES, (database: Database, address: string, name?: string) => string[]> = {
  recipients: (database, address) => {
    const known = oneRecipient(database, address);
    return known ? factsOf(known) : [];
  },
  deliveries: (database, address) =>
    deliveriesTo(database, address).map(
      ({ mailing, subject, status, claimed, settled, attempts, next_try, code, unit, words, message_id, token }) =>
        facts(
          `${mailing} ”${subject}”`,
          OUTCOMES[status],
          formatMoment(settled ?? claimed),
          `försök: ${attempts}`,
          next_try && `prövas igen: ${formatMoment(next_try)}`,
          `enhet: ${unit}`,
          // What a server says begins with its code.
          code !== null && !words?.startsWith(String(code)) && `serverns kod: ${code}`,
          words,
          token ? UNDER_TOKEN : `mejlets nummer: ${message_id}`,
        ),
    ),
  bounces: (database, address) =>
    bouncesFrom(database, address).map(({ mailing, at, hard, status, reason, token }) =>
      facts(
        at.slice(0, 10),
        mailing,
        hard ? 'gick inte att leverera' : 'tillfälligt fel',
        status,
        REASON_WORDS[reason as Reason] ?? reason,
        token && UNDER_TOKEN,
      ),
    ),
  suppressions: (database, address) => suppressions(database).stops(address).map(stopLine),
  lifted_stops: (database, address) =>
    liftedStopsOf(database, address).map(({ lifted, note, reason, ...stop }) =>
      facts(`Stopp som gällde: ${STOP_WORDS[reason]}`, ...saidOfStop(stop), `hävt ${lifted}`, note),
    ),
  answers: (database, address) =>
    answersTo(database, address).map(({ day, kind, state, answer }) =>
      facts(day, ANSWER_KINDS[kind], ANSWER_STATES[state], answer && `svaret: ${wordsOf(answer)}`),
    ),
  meeting_answers: (database, address) =>
    meetingAnswersOf(database, address).map(({ meeting, answer, sequence, given, noted }) =>
      facts(
        meeting,
        ANSWER_WORDS[answer],
        formatMoment(given),
        `på kallelse ${sequence + 1}`,
        `inläst ${noted.slice(0, 10)}`,
      ),
    ),
  poll_answers: (database, address) =>
    answersHeldOf(database, address).map(({ mailing, written, answer, closed }) =>
      facts(mailing, formatMoment(written), `svar: ${answer}`, closed && `frågan stängdes ${closed}`),
    ),
  approvals: (database, _, name) =>
    name
      ? approvalsOf(database, name).map(({ mailing, approved, approver, sender, account, same_account }) =>
          facts(
            `${mailing} · ${formatMoment(approved)}`,
            isSameName(approver, name) ? 'godkände' : 'skickade',
            sender !== null && isSameName(approver, name) && isSameName(sender, name) && 'och skickade',
            same_account !== null && (same_account ? 'båda från samma användarkonto' : 'från olika användarkonton'),
            account !== null && isSameName(approver, name) && `nyckel i stället för användarkontot: ${account}`,
          ),
        )
      : ['Inte sökt: godkännanden står under namn, och namnet finns inte i registret.'],
  // By a keyed hash of the mail, which cannot be found from the person.
  handled_mail: () => ['Går inte att söka på person: av ett mejl sparas bara en nyckel som är gjord av mejlet självt.'],
  mailings: () => [],
  invitations: () => [],
  past_roles: () => [],
  question_counts: () => [],
  settings: () => [],
};

const UNDER_TOKEN = 'adressen är ersatt av en nyckel';

const OUTCOMES = {
  claimed: 'påbörjat',
  sent: 'skickat',
  deferred: 'väntar på nytt försök',
  refused: 'avvisat',
  uncertain: 'oklart om servern tog emot det',
};

const ANSWER_WORDS = {
  accepted: 'kommer',
  declined: 'kommer inte',
  tentative: 'kommer kanske',
  counter: 'föreslår en annan tid',
};

/** What an automatic answer was about. */
const ANSWER_KINDS: Record<AnswerKind, string> = {
  ended: 'besked om att brevet är avslutat',
  stopped: 'besked om att brev inte kommer fram, eller är anmälda som skräppost',
  'confirm-end': 'fråga om brevet ska avslutas',
  'confirm-start': 'fråga om brevet ska börja skickas',
  'already-there': 'besked om att brevet redan skickas till adressen',
};

/** The subject and text of an answer that waits. */
function wordsOf(answer: string): string {
  const { subject, text } = JSON.parse(answer) as Partial<AnswerWords>;
  return [subject, text].filter(Boolean).join(' – ').replace(/\s+/g, ' ');
}

/** What an extract says of an answer besides its day. */
const ANSWER_STATES = { waiting: 'väntar på att skickas', uncertain: 'okänt om det kom fram', settled: null };

const facts = (...each: (string | false | null | undefined)[]) => each.filter(Boolean).join(' · ');

/** The facts of the register, each by its name. */
export function factsOf(known: Recipient, fields: PersonFields = PERSON_FIELDS): string[] {
  return Object.entries(fields).map(([field, { label }]) => `${label}: ${shownFact(known, field) || 'inte än'}`);
}

/** A stop, or the proposal of one, on a line. */
export function stopLine({ reason, isProposed, ...stop }: Stop): string {
  return facts(
    isProposed ? `Föreslaget stopp: ${STOP_WORDS[reason]}` : `Får inga brev: ${STOP_WORDS[reason]}`,
    ...saidOfStop(stop),
  );
}

const saidOfStop = ({ since, words, source }: Pick<Stop, 'since' | 'words' | 'source'>) => [
  since,
  source && `brev ${source}`,
  words && `servern sa: ${words}`,
];

/** What is made of the address and stands in its place, or in letters: by it the person can be told from others. */
function keysOf(database: Database, address: string): string[] {
  const { stopCode, hash } = personKey(database);
  const letters = deliveriesTo(database, address);
  const tokens = new Map(
    [...letters, ...bouncesFrom(database, address)].flatMap(({ mailing, token }) => (token ? [[mailing, token]] : [])),
  );
  const isHashed =
    suppressions(database).stops(address)[0] ?? liftedStopsOf(database, address)[0] ?? answersTo(database, address)[0];
  return [
    ...((oneRecipient(database, address) ?? letters[0]) ? [`Kod för att avsluta brevet: ${stopCode(address)}`] : []),
    ...(isHashed ? [`Nyckel i stället för adressen, bland stopp och svar: ${hash(address)}`] : []),
    ...[...tokens].map(([mailing, token]) => `Nyckel i stället för adressen, i utskicket ${mailing}: ${token}`),
    ...(tokens.size > 0
      ? [
          'Nycklarna i utskick sparas utan slutdatum, så att antalen stämmer. De går att koppla till dig bara med portalens hemlighet och din adress.',
        ]
      : []),
  ];
}

const reasons = () => Object.values(PERSON_FIELDS).map(({ label, why }) => `${label}: ${why}`);
