import { setImmediate as turn } from 'node:timers/promises';
import type { Clock } from '../../../scripts/delivery/effects.ts';

/** Turns of the loop without anybody asking to wait, until all that can happen now has happened. */
const QUIET = 12;

/** A clock that goes on when everybody waits: hours of a run pass in no time, and always alike. */
export function virtualClock(): Clock {
  const began = Date.parse('2026-12-03T08:00:00Z');
  const waiting = new Set<{ until: number; go: () => void }>();
  let [elapsed, asked, isMoving] = [0, 0, false];
  async function move(): Promise<void> {
    isMoving = true;
    while (waiting.size > 0) {
      for (let quiet = 0, before = asked; quiet < QUIET; quiet++) {
        await turn();
        if (asked !== before) [quiet, before] = [0, asked];
      }
      const next = [...waiting].sort((a, b) => a.until - b.until)[0];
      if (!next) break;
      elapsed = Math.max(elapsed, next.until);
      waiting.delete(next);
      next.go();
    }
    isMoving = false;
  }
  return {
    now: () => new Date(began + elapsed),
    elapsed: () => elapsed,
    wait: (milliseconds, signal) =>
      new Promise((resolve) => {
        if (signal.aborted) return resolve();
        asked += 1;
        const one = { until: elapsed + milliseconds, go: resolve };
        waiting.add(one);
        signal.addEventListener('abort', () => (waiting.delete(one), resolve()), { once: true });
        if (!isMoving) void move();
      }),
  };
}
