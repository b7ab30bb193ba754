import type { Database } from './sqlite.ts';
import { UserError } from '../user-error.ts';
import { transaction } from './transaction.ts';

/** The number of migrations that have been made. */
export function versionOf(database: Database): number {
  return (database.prepare('PRAGMA user_version').get() as { user_version: number }).user_version;
}

/** @throws UserError when a later version of the portal has been at work */
export function refuseNewer(database: Database, file: string, known: number): void {
  const version = versionOf(database);
  if (version <= known) return;
  throw new UserError(
    `Databasen ${file} är gjord av en nyare version av portalen (${version}, den här känner till ${known}). Inget är ändrat. Hämta den senaste versionen av portalen och kör kommandot igen.`,
  );
}

/** Takes the database forward, all the way or not at all. Another process may have been first. */
export function migrate(database: Database, migrations: readonly string[]): void {
  transaction(database, () => {
    for (const sql of migrations.slice(versionOf(database))) database.exec(sql);
    database.exec(`PRAGMA user_version = ${migrations.length}`);
  });
}
