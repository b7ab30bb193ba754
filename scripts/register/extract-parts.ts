import { formatMoment } from '../../src/model/dates.ts';
import { keptOfYou, PERSON_FIELDS, TABLES, type PersonFields } from '../../src/model/personal-data.ts';
import { answersTo, approvalsOf, bouncesFrom, deliveriesTo, liftedStopsOf } from '../data/about-person.ts';
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

/** Everything that the database holds about a person, in Swedish, table by table. The address in its one form. */
export function heldInDatabase(database: Database, address: string): ExtractPart[] {
  const name = oneRecipient(database, address)?.name;
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
    deliveriesTo(database, address).map(({ mailing, subject, status, claimed, settled, attempts, unit, words }) =>
      facts(
        `${mailing} ”${subject}”`,
        OUTCOMES[status],
        formatMoment(settled ?? claimed),
        `försök: ${attempts}`,
        `enhet: ${unit}`,
        words,
      ),
    ),
  bounces: (database, address) =>
    bouncesFrom(database, address).map(({ at, hard, status, reason }) =>
      facts(at, hard ? 'gick inte att leverera' : 'tillfälligt fel', status, reason),
    ),
  suppressions: (database, address) => {
    const stop = suppressions(database).stop(address);
    return stop ? [stopLine(stop)] : [];
  },
  lifted_stops: (database, address) =>
    liftedStopsOf(database, address).map(({ lifted, note, ...stop }) => facts(stopLine(stop), `hävt ${lifted}`, note)),
  answers: (database, address) =>
    answersTo(database, address).map(({ day, answer }) => (answer ? `${day} · väntar på att skickas` : day)),
  meeting_answers: (database, address) =>
    meetingAnswersOf(database, address).map(({ meeting, answer, given }) =>
      facts(meeting, ANSWER_WORDS[answer], given.slice(0, 10)),
    ),
  poll_answers: (database, address) =>
    answersHeldOf(database, address).map(({ mailing, written, answer }) => facts(mailing, written, `svar: ${answer}`)),
  approvals: (database, _, name) =>
    name ? approvalsOf(database, name).map(({ mailing, approved }) => `${mailing} · ${formatMoment(approved)}`) : [],
  // By a keyed hash of the mail, which cannot be found from the person.
  handled_mail: () => [],
  mailings: () => [],
  invitations: () => [],
  past_roles: () => [],
  question_counts: () => [],
  settings: () => [],
};

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

const facts = (...each: (string | null)[]) => each.filter(Boolean).join(' · ');

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

function keysOf(database: Database, address: string): string[] {
  const isKnown = oneRecipient(database, address) ?? deliveriesTo(database, address)[0];
  return isKnown ? [`Kod för att avsluta brevet: ${personKey(database).stopCode(address)}`] : [];
}

const reasons = () => Object.values(PERSON_FIELDS).map(({ label, why }) => `${label}: ${why}`);
