import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** What is done by one program at a time, and what is said to another. */
const WORKS = {
  utskick: 'En annan körning skickar just nu. Vänta tills den är klar.',
  inkorg: 'En annan körning läser inkorgen just nu. Vänta tills den är klar.',
} as const;

/**
 * Does work that no two programs may do at once. Kept apart by a database of its own, locked for as long as the work takes: the
 * operating system gives the lock back when the process dies, however it dies.
 * @param folder where private data is kept
 * @param what `utskick`: sends, or changes what a run is at work on
 * @returns what the work returns, or 4 when another program is at it, which is said
 */
export async function alone<T>(folder: string, what: keyof typeof WORKS, work: () => Promise<T>): Promise<T | 4> {
  const unlock = lock(folder, what);
  if (!unlock) {
    console.error(WORKS[what]);
    return 4;
  }
  try {
    return await work();
  } finally {
    unlock();
  }
}

/** @returns how to give the lock back, or undefined when another has it */
function lock(folder: string, name: string): (() => void) | undefined {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const database = new DatabaseSync(path.join(folder, `${name}.lock`), { timeout: 0 });
  try {
    database.exec('PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE');
    return () => database.close();
  } catch (error) {
    database.close();
    if (/\b(?:locked|busy)\b/i.test((error as Error).message)) return undefined;
    throw error;
  }
}
