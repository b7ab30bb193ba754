import type { StatusCounts, Addressee } from '../data/mailing.ts';
import { writable, type Left } from './writable.ts';

/** What a run would do, before it does it. */
export interface Plan {
  to: Addressee[];
  left: Left[];
  /** How it stands with the mailing so far; undefined before the first claim. */
  counts: StatusCounts | undefined;
}

export function plan(recipients: readonly Addressee[], left: readonly Left[], counts: StatusCounts | undefined): Plan {
  const { to, left: unwritable } = writable(recipients);
  return { to, left: [...left, ...unwritable], counts };
}

/** How many have still not been told yes or no. */
export const remaining = ({ to, counts }: Plan) =>
  Math.max(0, to.length - (counts ? counts.sent + counts.refused + counts.uncertain + counts.claimed : 0));

/** Seconds that a run takes: by the pace, else by what one connection usually manages. */
export function expectedSeconds(messages: number, pace: number | undefined, connections: number): number {
  const aSecond = pace === undefined ? connections * USUAL_RATE : pace / 60;
  return messages / aSecond;
}

/** Messages a second over one connection to a relay in the same city. */
const USUAL_RATE = 5;
