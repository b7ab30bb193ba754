import type { Catalog } from '../model/catalog.ts';
import { COVERAGE_STATES, HISTORY_MONTHS, type CoverageState } from '../model/coverage.ts';
import { coverageByMonth, HOLDS_DAYS, tallyOf, unitsCameAndWent } from '../model/coverage-over-time.ts';
import { addMonths, formatDate, formatMonth } from '../model/dates.ts';
import { COVERAGE_WORDS } from './coverage-words.ts';

const MONTHS = 12;

/** The year as a table whose rows are drawn: a bar a month, its parts in per cent of the most units that any month had. */
export interface CoverageYear {
  title: string;
  /** The states that occur, the columns of the table. */
  states: readonly { state: CoverageState; words: string }[];
  /** From the first month that was counted; one without a count has neither bar nor numbers. */
  months: readonly {
    name: string;
    parts: readonly { state: CoverageState; count: number; at: number; width: number }[] | undefined;
    total: number;
  }[];
  /** How the numbers came to be, and how long they are kept. */
  notes: readonly string[];
}

/** The last twelve months of counts; undefined where there is but one, and in every edition but the network's. */
export function coverageYear({ coverage, today }: Pick<Catalog, 'coverage' | 'today'>): CoverageYear | undefined {
  const counts = coverage?.counts ?? [];
  const from = addMonths(`${today.slice(0, 7)}-01`, 1 - MONTHS);
  const all = coverageByMonth(counts, from, MONTHS);
  const first = all.findIndex(({ count }) => count);
  const months = all.slice(Math.max(first, 0));
  const tallies = months.flatMap(({ count }) => (count ? [tallyOf(count)] : []));
  if (tallies.length < 2) return undefined;
  const states = COVERAGE_STATES.filter((state) => tallies.some((tally) => tally[state] > 0));
  const sum = (tally: Record<CoverageState, number>) => states.reduce((total, state) => total + tally[state], 0);
  const most = Math.max(1, ...tallies.map(sum));
  return {
    title: `Så har det varit, ${formatMonth(months[0]!.month)}–${formatMonth(today)}`,
    states: states.map((state) => ({ state, words: COVERAGE_WORDS[state] })),
    months: months.map(({ month, count }, index) => {
      const tally = count && tallyOf(count);
      return {
        name: monthName(month, index === 0),
        parts:
          tally &&
          partsOf(
            states.map((state) => ({ state, count: tally[state] })),
            most,
          ),
        total: tally ? sum(tally) : 0,
      };
    }),
    notes: notes(counts, { from, to: today }),
  };
}

/** The year is said with the first month and with each January. */
function monthName(month: string, isFirst: boolean): string {
  const name = formatMonth(month);
  return isFirst || month.slice(5, 7) === '01' ? name : name.slice(0, -' 2026'.length);
}

function partsOf(counts: readonly { state: CoverageState; count: number }[], most: number) {
  const share = (count: number) => Math.round((count / most) * 1000) / 10;
  return counts.map(({ state, count }, index) => ({
    state,
    count,
    at: share(counts.slice(0, index).reduce((sum, each) => sum + each.count, 0)),
    width: share(count),
  }));
}

function notes(counts: NonNullable<Catalog['coverage']>['counts'], period: { from: string; to: string }): string[] {
  const { came, went } = unitsCameAndWent(counts, period);
  const units = (many: number) => (many === 1 ? 'En enhet har' : `${many} enheter har`);
  const oldest = counts[0]!.day;
  return [
    'Varje månad visar den sista räkningen.',
    ...(came.length > 0 ? [`${units(came.length)} tillkommit under tiden.`] : []),
    ...(went.length > 0 ? [`${units(went.length)} upphört.`] : []),
    `Dagar utan någon räknas från en räkning till nästa, men högst ${HOLDS_DAYS} dagar: sedan vet ingen.`,
    `Räkningar sparas i ${HISTORY_MONTHS} månader, ett förslag som ska bekräftas. Den äldsta är från den ${formatDate(oldest)} och ska gallras den ${formatDate(addMonths(oldest, HISTORY_MONTHS))}.`,
  ];
}
