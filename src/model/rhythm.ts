import type { IsoDate } from './dates.ts';
import type { Issue } from './issue.ts';

/** What the rhythm needs of an issue. */
export type Numbered = Pick<Issue, 'id' | 'year' | 'number' | 'planned' | 'sent' | 'status'>;

/** A number of a year, with the day it is meant for, and how far it has come. */
export interface Turn {
  /** `2026-6`. */
  id: string;
  year: number;
  number: number;
  /** When it was sent, else the day it is planned for, else the day of the rhythm. */
  date: IsoDate;
  state: TurnState;
}

/**
 * - `sent`: it has gone out
 * - `late`: its day has passed, and it has not
 * - `planned`: written, or begun, and not sent
 * - `coming`: not begun
 * - `withdrawn`: taken back before it went out
 * - `before`: the portal began with a later number
 */
export type TurnState = 'sent' | 'late' | 'planned' | 'coming' | 'withdrawn' | 'before';

/**
 * The day of the rhythm for a number: the second Thursday of the month in which its part of the year ends. With six a year
 * that is February, April, June, August, October and December. Not a Monday or a Friday, never 6 June or Christmas.
 */
export function rhythmDate(year: number, number: number, perYear: number): IsoDate {
  const month = Math.min(12, Math.max(1, Math.round((number * 12) / perYear)));
  const first = new Date(Date.UTC(year, month - 1, 1)).getUTCDay();
  const day = 1 + ((THURSDAY - first + 7) % 7) + 7;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const THURSDAY = 4;

/** The day an issue went out, is planned for, or has by the rhythm. */
export function issueDate(issue: Numbered, perYear: number): IsoDate {
  return issue.sent ?? issue.planned ?? rhythmDate(issue.year, issue.number, perYear);
}

/**
 * The number and day that come next: the first day of the rhythm that is not past and comes after every issue that exists,
 * sent or not. The number follows the year's last one, so that no number is ever skipped or used twice.
 */
export function nextTurn(issues: readonly Numbered[], perYear: number, today: IsoDate): Omit<Turn, 'state'> {
  const taken = issues.flatMap((issue) => [issueDate(issue, perYear), rhythmDate(issue.year, issue.number, perYear)]);
  const after = taken.reduce((latest, date) => (date > latest ? date : latest), '');
  for (let year = Number(today.slice(0, 4)); ; year += 1) {
    const slot = slots(year, perYear).find(({ date }) => date >= today && date > after);
    if (slot) {
      const number = 1 + Math.max(0, ...issues.filter((each) => each.year === year).map((each) => each.number));
      return { id: `${year}-${number}`, year, number, date: slot.date };
    }
  }
}

/** Every number of a year in order, those beyond the rhythm included. */
export function yearOfTurns(year: number, issues: readonly Numbered[], perYear: number, today: IsoDate): Turn[] {
  const first = issues.reduce(
    (least, { id, year: y, number }) => (less(y, number, least) ? { id, year: y, number } : least),
    NONE,
  );
  const extra = issues.filter((each) => each.year === year && each.number > perYear);
  const numbers = [...slots(year, perYear).map(({ number }) => number), ...extra.map(({ number }) => number)];
  return numbers
    .sort((a, b) => a - b)
    .map((number) => {
      const issue = issues.find((each) => each.year === year && each.number === number);
      const date = issue ? issueDate(issue, perYear) : rhythmDate(year, number, perYear);
      const isBefore = !issue && less(year, number, first);
      return { id: `${year}-${number}`, year, number, date, state: isBefore ? 'before' : stateOf(issue, date, today) };
    });
}

const NONE = { id: '', year: Infinity, number: Infinity };

const less = (year: number, number: number, other: { year: number; number: number }) =>
  year < other.year || (year === other.year && number < other.number);

function stateOf(issue: Numbered | undefined, date: IsoDate, today: IsoDate): TurnState {
  if (issue?.sent) return 'sent';
  if (issue?.status === 'withdrawn') return 'withdrawn';
  if (date < today) return 'late';
  return issue ? 'planned' : 'coming';
}

const slots = (year: number, perYear: number) =>
  Array.from({ length: perYear }, (_, index) => ({ number: index + 1, date: rhythmDate(year, index + 1, perYear) }));

/** The issue that went out last; undefined before the first. */
export function lastSent<T extends Numbered>(issues: readonly T[]): T | undefined {
  return issues.filter(({ sent }) => sent).sort((a, b) => (b.sent ?? '').localeCompare(a.sent ?? ''))[0];
}

/** Written and not sent, in order. A withdrawn one waits for nothing. */
export function unsent<T extends Numbered>(issues: readonly T[]): T[] {
  return issues
    .filter(({ sent, status }) => !sent && status !== 'withdrawn')
    .sort((a, b) => a.year - b.year || a.number - b.number);
}
