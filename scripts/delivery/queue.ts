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
 * Those whom the ledger does not know come in order, those deferred when their pause is over. The recipients are read as
 * their turns come, and nobody is held but those who wait for another try. A pause is never longer than the attempts
 * warrant, whatever the clock says.
 */
export function makeQueue(
  recipients: Iterable<Addressee>,
  { standing }: Pick<Ledger, 'standing'>,
  now: Date,
  firstPause: number,
): Queue {
  const waiting: { turn: QueuedRecipient; at: number }[] = [];
  const source = recipients[Symbol.iterator]();
  let untried = nextUntried();

  /** Puts those in the queue on the way who are to be tried again. */
  function nextUntried(): Addressee | undefined {
    for (let next = source.next(); !next.done; next = source.next()) {
      const { value: recipient } = next;
      const known = standing(recipient.address);
      if (!known) return recipient;
      const { status, attempts, nextTry } = known;
      if (status === 'deferred') putBack({ recipient, attempts }, waitFor(attempts, nextTry));
    }
    return undefined;
  }

  function waitFor(attempts: number, nextTry: string | null): number {
    const byTheClock = nextTry === null ? 0 : Date.parse(nextTry) - now.getTime();
    return Math.max(0, Math.min(byTheClock, pauseAfter(attempts, firstPause)));
  }

  function putBack(turn: QueuedRecipient, at: number): void {
    const before = waiting.findLastIndex((other) => other.at <= at);
    waiting.splice(before + 1, 0, { turn, at });
  }

  return {
    take(moment) {
      if (waiting.length > 0 && waiting[0]!.at <= moment) return waiting.shift()!.turn;
      const recipient = untried;
      if (!recipient) return undefined;
      untried = nextUntried();
      return { recipient, attempts: 0 };
    },
    next: () => (untried ? 0 : waiting[0]?.at),
    putBack,
  };
}
