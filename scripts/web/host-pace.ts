/** Time that is waited for; `systemClock` has it, and tests have one of their own. */
export interface WaitingClock {
  /** Milliseconds since the run began. */
  elapsed: () => number;
  wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** A host is asked no more often than this, in milliseconds. */
const REST = 1000;

/** Turns at hosts, so that none is asked twice within a second, however many ask at once. */
export function hostPace({ elapsed, wait }: WaitingClock) {
  const free = new Map<string, number>();
  const rests = new Map<string, number>();
  return {
    /** Waits for a turn at a host. */
    turn: async (host: string, signal: AbortSignal): Promise<void> => {
      const at = Math.max(elapsed(), free.get(host) ?? 0);
      free.set(host, at + (rests.get(host) ?? REST));
      if (at > elapsed()) await wait(at - elapsed(), signal);
    },
    /** The host has asked for longer rests, for good. */
    slow: (host: string, rest: number) => void rests.set(host, Math.max(REST, rest)),
    /** The host has asked to be let alone for a while. */
    hold: (host: string, milliseconds: number) =>
      void free.set(host, Math.max(free.get(host) ?? 0, elapsed() + milliseconds)),
  };
}
