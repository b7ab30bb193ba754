import type { Database } from './sqlite.ts';

/** What the database remembers of itself under a name. */
export function readSetting(database: Database, name: string): string | undefined {
  const row = database.prepare('SELECT value FROM settings WHERE name = ?').get(name) as { value: string } | undefined;
  return row?.value;
}

/** Remembers something under a name. */
export function writeSetting(database: Database, name: string, value: string): void {
  database
    .prepare('INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value')
    .run(name, value);
}

/** Forgets what stands under a name. */
export function deleteSetting(database: Database, name: string): void {
  database.prepare('DELETE FROM settings WHERE name = ?').run(name);
}
