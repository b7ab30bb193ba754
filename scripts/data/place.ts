import { realpathSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import type { Database } from './sqlite.ts';
import { UserError } from '../user-error.ts';
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

/**
 * Two copies would each send the same letter to everybody, so only the one that was settled is opened. It may be moved and
 * the machine may be renamed, but not both at once.
 * @throws UserError when this is a copy, or a backup that was put back
 */
export function refuseCopy(database: Database, file: string): void {
  const known = readSetting(database, NAME);
  const here = placeOf(file);
  if (known === JSON.stringify(here)) return;
  const there = known === undefined ? undefined : (JSON.parse(known) as Place);
  if (there && (there.file === here.file || (there.machine === here.machine && there.path === here.path)))
    settle(database, file);
  else throw new UserError(`${what(there, here)} ${HOW}`);
}

function what(there: Place | undefined, here: Place): string {
  if (!there) return `Databasen ${here.path} vet inte var den hör hemma.`;
  if (there.machine === '')
    return `Databasen ${here.path} är en säkerhetskopia från ${there.path}. Vad som har hänt efter det vet den inte.`;
  return `Databasen ${here.path} är en kopia: originalet ligger på ${there.path} på datorn ${there.machine}.`;
}

const HOW =
  'Två kopior skulle skicka samma brev två gånger. Ska just den här filen användas från och med nu: se till att ingen använder den andra, och kör npm run register -- adopt.';

function placeOf(file: string): Place {
  const { ino, birthtimeMs } = statSync(file, { bigint: true });
  return { machine: hostname(), path: realpathSync.native(file), file: `${ino} ${birthtimeMs}` };
}
