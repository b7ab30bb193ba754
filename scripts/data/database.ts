import { existsSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { giveName } from '../files/give-name.ts';
import { UserError } from '../user-error.ts';
import { backUp, backups } from './backups.ts';
import { damaged, databaseFault, RESTORE } from './faults.ts';
import { giveKey } from './key-file.ts';
import { migrate, refuseNewer, versionOf } from './migrate.ts';
import { migrations as ALL } from './migrations.ts';
import { makeOwnFile, makeOwnFolder } from './owner-only.ts';
import { adopt as adoptCopy, refuseCopy, settle } from './place.ts';
import { warnOfSharedPlace } from './shared-places.ts';

/** The one database: register, ledger, approvals, handled mail. */
export const DATABASE_FILE = 'kontaktnatet.sqlite';

/** ”KNät” in ASCII, in the head of the file: tells our database from those of other programs. */
const APPLICATION_ID = 0x4b4e6174;

/** Up to this size the whole file is checked each time it is opened, which takes about a tenth of a second. */
const ALWAYS_CHECKED = 16 * 1024 * 1024;

/** How long to wait for another process, in milliseconds. */
const PATIENCE = 5000;

export interface Opening {
  /** Makes a copy the one that counts. */
  adopt?: boolean;
  /** How warnings are told; on standard error when left out. */
  warn?: (words: string) => void;
  migrations?: readonly string[];
}

/**
 * Opens the database of the data folder; makes it, and migrates it forward, if need be. A commit survives loss of power.
 * @param folder where private data is kept (`dataFolder()`)
 * @throws UserError for a file that is locked, damaged, empty, somebody else's, a copy, or of a newer version, and for a
 * folder that cannot be written
 */
export function openDatabase(
  folder: string,
  { adopt = false, warn = console.error, migrations = ALL }: Opening = {},
): DatabaseSync {
  const warnings = makeOwnFolder(folder);
  for (const words of [...warnings, ...warnOfSharedPlace(folder)]) warn(words);
  const file = path.join(folder, DATABASE_FILE);
  try {
    if (!existsSync(file)) makeFirst(file, migrations);
    return open(file, { adopt, migrations });
  } catch (error) {
    const words = databaseFault(error, file);
    throw words ? new UserError(words, { cause: error }) : error;
  }
}

/**
 * Asks the database of the data folder, and makes none: a computer without one knows nobody and has sent nothing.
 * @returns what it answers; undefined where there is no database
 * @throws UserError as `openDatabase`
 */
export function askDatabase<Answer>(folder: string, ask: (database: DatabaseSync) => Answer): Answer | undefined {
  if (!existsSync(path.join(folder, DATABASE_FILE))) return undefined;
  const database = openDatabase(folder);
  try {
    return ask(database);
  } finally {
    database.close();
  }
}

/** @throws UserError where there has been one: a new one would not know what has been sent and who has said no */
function makeFirst(file: string, migrations: readonly string[]): void {
  const folder = path.dirname(file);
  if (backups(folder).length > 0)
    throw new UserError(
      `Databasen ${file} saknas, men det finns säkerhetskopior av den. Lägg dit den senaste ur mappen backups och kör npm run register -- adopt. Vill du börja om från början: flytta bort mappen backups.`,
    );
  make(file, migrations);
}

/** A new database gets its name when it is whole, so that no other process meets it half made. */
function make(file: string, migrations: readonly string[]): void {
  const half = `${file}.${process.pid}.tmp`;
  const database = new DatabaseSync(half);
  try {
    makeOwnFile(half);
    database.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
    migrate(database, migrations);
    settle(database, half);
    database.close();
    giveName(half, file);
  } finally {
    if (database.isOpen) database.close();
    rmSync(half, { force: true });
  }
}

function open(file: string, { adopt, migrations }: { adopt: boolean; migrations: readonly string[] }): DatabaseSync {
  if (statSync(file).size === 0)
    throw new UserError(
      `Databasen ${file} är en tom fil. Har registret aldrig använts: ta bort filen och kör kommandot igen. Annars: ${RESTORE}`,
    );
  const stoppedShort = existsSync(`${file}-wal`);
  const database = new DatabaseSync(file, { timeout: PATIENCE });
  try {
    refuseForeign(database, file);
    refuseNewer(database, file, migrations.length);
    makeOwnFile(file);
    database.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA trusted_schema = OFF;',
    );
    const isOld = versionOf(database) < migrations.length;
    if (isOld || stoppedShort || statSync(file).size <= ALWAYS_CHECKED) refuseDamaged(database, file);
    if (adopt) adoptCopy(database, file, new Date().toISOString());
    else refuseCopy(database, file);
    if (isOld) {
      backUp(database, path.dirname(file), new Date().toISOString());
      migrate(database, migrations);
    }
    giveKey(database, path.dirname(file));
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function refuseForeign(database: DatabaseSync, file: string): void {
  const { application_id: id } = database.prepare('PRAGMA application_id').get() as { application_id: number };
  if (id !== APPLICATION_ID)
    throw new UserError(
      `Databasen ${file} hör till ett annat program. Inget är ändrat. Flytta den, eller välj en annan mapp i PORTAL_DATA.`,
    );
}

function refuseDamaged(database: DatabaseSync, file: string): void {
  const { quick_check: verdict } = database.prepare('PRAGMA quick_check(1)').get() as { quick_check: string };
  if (verdict !== 'ok') throw new UserError(damaged(`Databasen ${file}`));
}
