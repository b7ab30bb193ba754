import { UNIT_KINDS, type Unit } from './network.ts';
import { FEWEST_SHOWN } from './poll.ts';
import type { QuestionYear } from './question-type.ts';

/** How many questions of a type came from a kind of unit in a month (`2026-11`). Who asked, and what, is nowhere. */
export interface QuestionCount {
  month: string;
  type: string;
  kind: Unit['kind'];
  number: number;
}

/**
 * The years of some counts as anybody may read them, the oldest first.
 *
 * Each number is rounded down to a multiple of five, and nothing under five is there. So no number of questions under five
 * can be had by subtraction, neither of the parts from the whole nor of a file from the one that was written after it. What
 * is left between the whole and its parts could still leave one hidden number a single possible value, when all others
 * are as high as they can be; then the whole is left out, and with it what it could be summed from: kinds of units and months
 * (tests/model/question-count.test.ts tries every case).
 * @param types the ids of all types there are, in order
 */
export function countYears(types: readonly string[], counts: readonly QuestionCount[]): QuestionYear[] {
  const years = [...new Set(counts.map(yearIn))].sort((a, b) => a - b);
  return years.map((year) =>
    countYear(
      types,
      year,
      counts.filter((each) => yearIn(each) === year),
    ),
  );
}

const yearIn = ({ month }: QuestionCount) => Number(month.slice(0, 4));
const monthIn = ({ month }: QuestionCount) => Number(month.slice(5));

/** From the first month with a question to the last: of those before and after anybody may know that there is nothing. */
function monthsOf(counts: readonly QuestionCount[]): number[] {
  const first = Math.min(...counts.map(monthIn));
  return Array.from({ length: Math.max(...counts.map(monthIn)) - first + 1 }, (_, index) => first + index);
}

function countYear(types: readonly string[], year: number, counts: readonly QuestionCount[]): QuestionYear {
  const sum = (isMeant: (count: QuestionCount) => boolean) =>
    roundedDown(counts.filter(isMeant).reduce((so, { number }) => so + number, 0));
  const all = [...new Set([...types, ...counts.map(({ type }) => type)])];
  const byType = all.map((type) => ({ type, atLeast: sum((each) => each.type === type) }));
  const byKind = UNIT_KINDS.map((kind) => ({ kind, atLeast: sum((each) => each.kind === kind) }));
  const byMonth = monthsOf(counts).map((month) => ({ month, atLeast: sum((each) => monthIn(each) === month) }));
  const total = sum(() => true);
  const isTold = total > 0 && isWholeSafe(total, [byType, byKind, byMonth]);
  return {
    year,
    ...(isTold && { total }),
    types: byType.filter((each) => isShown(each) && types.includes(each.type)),
    kinds: isTold ? byKind.filter(isShown) : [],
    months: isTold ? byMonth.filter(isShown) : [],
  };
}

type Parts = readonly { atLeast: number }[];

const LOST = FEWEST_SHOWN - 1;
const roundedDown = (number: number) => number - (number % FEWEST_SHOWN);
const isShown = ({ atLeast }: { atLeast: number }) => atLeast > 0;
const least = (parts: Parts) => parts.reduce((so, { atLeast }) => so + atLeast, 0);
const most = (parts: Parts) => least(parts) + LOST * parts.length;

/** Whether every hidden part may be nought, and may be more, for all that the whole and the ways to divide it say. */
function isWholeSafe(total: number, divisions: readonly Parts[]): boolean {
  const highest = Math.min(total + LOST, ...divisions.map(most));
  return divisions.every((parts) => parts.every(isShown) || (total <= most(parts) - LOST && highest > least(parts)));
}
