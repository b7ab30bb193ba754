import type { DatabaseSync } from 'node:sqlite';
import { personKey } from '../data/person-key.ts';
import { oneRecipient } from '../data/recipients.ts';
import { suppressions } from '../data/suppressions.ts';
import { ROLE_NAMES, STOP_WORDS } from '../data/person.ts';

/** A heading with what we hold under it, a line each. */
export interface Part {
  title: string;
  lines: string[];
}

interface DeliveryRow {
  mailing: string;
  subject: string;
  status: keyof typeof OUTCOMES;
  unit: string;
  claimed: string;
  settled: string | null;
  attempts: number;
  words: string | null;
}

interface BounceRow {
  at: string;
  hard: number;
  status: string | null;
  reason: string;
}

const OUTCOMES = {
  claimed: 'påbörjat',
  sent: 'skickat',
  deferred: 'väntar på nytt försök',
  refused: 'avvisat',
  uncertain: 'oklart om det kom fram',
};

/** Everything that the database holds about a person, in Swedish. The address in its one form. */
export function heldInDatabase(database: DatabaseSync, address: string): Part[] {
  const known = oneRecipient(database, address);
  const stop = suppressions(database).reason(address);
  const deliveries = database
    .prepare(
      'SELECT deliveries.*, subject FROM deliveries JOIN mailings ON mailings.id = mailing WHERE address = ? ORDER BY claimed',
    )
    .all(address) as unknown as DeliveryRow[];
  const bounces = database
    .prepare('SELECT * FROM bounces WHERE address = ? ORDER BY at')
    .all(address) as unknown as BounceRow[];
  return [
    {
      title: 'Registret',
      lines: known
        ? [
            `Namn: ${known.name}`,
            `Adress: ${known.address}`,
            `Enhet: ${known.unit}`,
            `Roll: ${ROLE_NAMES[known.role]}`,
            `Sedan: ${known.since}`,
            `Bekräftat: ${known.confirmed ?? 'inte än'}`,
          ]
        : [],
    },
    { title: 'Stopp för brev', lines: stop ? [`Får inga brev: ${STOP_WORDS[stop]}.`] : [] },
    {
      title: 'Utskick',
      lines: deliveries.map(({ mailing, subject, status, claimed, settled, attempts, unit, words }) =>
        [
          `${mailing} ”${subject}”`,
          OUTCOMES[status],
          settled ?? claimed,
          `försök: ${attempts}`,
          `enhet: ${unit}`,
          words,
        ]
          .filter(Boolean)
          .join(' · '),
      ),
    },
    {
      title: 'Returer',
      lines: bounces.map(({ at, hard, status, reason }) =>
        [at, hard ? 'gick inte att leverera' : 'tillfälligt fel', status, reason].filter(Boolean).join(' · '),
      ),
    },
    { title: 'Svar från oss', lines: answers(database, address) },
    {
      title: 'Godkännanden av utskick i samma namn',
      lines: known ? approvals(database, known.name) : [],
    },
    {
      title: 'Nycklar som pekar på personen',
      lines:
        known || deliveries.length > 0 ? [`Kod för att avsluta brevet: ${personKey(database).stopCode(address)}`] : [],
    },
  ];
}

/** The days on which somebody was answered; the words only while the answer waits to be sent. */
const answers = (database: DatabaseSync, address: string): string[] =>
  (
    database
      .prepare('SELECT day, answer FROM answers WHERE person = ? ORDER BY day')
      .all(personKey(database).hash(address)) as {
      day: string;
      answer: string | null;
    }[]
  ).map(({ day, answer }) => (answer ? `${day} · väntar på att skickas` : day));

const approvals = (database: DatabaseSync, name: string): string[] =>
  (
    database.prepare('SELECT mailing, approved FROM approvals WHERE approver = ? COLLATE NOCASE').all(name) as {
      mailing: string;
      approved: string;
    }[]
  ).map(({ mailing, approved }) => `${mailing} · ${approved}`);
