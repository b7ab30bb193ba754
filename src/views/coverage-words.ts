import type { Coverage, CoverageState } from '../model/coverage.ts';
import { daysVacant } from '../model/coverage-over-time.ts';
import { addMonths, type IsoDate } from '../model/dates.ts';

/** How a unit stands, as it is said after its name. */
export const COVERAGE_WORDS: Record<CoverageState | 'unknown', string> = {
  contact: 'har kontaktperson',
  unconfirmed: 'har kontaktperson, men uppgifterna är äldre än ett halvår',
  deputy: 'har bara ersättare',
  vacant: 'saknar kontaktperson och ersättare',
  unknown: 'inte räknad',
};

/** How a unit stands today; `unknown` for one that was not counted, undefined where nobody may read it unit by unit. */
export function standingOf(coverage: Coverage | undefined, unit: string): CoverageState | 'unknown' | undefined {
  const latest = coverage?.counts.at(-1);
  return latest && (latest.states[unit] ?? 'unknown');
}

/** On how many days of the last year a unit had nobody; undefined where that is not known. */
export function vacantDays(coverage: Coverage | undefined, unit: string, today: IsoDate): number | undefined {
  return coverage && daysVacant(coverage.counts, unit, { from: addMonths(today, -12), to: today });
}

/** `inga dagar`, `1 dag`, `62 dagar`. */
export const dayWords = (days: number): string =>
  days === 0 ? 'inga dagar' : `${days} ${days === 1 ? 'dag' : 'dagar'}`;
