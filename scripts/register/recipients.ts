import type { DatabaseSync } from 'node:sqlite';
import { personKey } from '../data/person-key.ts';

/** Somebody in the register, as the table has it. */
export interface Registered {
  address: string;
  name: string;
  unit: string;
  role: 'contact' | 'deputy' | 'subscriber';
  since: string;
  confirmed: string | null;
}

/** Everybody who may be mailed, in the order of their addresses, and who may not and why, in Swedish. */
export function mailable(database: DatabaseSync): {
  recipients: Registered[];
  left: { address: string; reason: string }[];
} {
  const { hash } = personKey(database);
  const reasons = new Map(
    database
      .prepare('SELECT person, reason FROM suppressions')
      .all()
      .map(({ person, reason }) => [person as string, reason as keyof typeof WORDS]),
  );
  const recipients: Registered[] = [];
  const left: { address: string; reason: string }[] = [];
  for (const row of database.prepare('SELECT * FROM recipients ORDER BY address').iterate()) {
    const person = row as unknown as Registered;
    const reason = reasons.get(hash(person.address));
    if (reason) left.push({ address: person.address, reason: WORDS[reason] });
    else recipients.push(person);
  }
  return { recipients, left };
}

const WORDS = {
  unsubscribed: 'har avslutat brevet',
  bounced: 'adressen tar inte emot mejl',
  complained: 'har anmält brevet som skräppost',
  forgotten: 'har tagits bort ur registret',
};

/** Sees to it that an address is not mailed again. The first reason stands. */
export function suppress(database: DatabaseSync, address: string, reason: keyof typeof WORDS, date: string): void {
  database
    .prepare('INSERT INTO suppressions VALUES (?, ?, ?) ON CONFLICT DO NOTHING')
    .run(personKey(database).hash(address), reason, date);
}
