import { statSync, utimesSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { IsoDate } from '../../src/model/dates.ts';
import type { TABLES } from '../../src/model/personal-data.ts';
import { backups, removeHalfBackups } from './backups.ts';
import { approvalsOf } from './about-person.ts';
import { migrate, refuseNewer } from './migrate.ts';
import { migrations } from './migrations.ts';
import { isSameName } from './name.ts';
import { eraseAnswersOf } from './poll-answers.ts';
import { endedRole, putPastRoles } from './past-roles.ts';
import { lendKey, personKey } from './person-key.ts';
import { pseudonymise } from './pseudonyms.ts';
import { deleteRecipient, oneRecipient } from './recipients.ts';
import { deleteSetting } from './remembered.ts';
import type { Database } from './sqlite.ts';
import { transaction } from './transaction.ts';

/** Whom to erase: the address in its one form, and the name where it is known. */
export interface DataSubject {
  address: string;
  name: string | undefined;
}

/** How many rows of each table held the person. */
export type Erased = Record<keyof typeof TABLES, number>;

/** What stands for a name that was erased. */
export const ERASED_NAME = 'namnet är raderat';

/**
 * Erases a person. What stays: that a role was filled, how each mailing went, and a keyed hash that keeps an import from
 * bringing the person back. A delivery that was not settled is never tried again.
 */
export function erase(database: Database, { address, name }: DataSubject, today: IsoDate): Erased {
  return transaction(database, () => {
    const person = personKey(database).hash(address);
    database.prepare('DELETE FROM suppressions WHERE person = ?').run(person);
    const deleted = (sql: string, ...values: string[]) => Number(database.prepare(sql).run(...values).changes);
    return {
      poll_answers: eraseAnswersOf(database, address),
      recipients: eraseRecipient(database, address, today),
      ...pseudonymise(database, address, { open: true }),
      answers: deleted('DELETE FROM answers WHERE person = ? OR address = ?', person, address),
      meeting_answers: deleted('DELETE FROM meeting_answers WHERE address = ?', address),
      lifted_stops: deleted('DELETE FROM lifted_stops WHERE person = ?', person),
      approvals: name === undefined ? 0 : eraseApprovals(database, name),
      suppressions: deleted(
        "INSERT INTO suppressions (person, reason, since) VALUES (?, 'forgotten', ?)",
        person,
        today,
      ),
      handled_mail: 0,
      mailings: 0,
      invitations: 0,
      past_roles: 0,
      question_counts: 0,
      settings: 0,
    };
  });
}

function eraseRecipient(database: Database, address: string, today: IsoDate): number {
  const known = oneRecipient(database, address);
  const past = known && endedRole(known, undefined, today);
  if (past) putPastRoles(database, [past]);
  deleteRecipient(database, address);
  return known ? 1 : 0;
}

function eraseApprovals(database: Database, name: string): number {
  const found = approvalsOf(database, name);
  const approver = database.prepare('UPDATE approvals SET approver = ?, account = NULL WHERE approver = ?');
  const sender = database.prepare('UPDATE approvals SET sender = ? WHERE sender = ?');
  for (const each of found) {
    if (isSameName(each.approver, name)) approver.run(ERASED_NAME, each.approver);
    if (each.sender && isSameName(each.sender, name)) sender.run(ERASED_NAME, each.sender);
  }
  return found.length;
}

/**
 * Writes the file anew, so that nothing is left in free pages or in the log.
 * @returns false when another process keeps the log from being emptied
 */
export function wipe(database: Database): boolean {
  database.exec('VACUUM');
  const { busy } = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() as { busy: number };
  return busy === 0;
}

/** Erases a person from every backup, which is no younger for that: its time runs from when it was made. @returns how many there are */
export function eraseFromBackups(database: Database, folder: string, person: DataSubject, today: IsoDate): number {
  removeHalfBackups(folder);
  const files = backups(folder);
  for (const file of files) {
    const { atime, mtime } = statSync(file);
    const copy = new DatabaseSync(file);
    try {
      copy.exec('PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON');
      // One that an older version made has not all tables yet, and holds the key.
      refuseNewer(copy, file, migrations.length);
      migrate(copy, migrations);
      deleteSetting(copy, 'key');
      lendKey(copy, database);
      erase(copy, person, today);
      wipe(copy);
    } finally {
      copy.close();
      utimesSync(file, atime, mtime);
    }
  }
  return files.length;
}
