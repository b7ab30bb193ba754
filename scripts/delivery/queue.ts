import type { Ledger } from '../data/ledger.ts';
import type { Addressee } from '../data/mailing.ts';
import { pauseAfter } from './outcome.ts';

/** Somebody whose turn comes, and how often it has come before. */
export interface QueuedRecipient {
  recipient: Addressee;
  attempts: number;
}

/** Who is left, by when their turn comes. Moments are milliseconds since the run began. */
export interface Queue {
  /** Takes the next whose moment has come. */
  take: (now: number) => QueuedRecipient | undefined;
  /** The moment when somebody's turn comes; undefined when nobody is left. */
  next: () => number | undefined;
  /** Puts somebody back for another try at a moment. */
  putBack: (turn: QueuedRecipient, at: number) => void;
}

/**
 * Those whom the ledger does not know come first in order, those deferred when their pause is over.
 * A pause is never longer than the attempts warrant, whatever the clock says.
 */
export function makeQueue(recipients: readonly Addressee[], ledger: Ledger, now: Date, firstPause: number): Queue {
  const waiting: { turn: QueuedRecipient; at: number }[] = [];
  const known = new Map<string, { attempts: number; wait: number } | undefined>();
  for (const { address, status, attempts, nextTry } of ledger.standings())
    known.set(address, status === 'deferred' ? { attempts, wait: waitFor(attempts, nextTry) } : undefined);

  function waitFor(attempts: number, nextTry: string | null): number {
    const byTheClock = nextTry === null ? 0 : Date.parse(nextTry) - now.getTime();
    return Math.max(0, Math.min(byTheClock, pauseAfter(attempts, firstPause)));
  }
  const untried = recipients.filter((recipient) => {
    const standing = known.get(recipient.address);
    if (standing) waiting.push({ turn: { recipient, attempts: standing.attempts }, at: standing.wait });
    return !known.has(recipient.address);
  });
  known.clear();
  waiting.sort((a, b) => a.at - b.at);
  let position = 0;
  return {
    take(moment) {
      if (waiting.length > 0 && waiting[0]!.at <= moment) return waiting.shift()!.turn;
      const recipient = untried[position];
      if (!recipient) return undefined;
      position += 1;
      return { recipient, attempts: 0 };
    },
    next: () => (position < untried.length ? 0 : waiting[0]?.at),
    putBack(turn, at) {
      const before = waiting.findLastIndex((other) => other.at <= at);
      waiting.splice(before + 1, 0, { turn, at });
    },
  };
}
