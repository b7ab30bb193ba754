import type { Claim, Ledger, Settlement } from '../data/ledger.ts';

/** What one connection wants written down before it goes on. */
export interface ToCommit {
  settled?: Settlement;
  claimed?: Claim;
}

/**
 * Gathers what the connections want written down at the same moment into one commit: it is the commit that costs.
 * @returns a function that ends when what it was given survives loss of power, and fails when it could not be written
 */
export function gatherCommits(ledger: Ledger): (entry: ToCommit) => Promise<void> {
  let waiting: { entry: ToCommit; resolve: () => void; reject: (error: unknown) => void }[] = [];
  function commit(): void {
    const batch = waiting;
    waiting = [];
    const entries = batch.map(({ entry }) => entry);
    try {
      ledger.commit(
        entries.flatMap(({ settled }) => settled ?? []),
        entries.flatMap(({ claimed }) => claimed ?? []),
      );
    } catch (error) {
      for (const { reject } of batch) reject(error);
      return;
    }
    for (const { resolve } of batch) resolve();
  }
  return (entry) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) setImmediate(commit);
      waiting.push({ entry, resolve, reject });
    });
}
