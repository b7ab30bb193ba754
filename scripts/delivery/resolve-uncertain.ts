import { refusals, settleByHand, uncertain } from '../data/deliveries.ts';
import type { Database } from '../data/sqlite.ts';
import { UserError } from '../user-error.ts';

/**
 * Settles the uncertain: `sent`, or deferred until the next run. One who was refused can be tried again by address.
 * All or none.
 * @returns how many
 * @throws UserError naming addresses that are not open to it
 */
export function resolveUncertain(
  database: Database,
  mailing: string,
  verdict: 'sent' | 'again',
  who: 'all' | readonly string[],
  now: Date,
): number {
  const open = new Set(uncertain(database, mailing).map(({ address }) => address));
  const refused = new Set(verdict === 'again' ? refusals(database, mailing).map(({ address }) => address) : []);
  const addresses = who === 'all' ? [...open] : who;
  const strangers = addresses.filter((address) => !open.has(address) && !refused.has(address));
  if (strangers.length > 0)
    throw new UserError(
      `Inte ovissa i ${mailing}: ${strangers.join(', ')}. Ingenting är ändrat. Kör resolve ${mailing} för att se vilka som är det.`,
    );
  settleByHand(database, mailing, addresses, {
    ...(verdict === 'sent'
      ? { status: 'sent', words: 'Avgjort för hand: skickat.' }
      : { status: 'deferred', words: 'Avgjort för hand: skickas igen.' }),
    moment: now.toISOString(),
  });
  return addresses.length;
}
