import { closeSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { makeOwnFolder } from './owner-only.ts';
import { markAsBackup } from './place.ts';

const FOLDER = 'backups';
const NAME = /^kontaktnatet-.*\.sqlite$/;

/**
 * Copies the database, whole and packed, to the folder of backups. The copy knows that it is one.
 * @param folder where the database lies
 * @param moment ISO 8601; names the file
 * @returns the path of the copy
 */
export function backUp(database: DatabaseSync, folder: string, moment: string): string {
  const place = path.join(folder, FOLDER);
  makeOwnFolder(place);
  const file = path.join(place, `kontaktnatet-${moment.replace(/[:.]/g, '')}.sqlite`);
  const half = `${file}.${process.pid}.tmp`;
  try {
    // SQLite takes an empty file over with the rights it has.
    closeSync(openSync(half, 'w', 0o600));
    database.prepare('VACUUM INTO ?').run(half);
    const copy = new DatabaseSync(half);
    markAsBackup(copy, moment);
    copy.close();
    renameSync(half, file);
  } finally {
    rmSync(half, { force: true });
  }
  return file;
}

/** The paths of all backups, the oldest first. */
export function backups(folder: string): string[] {
  return filesIn(folder, (name) => NAME.test(name));
}

/** Whether a file is what something left that was broken off; SQLite lays a journal beside a backup that it writes. */
export const isHalf = (file: string): boolean => /\.tmp(?:-journal)?$/.test(file);

/** Takes away what a backup left that was broken off. */
export function removeHalfBackups(folder: string): void {
  for (const file of filesIn(folder, isHalf)) rmSync(file);
}

function filesIn(folder: string, isMeant: (name: string) => boolean): string[] {
  const place = path.join(folder, FOLDER);
  return readNames(place)
    .filter(isMeant)
    .sort()
    .map((name) => path.join(place, name));
}

function readNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
