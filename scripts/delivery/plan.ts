import type { Ledger } from '../data/ledger.ts';
import type { Addressee, Left, RecipientList, StatusCounts } from '../data/mailing.ts';
import { writable } from './writable.ts';

/** What a run would do, before it does it. */
export interface Plan {
  /** Read anew each time they are gone through. */
  to: Iterable<Addressee>;
  /** How many they are. */
  all: number;
  left: Left[];
  /** How it stands with the mailing so far. */
  counts: StatusCounts;
  /** How many of those to write to have still not been told yes or no. */
  remaining: number;
}

/** @param ledger how it stands so far, also with those who are not written to any more */
export function plan(
  { recipients, left }: Omit<RecipientList, 'whyNot'>,
  ledger: Pick<Ledger, 'counts' | 'standing'>,
): Plan {
  const { to, left: unwritable } = writable(recipients);
  return { to, left: [...left, ...unwritable], counts: ledger.counts(), ...numbersOf(to, ledger) };
}

/**
 * How many there are, and how many have not been told yes or no. Whoever has left the register since counts for nobody who
 * is there, nor whoever is not written to after all.
 */
export function numbersOf(
  to: Iterable<Addressee>,
  { standing }: Pick<Ledger, 'standing'>,
  whyNot: RecipientList['whyNot'] = () => undefined,
): Pick<Plan, 'all' | 'remaining'> {
  let [all, remaining] = [0, 0];
  for (const { address } of to) {
    all += 1;
    if ((standing(address)?.status ?? 'deferred') === 'deferred' && !whyNot(address)) remaining += 1;
  }
  return { all, remaining };
}

/** Seconds that a run takes: by the pace, else by what one connection usually manages. */
export function expectedSeconds(messages: number, pace: number | undefined, connections: number): number {
  const aSecond = pace === undefined ? connections * USUAL_RATE : pace / 60;
  return messages / aSecond;
}

/** Messages a second over one connection to a relay in the same city. */
const USUAL_RATE = 5;
