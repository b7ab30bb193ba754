/** How the run has gone so far. */
export interface Tally {
  passed: number;
  failed: number;
}

/** What Vitest's JSON report says in sum; the rest of it is not looked at. */
export interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
}

export const add = (a: Tally, b: Tally): Tally => ({ passed: a.passed + b.passed, failed: a.failed + b.failed });

/** A step that either holds or does not counts as one. */
export const one = (ok: boolean): Tally => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 });

/**
 * Vitest's tests. A run that fails without a failing test (a file that does not load, no tests at all, no report) counts as one failure.
 */
export function fromVitest(ok: boolean, report: VitestReport | undefined): Tally {
  const tally = { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 };
  return !ok && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

/** The last line of `npm test`. */
export const summary = ({ passed, failed }: Tally) => `${passed} passed, ${failed} failed`;
