import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * Keeps two runs apart: a database of its own, locked for as long as the run lives. The operating system gives the lock
 * back when the process dies, however it dies.
 * @param folder where private data is kept
 * @returns how to give the lock back, or undefined when another run holds it
 */
export function lockRun(folder: string): (() => void) | undefined {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = new DatabaseSync(path.join(folder, 'utskick.lock'), { timeout: 0 });
  try {
    lock.exec('PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE');
    return () => lock.close();
  } catch (error) {
    lock.close();
    if (/\b(?:locked|busy)\b/i.test((error as Error).message)) return undefined;
    throw error;
  }
}
