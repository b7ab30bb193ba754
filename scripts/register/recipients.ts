import type { DatabaseSync } from 'node:sqlite';
import { personKey } from '../data/person-key.ts';

/** Somebody who gets mail from us. */
export interface Recipient {
  /** Lower case and ASCII. */
  address: string;
  name: string;
  unit: string;
  role: 'contact' | 'deputy' | 'subscriber';
}

/** Who has the address, or undefined. */
export function findRecipient(database: DatabaseSync, address: string): Recipient | undefined {
  const sql = 'SELECT address, name, unit, role FROM recipients WHERE address = ?';
  return database.prepare(sql).get(address) as unknown as Recipient | undefined;
}

/** From now on nothing is mailed to the address. A reason that stands already is kept. */
export function suppress(
  database: DatabaseSync,
  address: string,
  reason: 'unsubscribed' | 'bounced' | 'complained',
  date: string,
): void {
  const sql = 'INSERT INTO suppressions VALUES (?, ?, ?) ON CONFLICT DO NOTHING';
  database.prepare(sql).run(personKey(database).hash(address), reason, date);
}

/** Ends the newsletter. Who is a contact person or a deputy stays so. */
export function unsubscribe(database: DatabaseSync, address: string, date: string): void {
  suppress(database, address, 'unsubscribed', date);
}

/** Starts the newsletter, again for somebody who had ended it. Who has a role keeps it. */
export function subscribe(
  database: DatabaseSync,
  { address, name, unit }: Pick<Recipient, 'address' | 'name' | 'unit'>,
  date: string,
): void {
  database.prepare('DELETE FROM suppressions WHERE person = ?').run(personKey(database).hash(address));
  database
    .prepare("INSERT INTO recipients VALUES (?, ?, ?, 'subscriber', ?, ?) ON CONFLICT DO NOTHING")
    .run(address, name, unit, date, date);
}
