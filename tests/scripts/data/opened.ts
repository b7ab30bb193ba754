import { spawn } from 'node:child_process';
import path from 'node:path';
import type { Database } from '../../../scripts/data/sqlite.ts';
import { onTestFinished } from 'vitest';
import { DATABASE_FILE, openDatabase, type Opening } from '../../../scripts/data/database.ts';
import { putRecipients } from '../../../scripts/data/recipients.ts';
import { UserError } from '../../../scripts/user-error.ts';
import { person } from '../register/made-up.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** The database of a data folder. */
export const fileIn = (folder: string) => path.join(folder, DATABASE_FILE);

/** Opens the database without a word and closes it when the test is done. */
export function open(folder: string, opening: Opening = {}): Database {
  const database = openDatabase(folder, { warn: () => {}, ...opening });
  onTestFinished(() => {
    if (database.isOpen) database.close();
  });
  return database;
}

/** A data folder with a register of one. */
export function filled(opening: Opening = {}): string {
  const folder = path.join(temporaryFolder(), 'data');
  const database = open(folder, opening);
  putRecipients(database, [person()]);
  database.close();
  return folder;
}

/** What the user is told; anything but a UserError is a bug. */
export function told(folder: string, opening: Opening = {}): string {
  try {
    open(folder, opening).close();
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
  return 'inget';
}

/** What a process of its own says, until it ends or is killed. */
export function output(args: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, args);
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((resolve) => child.on('close', () => resolve(said)));
}
