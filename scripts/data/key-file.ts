import { closeSync, existsSync, fsyncSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { giveName } from '../files/give-name.ts';
import { UserError } from '../user-error.ts';
import { backups } from './backups.ts';
import { useKey } from './person-key.ts';
import { deleteSetting, readSetting } from './remembered.ts';
import type { Database } from './sqlite.ts';

/** The key of the hashes lies beside the database, not in it: who has the one alone cannot try a list of addresses against it. */
export const KEY_FILE = 'kontaktnatet.key';

/**
 * Gives an open database its key: from the file, which is made for a new database. A key that an older version kept in the
 * database, and in its backups, is moved out of them.
 * @throws UserError when the key is lost or belongs to another database: its hashes could not be understood
 */
export function giveKey(database: Database, folder: string): void {
  const file = path.join(folder, KEY_FILE);
  const inside = readSetting(database, 'key');
  if (!existsSync(file)) makeKey(file, inside ?? newKey(database, file));
  const key = readFileSync(file, 'utf8').trim();
  if (inside !== undefined && inside !== key)
    throw new UserError(`Nyckeln ${file} hör inte till databasen. Flytta undan den, så skrivs rätt nyckel dit.`);
  if (!/^[0-9a-f]{4,}$/.test(key)) throw new UserError(`Nyckeln ${file} är skadad. Lägg tillbaka den ur en kopia.`);
  if (inside !== undefined) moveOut(database, folder);
  useKey(database, key);
}

function newKey(database: Database, file: string): string {
  if (holdsHashes(database))
    throw new UserError(
      `Nyckeln ${file} saknas. Utan den går det inte att veta vilka som har avslutat brevet. Lägg tillbaka filen: den ska flyttas tillsammans med databasen.`,
    );
  return randomBytes(32).toString('hex');
}

const holdsHashes = (database: Database): boolean =>
  ['suppressions', 'deliveries', 'answers'].some((table) => database.prepare(`SELECT 1 FROM ${table} LIMIT 1`).get());

/** Whole or not at all; of two processes that make one, the first counts. */
function makeKey(file: string, key: string): void {
  const half = `${file}.${process.pid}.tmp`;
  try {
    const handle = openSync(half, 'w', 0o600);
    writeSync(handle, `${key}\n`);
    fsyncSync(handle);
    closeSync(handle);
    giveName(half, file);
  } finally {
    rmSync(half, { force: true });
  }
}

function moveOut(database: Database, folder: string): void {
  for (const file of backups(folder)) {
    const copy = new DatabaseSync(file);
    copy.exec('PRAGMA secure_delete = ON');
    deleteSetting(copy, 'key');
    copy.close();
  }
  deleteSetting(database, 'key');
}
