import type { CoverageCount, CoverageState } from './coverage.ts';
import { addDays, addMonths, daysBetween, type IsoDate } from './dates.ts';

/** What is counted holds until the next count, but no longer than this: after that nobody knows. */
export const HOLDS_DAYS = 62;

/** A month with its last count; without one where nobody counted. */
export interface CoverageMonth {
  /** The first day of the month. */
  month: IsoDate;
  count: CoverageCount | undefined;
}

/**
 * The counts as months, the last count of each.
 * @param first the first day of the first month
 */
export function coverageByMonth(counts: readonly CoverageCount[], first: IsoDate, months = 12): CoverageMonth[] {
  return Array.from({ length: months }, (_, index) => {
    const month = addMonths(first, index);
    return { month, count: counts.findLast(({ day }) => day.slice(0, 7) === month.slice(0, 7)) };
  });
}

/** How many units stood how at a count. */
export function tallyOf({ states }: CoverageCount): Record<CoverageState, number> {
  const all = Object.values(states);
  const of = (state: CoverageState) => all.filter((each) => each === state).length;
  return { contact: of('contact'), unconfirmed: of('unconfirmed'), deputy: of('deputy'), vacant: of('vacant') };
}

/** Units that came and went during a period: those that its first count does not have, and those that its last has no more. */
export function unitsCameAndWent(
  counts: readonly CoverageCount[],
  { from, to }: Period,
): { came: string[]; went: string[] } {
  const within = counts.filter(({ day }) => day >= from && day <= to);
  const all = [...new Set(within.flatMap(({ states }) => Object.keys(states)))];
  const lackedBy = (count: CoverageCount | undefined) => all.filter((unit) => count && !(unit in count.states));
  return { came: lackedBy(within[0]), went: lackedBy(within.at(-1)) };
}

/** Both days included in what is asked. */
interface Period {
  from: IsoDate;
  to: IsoDate;
}

/**
 * On how many days of a period a unit is known to have had nobody: from a count that says so to the next, or to the end of
 * the period, at most `HOLDS_DAYS`.
 * @returns undefined where the unit was never counted
 */
export function daysVacant(counts: readonly CoverageCount[], unit: string, { from, to }: Period): number | undefined {
  if (!counts.some(({ states, day }) => unit in states && day <= to)) return undefined;
  return counts.reduce((sum, { day, states }, index) => {
    if (states[unit] !== 'vacant') return sum;
    const next = counts[index + 1]?.day;
    const end = [addDays(day, HOLDS_DAYS), to, ...(next ? [next] : [])].toSorted()[0]!;
    const begin = day < from ? from : day;
    return sum + Math.max(0, daysBetween(begin, end));
  }, 0);
}
