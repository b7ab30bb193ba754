import { existsSync } from 'node:fs';
import path from 'node:path';
import { DATABASE_FILE, openDatabase } from '../data/database.ts';
import { hashOf } from '../data/ledger.ts';

/**
 * The hash under which a mailing went out from this machine; undefined when the ledger does not know it. A machine
 * without a ledger gets none.
 * @param folder where private data is kept (`dataFolder()`)
 * @param mailing an issue's id: `2026-6`
 */
export function sentHash(folder: string, mailing: string): string | undefined {
  if (!existsSync(path.join(folder, DATABASE_FILE))) return undefined;
  const database = openDatabase(folder);
  try {
    return hashOf(database, mailing);
  } finally {
    database.close();
  }
}
