/**
 * Spreads messages evenly over time. A run that follows another takes the pace up where it was.
 * @param aMinute messages per minute; undefined for as fast as the relay takes them
 * @param sinceLast milliseconds since the last message of an earlier run; undefined when there was none
 */
export function pacer(aMinute: number | undefined, sinceLast: number | undefined) {
  const interval = aMinute === undefined ? 0 : 60_000 / aMinute;
  let free = sinceLast === undefined ? 0 : Math.max(0, interval - sinceLast);
  return {
    /** The moment from which the next message may go, in milliseconds since the run began. */
    free: () => free,
    /** A message goes now. What was not used is not saved up. */
    take: (now: number) => void (free = Math.max(now, free) + interval),
  };
}

/** Milliseconds since an ISO moment by the clock; undefined for none and for one in the future: the clock was set back. */
export function sinceMoment(moment: string | undefined, now: Date): number | undefined {
  const elapsed = moment === undefined ? -1 : now.getTime() - Date.parse(moment);
  return elapsed >= 0 ? elapsed : undefined;
}
