import type { Database } from '../data/sqlite.ts';
import { answersTo, approvalsBy, bouncesFrom, deliveriesTo } from '../data/held.ts';
import { personKey } from '../data/person-key.ts';
import { oneRecipient } from '../data/recipients.ts';
import { suppressions } from '../data/suppressions.ts';
import { ROLE_NAMES, STOP_WORDS } from '../data/person.ts';

/** A heading with what we hold under it, a line each. */
export interface Part {
  title: string;
  lines: string[];
}

const OUTCOMES = {
  claimed: 'påbörjat',
  sent: 'skickat',
  deferred: 'väntar på nytt försök',
  refused: 'avvisat',
  uncertain: 'oklart om det kom fram',
};

/** Everything that the database holds about a person, in Swedish. The address in its one form. */
export function heldInDatabase(database: Database, address: string): Part[] {
  const known = oneRecipient(database, address);
  const stop = suppressions(database).reason(address);
  const deliveries = deliveriesTo(database, address);
  const bounces = bouncesFrom(database, address);
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
    {
      title: 'Svar från oss',
      lines: answersTo(database, address).map(({ day, answer }) => (answer ? `${day} · väntar på att skickas` : day)),
    },
    {
      title: 'Godkännanden av utskick i samma namn',
      lines: known ? approvalsBy(database, known.name).map(({ mailing, approved }) => `${mailing} · ${approved}`) : [],
    },
    {
      title: 'Nycklar som pekar på personen',
      lines:
        known || deliveries.length > 0 ? [`Kod för att avsluta brevet: ${personKey(database).stopCode(address)}`] : [],
    },
  ];
}
