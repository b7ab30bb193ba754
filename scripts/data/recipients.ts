import { PERSON_FIELDS, type PersonFields } from '../../src/model/personal-data.ts';
import type { Recipient } from './person.ts';
import { pseudonymise, recognise } from './pseudonyms.ts';
import type { Database } from './sqlite.ts';
import { transaction } from './transaction.ts';

/** Everybody in the register, by address. */
export function allRecipients(database: Database, fields: PersonFields = PERSON_FIELDS): Recipient[] {
  return database.prepare(`SELECT ${columns(fields)} FROM recipients ORDER BY address`).all() as unknown as Recipient[];
}

/**
 * Everybody in the register, by address, some at a time: what is gone through lies never in memory as a whole, and whoever
 * comes or leaves meanwhile is seen when their turn is not over.
 */
export function* eachRecipient(database: Database): Generator<Recipient> {
  const some = database.prepare(
    `SELECT ${columns(PERSON_FIELDS)} FROM recipients WHERE address > ? ORDER BY address LIMIT ${AT_A_TIME}`,
  );
  for (let last: string | undefined = ''; last !== undefined;) {
    const page = some.all(last) as unknown as Recipient[];
    yield* page;
    last = page.at(-1)?.address;
  }
}

/** Few, so that they are gone before the memory that is kept for long is asked for them. */
const AT_A_TIME = 20;

/** @param address in its one form (`canonical`) */
export function oneRecipient(database: Database, address: string): Recipient | undefined {
  return database
    .prepare(`SELECT ${columns(PERSON_FIELDS)} FROM recipients WHERE address = ?`)
    .get(address) as unknown as Recipient | undefined;
}

/** Writes recipients; one with the same address is replaced. */
export function putRecipients(
  database: Database,
  recipients: readonly Recipient[],
  fields: PersonFields = PERSON_FIELDS,
): void {
  const names = Object.keys(fields);
  const put = database.prepare(
    `INSERT OR REPLACE INTO recipients (${columns(fields)}) VALUES (${names.map(() => '?').join(', ')})`,
  );
  for (const recipient of recipients) {
    const facts: Readonly<Record<string, string | null>> = { ...recipient };
    put.run(...names.map((name) => facts[name] ?? null));
  }
  recognise(
    database,
    recipients.map(({ address }) => address),
  );
}

/** Takes somebody out of the register, and the address out of letters that have been sent; nothing happens when nobody has it. */
export function deleteRecipient(database: Database, address: string): void {
  transaction(database, () => {
    database.prepare('DELETE FROM recipients WHERE address = ?').run(address);
    pseudonymise(database, address);
  });
}

const columns = (fields: PersonFields) => Object.keys(fields).join(', ');
