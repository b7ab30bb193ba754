import type { DatabaseSync } from 'node:sqlite';
import type { IsoDate } from '../../src/model/dates.ts';
import type { StopReason } from './person.ts';
import { personKey } from './person-key.ts';

/** Who must not be mailed. The table holds keyed hashes, so an address goes in and nothing comes out. */
export interface Suppressions {
  /** Why somebody must not be mailed; undefined when the person may be. */
  reason: (address: string) => StopReason | undefined;
}

/** All suppressions, read once. */
export function suppressions(database: DatabaseSync): Suppressions {
  const rows = database.prepare('SELECT person, reason FROM suppressions').all() as unknown as Row[];
  if (rows.length === 0) return { reason: () => undefined };
  const reasons = new Map(rows.map(({ person, reason }) => [person, reason]));
  const { hash } = personKey(database);
  return { reason: (address) => reasons.get(hash(address)) };
}

interface Row {
  person: string;
  reason: StopReason;
}

/**
 * Stops mail to an address. Somebody who was forgotten stays so, whatever is told afterwards, and a bounce does not hide
 * that the person wanted no mail.
 */
export function putSuppression(database: DatabaseSync, address: string, reason: StopReason, since: IsoDate): void {
  database
    .prepare(
      `INSERT INTO suppressions (person, reason, since) VALUES (?1, ?2, ?3)
       ON CONFLICT (person) DO UPDATE SET reason = ?2, since = ?3 WHERE reason NOT IN ('forgotten', ?2) AND ?2 <> 'bounced'`,
    )
    .run(personKey(database).hash(address), reason, since);
}

/** Lets mail go to an address again. */
export function deleteSuppression(database: DatabaseSync, address: string): void {
  database.prepare('DELETE FROM suppressions WHERE person = ?').run(personKey(database).hash(address));
}
