import type { Ledger } from '../data/ledger.ts';
import type { StatusCounts, Addressee } from '../data/mailing.ts';
import { writable, type Left } from './writable.ts';

/** What a run would do, before it does it. */
export interface Plan {
  to: Addressee[];
  left: Left[];
  /** How it stands with the mailing so far. */
  counts: StatusCounts;
  /** How many of those to write to have still not been told yes or no. */
  remaining: number;
}

/** @param ledger how it stands so far, also with those who are not written to any more */
export function plan(
  recipients: readonly Addressee[],
  left: readonly Left[],
  ledger: Pick<Ledger, 'counts' | 'standings'>,
): Plan {
  const { to, left: unwritable } = writable(recipients);
  return { to, left: [...left, ...unwritable], counts: ledger.counts(), remaining: remainingOf(to, ledger) };
}

/** How many have not been told yes or no. Whoever has left the register since counts for nobody who is there. */
export function remainingOf(to: readonly Addressee[], { standings }: Pick<Ledger, 'standings'>): number {
  const settled = new Set<string>();
  for (const { address, status } of standings()) if (status !== 'deferred') settled.add(address);
  return to.filter(({ address }) => !settled.has(address)).length;
}

/** Seconds that a run takes: by the pace, else by what one connection usually manages. */
export function expectedSeconds(messages: number, pace: number | undefined, connections: number): number {
  const aSecond = pace === undefined ? connections * USUAL_RATE : pace / 60;
  return messages / aSecond;
}

/** Messages a second over one connection to a relay in the same city. */
const USUAL_RATE = 5;
