import type { Database } from './sqlite.ts';
import type { Recipient } from './person.ts';

/** Everybody in the register, by address. */
export function allRecipients(database: Database): Recipient[] {
  return database.prepare('SELECT * FROM recipients ORDER BY address').all() as unknown as Recipient[];
}

/** @param address in its one form (`canonical`) */
export function oneRecipient(database: Database, address: string): Recipient | undefined {
  return database.prepare('SELECT * FROM recipients WHERE address = ?').get(address) as unknown as
    Recipient | undefined;
}

/** Writes recipients; one with the same address is replaced. */
export function putRecipients(database: Database, recipients: readonly Recipient[]): void {
  const put = database.prepare(
    'INSERT OR REPLACE INTO recipients (address, name, unit, role, since, confirmed) VALUES (?, ?, ?, ?, ?, ?)',
  );
  for (const { address, name, unit, role, since, confirmed } of recipients)
    put.run(address, name, unit, role, since, confirmed);
}

/** Takes somebody out of the register; nothing happens when nobody has the address. */
export function deleteRecipient(database: Database, address: string): void {
  database.prepare('DELETE FROM recipients WHERE address = ?').run(address);
}
