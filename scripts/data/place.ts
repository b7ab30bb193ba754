import { realpathSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import type { Database } from './sqlite.ts';
import { UserError } from '../user-error.ts';
import { formatMoment } from '../../src/model/dates.ts';
import { noteAdoption } from './adoption.ts';
import { readSetting, writeSetting } from './remembered.ts';

const NAME = 'place';

/** Where a database lies: on which machine and path, and as which file there. */
interface Place {
  machine: string;
  path: string;
  /** Number and birth of the file: they follow it when it is moved, and no copy has them. */
  file: string;
}

/** Says that a database is a backup, so that one which is put back is not taken for the original. */
export function markAsBackup(database: Database, moment: string): void {
  writeSetting(database, NAME, JSON.stringify({ machine: '', path: moment, file: '' } satisfies Place));
}

/** Makes the file at hand the one that counts from now on. */
export function settle(database: Database, file: string): void {
  writeSetting(database, NAME, JSON.stringify(placeOf(file)));
}

/** Makes a copy the one that counts from now on, and keeps that it was one: what was sent after it was made it does not know. */
export function adopt(database: Database, file: string, now: string): void {
  const { there, isOwn } = whose(database, file);
  if (!isOwn) noteAdoption(database, there?.machine === '' ? there.path : undefined, now);
  settle(database, file);
}

/**
 * Two copies would each send the same letter to everybody, so only the one that was settled is opened. It may be moved and
 * the machine may be renamed, but not both at once.
 * @throws UserError when this is a copy, or a backup that was put back
 */
export function refuseCopy(database: Database, file: string): void {
  const { there, here, isOwn } = whose(database, file);
  if (!isOwn) throw new UserError(`${what(there, here)} ${HOW}`);
  if (JSON.stringify(there) !== JSON.stringify(here)) settle(database, file);
}

/** Where a database says that it lies, where it lies, and whether it is the one that was settled there. */
function whose(database: Database, file: string): { there: Place | undefined; here: Place; isOwn: boolean } {
  const known = readSetting(database, NAME);
  const here = placeOf(file);
  const there = known === undefined ? undefined : (JSON.parse(known) as Place);
  const isOwn =
    there !== undefined && (there.file === here.file || (there.machine === here.machine && there.path === here.path));
  return { there, here, isOwn };
}

function what(there: Place | undefined, here: Place): string {
  if (!there) return `Databasen ${here.path} vet inte var den hör hemma.`;
  if (there.machine === '')
    return `Databasen ${here.path} är en säkerhetskopia från ${formatMoment(there.path)}, svensk tid. Vad som har hänt efter det vet den inte.`;
  return `Databasen ${here.path} är en kopia: originalet ligger på ${there.path} på datorn ${there.machine}.`;
}

const HOW =
  'Två kopior skulle skicka samma brev två gånger. Ska just den här filen användas från och med nu: se till att ingen använder den andra, och kör npm run register -- adopt.';

function placeOf(file: string): Place {
  const { ino, birthtimeMs } = statSync(file, { bigint: true });
  return { machine: hostname(), path: realpathSync.native(file), file: `${ino} ${birthtimeMs}` };
}
