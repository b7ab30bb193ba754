import { formatMoment } from '../../src/model/dates.ts';
import { keptOfYou, PERSON_FIELDS, TABLES, type PersonFields } from '../../src/model/personal-data.ts';
import { answersTo, approvalsOf, bouncesFrom, deliveriesTo, liftedStopsOf } from '../data/about-person.ts';
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
      ({ mailing, subject, status, claimed, settled, attempts, unit, words, token }) =>
        facts(
          `${mailing} ”${subject}”`,
          OUTCOMES[status],
          formatMoment(settled ?? claimed),
          `försök: ${attempts}`,
          `enhet: ${unit}`,
          words,
          token && UNDER_TOKEN,
        ),
    ),
  bounces: (database, address) =>
    bouncesFrom(database, address).map(({ at, hard, status, reason, token }) =>
      facts(
        formatMoment(at),
        hard ? 'gick inte att leverera' : 'tillfälligt fel',
        status,
        reason,
        token && UNDER_TOKEN,
      ),
    ),
  suppressions: (database, address) => suppressions(database).stops(address).map(stopLine),
  lifted_stops: (database, address) =>
    liftedStopsOf(database, address).map(({ lifted, note, ...stop }) => facts(stopLine(stop), `hävt ${lifted}`, note)),
  answers: (database, address) =>
    answersTo(database, address).map(({ day, state }) => facts(day, ANSWER_STATES[state])),
  meeting_answers: (database, address) =>
    meetingAnswersOf(database, address).map(({ meeting, answer, given }) =>
      facts(meeting, ANSWER_WORDS[answer], given.slice(0, 10)),
    ),
  poll_answers: (database, address) =>
    answersHeldOf(database, address).map(({ mailing, written, answer }) =>
      facts(mailing, formatMoment(written), `svar: ${answer}`),
    ),
  approvals: (database, _, name) =>
    name
      ? approvalsOf(database, name).map(({ mailing, approved }) => `${mailing} · ${formatMoment(approved)}`)
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

/** What an extract says of an answer besides its day. */
const ANSWER_STATES = { waiting: 'väntar på att skickas', uncertain: 'okänt om det kom fram', settled: null };

const facts = (...each: (string | null | undefined)[]) => each.filter(Boolean).join(' · ');

/** The facts of the register, each by its name. */
export function factsOf(known: Recipient, fields: PersonFields = PERSON_FIELDS): string[] {
  return Object.entries(fields).map(([field, { label }]) => `${label}: ${shownFact(known, field) || 'inte än'}`);
}

/** A stop, or the proposal of one, on a line. */
export function stopLine({ reason, since, words, source, isProposed }: Stop): string {
  return facts(
    isProposed ? `Föreslaget stopp: ${STOP_WORDS[reason]}` : `Får inga brev: ${STOP_WORDS[reason]}`,
    since,
    source && `brev ${source}`,
    words && `servern sa: ${words}`,
  );
}

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
