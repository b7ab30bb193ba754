import { expect, test } from 'vitest';
import { add, fromVitest, one, summary } from './tally.ts';

test('the last line counts tests and steps together', () => {
  const tests = fromVitest(false, { numPassedTests: 40, numFailedTests: 2 });
  expect(summary([one(true), one(false), tests].reduce(add))).toBe('41 passed, 3 failed');
});

test('a run that breaks without a failing test is still a failure', () => {
  expect(fromVitest(false, undefined)).toEqual({ passed: 0, failed: 1 });
  expect(fromVitest(false, { numPassedTests: 3, numFailedTests: 0 })).toEqual({ passed: 3, failed: 1 });
});
