import type { DatabaseSync } from 'node:sqlite';
import { UserError } from '../user-error.ts';

/** Somebody who may have got the message. */
export interface Uncertain {
  address: string;
  messageId: string;
  claimed: string;
  words: string;
}

/** Those of whom nobody knows whether the server took their message. Call with the run locked: a claim is an interrupted one. */
export function uncertain(database: DatabaseSync, mailing: string): Uncertain[] {
  return database
    .prepare(
      `SELECT address, message_id AS messageId, claimed, coalesce(words, 'Körningen avbröts innan servern hade svarat.') AS words
       FROM deliveries WHERE mailing = ? AND status IN ('uncertain', 'claimed') ORDER BY address`,
    )
    .all(mailing) as unknown as Uncertain[];
}

/**
 * Settles the uncertain: `sent`, or deferred until the next run. One who was refused can be tried again by address.
 * All or none.
 * @returns how many
 * @throws UserError naming addresses that are not open to it
 */
export function resolveUncertain(
  database: DatabaseSync,
  mailing: string,
  verdict: 'sent' | 'again',
  who: 'all' | readonly string[],
  now: Date,
): number {
  const open = new Set(uncertain(database, mailing).map(({ address }) => address));
  const refused = verdict === 'again' ? refusedAddresses(database, mailing) : new Set<string>();
  const addresses = who === 'all' ? [...open] : who;
  const strangers = addresses.filter((address) => !open.has(address) && !refused.has(address));
  if (strangers.length > 0)
    throw new UserError(`Inte ovissa i ${mailing}: ${strangers.join(', ')}. Ingenting är ändrat. Kör resolve ${mailing} för att se vilka som är det.`); // prettier-ignore
  const status = verdict === 'sent' ? 'sent' : 'deferred';
  const change = database.prepare(
    'UPDATE deliveries SET status = ?, settled = ?, next_try = NULL, words = ? WHERE mailing = ? AND address = ?',
  );
  const words = verdict === 'sent' ? 'Avgjort för hand: skickat.' : 'Avgjort för hand: skickas igen.';
  database.exec('BEGIN IMMEDIATE');
  try {
    for (const address of addresses) change.run(status, now.toISOString(), words, mailing, address);
    if (verdict === 'again') database.prepare('UPDATE mailings SET settled = NULL WHERE id = ?').run(mailing);
    database.exec('COMMIT');
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
  return addresses.length;
}

function refusedAddresses(database: DatabaseSync, mailing: string): Set<string> {
  const rows = database.prepare("SELECT address FROM deliveries WHERE mailing = ? AND status = 'refused'").all(mailing);
  return new Set(rows.map(({ address }) => address as string));
}
