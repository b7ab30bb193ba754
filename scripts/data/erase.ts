import { randomBytes } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import type { IsoDate } from '../../src/model/dates.ts';
import { backups, removeHalfBackups } from './backup.ts';
import { endedRole, putPastRoles } from './past-roles.ts';
import { personKey } from './person-key.ts';
import { deleteRecipient, oneRecipient } from './recipients.ts';
import { transaction } from './transaction.ts';

/** How many rows held the person. */
export interface Erased {
  register: number;
  deliveries: number;
  bounces: number;
}

/**
 * Erases a person. What stays: that a role was filled, how each mailing went, and a keyed hash that keeps an import from
 * bringing the person back. A delivery that was not settled is never tried again.
 * @param address in its one form
 */
export function erase(database: DatabaseSync, address: string, today: IsoDate): Erased {
  return transaction(database, () => {
    const known = oneRecipient(database, address);
    const past = known && endedRole(known, undefined, today);
    if (past) putPastRoles(database, [past]);
    deleteRecipient(database, address);
    const deliveries = anonymise(database, address);
    const bounces = database.prepare('DELETE FROM bounces WHERE address = ?').run(address).changes;
    const person = personKey(database).hash(address);
    database.prepare('DELETE FROM answers WHERE person = ? OR address = ?').run(person, address);
    database
      .prepare("INSERT OR REPLACE INTO suppressions (person, reason, since) VALUES (?, 'forgotten', ?)")
      .run(person, today);
    return { register: known ? 1 : 0, deliveries, bounces: Number(bounces) };
  });
}

/** A name of its own for each row: nothing ties them together, and the counts stay. */
function anonymise(database: DatabaseSync, address: string): number {
  const rows = database.prepare('SELECT mailing FROM deliveries WHERE address = ?').all(address) as {
    mailing: string;
  }[];
  const update = database.prepare(
    `UPDATE deliveries SET address = ?, message_id = ?, words = NULL, next_try = NULL,
     status = CASE status WHEN 'sent' THEN 'sent' ELSE 'refused' END WHERE mailing = ? AND address = ?`,
  );
  for (const { mailing } of rows) {
    const nobody = `raderad-${randomBytes(12).toString('hex')}`;
    update.run(nobody, nobody, mailing, address);
  }
  return rows.length;
}

/**
 * Writes the file anew, so that nothing is left in free pages or in the log.
 * @returns false when another process keeps the log from being emptied
 */
export function wipe(database: DatabaseSync): boolean {
  database.exec('VACUUM');
  const { busy } = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() as { busy: number };
  return busy === 0;
}

/** Erases a person from every backup. @returns how many there are */
export function eraseFromBackups(folder: string, address: string, today: IsoDate): number {
  removeHalfBackups(folder);
  const files = backups(folder);
  for (const file of files) {
    const copy = new DatabaseSync(file);
    try {
      copy.exec('PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON');
      erase(copy, address, today);
      wipe(copy);
    } finally {
      copy.close();
    }
  }
  return files.length;
}
