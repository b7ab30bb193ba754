import type { Database } from './sqlite.ts';

/**
 * Does all of it or nothing. Within a transaction of the caller's it becomes a part of that one.
 * @returns what `work` gives
 */
export function transaction<T>(database: Database, work: () => T): T {
  if (database.isTransaction) return work();
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    // A full disk has rolled back already.
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
