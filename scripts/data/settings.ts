import type { DatabaseSync } from 'node:sqlite';

/** What the database remembers of itself under a name. */
export function readSetting(database: DatabaseSync, name: string): string | undefined {
  const row = database.prepare('SELECT value FROM settings WHERE name = ?').get(name) as { value: string } | undefined;
  return row?.value;
}

/** Remembers something under a name. */
export function writeSetting(database: DatabaseSync, name: string, value: string): void {
  database
    .prepare('INSERT INTO settings VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value')
    .run(name, value);
}
