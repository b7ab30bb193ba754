import type { IsoDate } from '../../src/model/dates.ts';
import { INTERRUPTED, RETRIED } from './ledger.ts';
import { recognise } from './pseudonyms.ts';
import type { Database } from './sqlite.ts';
import { transaction } from './transaction.ts';

/** Somebody who may have got the message. */
export interface Uncertain {
  address: string;
  messageId: string;
  claimed: string;
  words: string;
}

/** Those of whom nobody knows whether the server took their message. Call with the run locked: a claim is an interrupted one. */
export function uncertain(database: Database, mailing: string): Uncertain[] {
  return database
    .prepare(
      `SELECT address, message_id AS messageId, claimed, coalesce(words, '${INTERRUPTED}') AS words
       FROM deliveries WHERE mailing = ? AND status IN ('uncertain', 'claimed') ORDER BY address`,
    )
    .all(mailing) as unknown as Uncertain[];
}

/** Somebody whom a server refused, with its words. */
export interface Refusal {
  address: string;
  code: number | null;
  words: string;
}

/** Those whom a server has refused a mailing for, by address. Who has left the register has none any more. */
export function refusals(database: Database, mailing: string): Refusal[] {
  return database
    .prepare(
      "SELECT address, code, words FROM deliveries WHERE mailing = ? AND status = 'refused' AND address LIKE '%@%' ORDER BY address",
    )
    .all(mailing) as unknown as Refusal[];
}

/** Somebody to whom a server said no, and whether that is the last word. */
export type Denial = Pick<Refusal, 'address' | 'words'> & { unit: string; code: number | null; isOpen: boolean };

/** Those refused a mailing, and those of a run that stopped, who are tried again; by address. */
export function denials(database: Database, mailing: string): Denial[] {
  const rows = database
    .prepare(
      `SELECT address, unit, words, code, status = 'deferred' AS isOpen FROM deliveries
       WHERE mailing = ? AND address LIKE '%@%' AND (status = 'refused' OR (${RETRIED}))
       ORDER BY address`,
    )
    .all(mailing) as unknown as (Omit<Denial, 'isOpen'> & { isOpen: number })[];
  return rows.map((row) => ({ ...row, isOpen: row.isOpen === 1 }));
}

/** Settles deliveries by hand, all or none. With `deferred` the next run of the mailing tries them again. */
export function settleByHand(
  database: Database,
  mailing: string,
  addresses: readonly string[],
  { status, words, moment }: { status: 'sent' | 'deferred'; words: string; moment: string },
): void {
  const change = database.prepare(
    'UPDATE deliveries SET status = ?, settled = ?, next_try = NULL, code = NULL, words = ? WHERE mailing = ? AND address = ?',
  );
  transaction(database, () => {
    for (const address of addresses) change.run(status, moment, words, mailing, address);
    if (status === 'deferred') database.prepare('UPDATE mailings SET settled = NULL WHERE id = ?').run(mailing);
  });
}

/** A mail that somebody gets once for each time they have a role. */
export interface OnceForRole {
  /** What the names of all mailings of its kind begin with, and what this person's end with for the role as it is now. */
  begins: string;
  ends: string;
  /** Since when the person has the role. */
  since: IsoDate;
}

/**
 * Whether somebody has got, or may have got, such a mail for the role that they have now: one that ends so, or one that came since
 * the role began, should the date of that have been put right. Whoever has been out of the register since is known again.
 */
export function hasGotForRole(database: Database, address: string, { begins, ends, since }: OnceForRole): boolean {
  const ofKind = 'SELECT id FROM mailings WHERE substr(id, 1, length(?1)) = ?1';
  const ids = database.prepare(ofKind).all(begins);
  recognise(
    database,
    [address],
    ids.map(({ id }) => id as string),
  );
  const sql = `SELECT 1 FROM deliveries
    WHERE address = ?2 AND mailing IN (${ofKind}) AND status IN ('claimed', 'sent', 'uncertain')
      AND (substr(mailing, -length(?3)) = ?3 OR substr(claimed, 1, 10) >= ?4)`;
  return database.prepare(sql).get(begins, address, ends, since) !== undefined;
}

/** When the last claim was made, of any mailing. @param before an ISO moment: what a clock that went wrong wrote is left out */
export function lastClaim(database: Database, before: string): string | undefined {
  const { last } = database.prepare('SELECT max(claimed) AS last FROM deliveries WHERE claimed <= ?').get(before) as {
    last: string | null;
  };
  return last ?? undefined;
}

/** Every address that the ledger still has. */
export function allAddresses(database: Database): string[] {
  const rows = database.prepare("SELECT DISTINCT address FROM deliveries WHERE address LIKE '%@%'").all();
  return rows.map(({ address }) => address as string);
}

/** The units that somebody has, or may have, had a mailing for. */
export function unitsReached(database: Database, mailing: string): string[] {
  const rows = database
    .prepare("SELECT DISTINCT unit FROM deliveries WHERE mailing = ? AND status IN ('sent', 'uncertain') ORDER BY unit")
    .all(mailing) as { unit: string }[];
  return rows.map(({ unit }) => unit);
}
