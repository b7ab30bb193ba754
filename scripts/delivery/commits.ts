import type { Claim, Ledger, Settlement } from '../data/ledger.ts';
import type { Clock } from './effects.ts';

/** What one connection wants written down before it goes on. */
export interface ToCommit {
  settled?: Settlement;
  claimed?: Claim;
}

/**
 * Gathers what the connections want written down at about the same moment into one commit: it is the commit that costs.
 * What comes soon after one waits for as long as that one took, so that a slow disk is asked seldom and a quick one at once.
 * @returns a function that ends when what it was given survives loss of power, and fails when it could not be written; it tells
 * whether the claim holds, if there was one
 */
export function gatherCommits(ledger: Ledger, { elapsed, wait }: Clock): (entry: ToCommit) => Promise<boolean> {
  let waiting: { entry: ToCommit; resolve: (holds: boolean) => void; reject: (error: unknown) => void }[] = [];
  let took = 0;
  function commit(): void {
    const batch = waiting;
    waiting = [];
    const entries = batch.map(({ entry }) => entry);
    const began = elapsed();
    let holding: ReadonlySet<Claim>;
    try {
      holding = ledger.commit(
        entries.flatMap(({ settled }) => settled ?? []),
        entries.flatMap(({ claimed }) => claimed ?? []),
      );
    } catch (error) {
      for (const { reject } of batch) reject(error);
      return;
    }
    took = Math.min(elapsed() - began, LONGEST);
    for (const { entry, resolve } of batch) resolve(entry.claimed !== undefined && holding.has(entry.claimed));
  }
  return (entry) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) void (took > 0 ? wait(took, NEVER).then(commit) : setImmediate(commit));
      waiting.push({ entry, resolve, reject });
    });
}

const NEVER = new AbortController().signal;
/** Milliseconds: a disk that hangs for once is not waited for again. */
const LONGEST = 5;
