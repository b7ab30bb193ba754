import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from './effects.ts';

/** The computer's: the time of day for the record, and a clock that nobody can set for what is waited for. */
export function systemClock(): Clock {
  const began = performance.now();
  return {
    now: () => new Date(),
    elapsed: () => performance.now() - began,
    wait: async (milliseconds, signal) => {
      await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
    },
  };
}
