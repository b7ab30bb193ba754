import { COVERAGE_STATES, type CoverageCount, type CoverageState } from '../../model/coverage.ts';
import { coverageByMonth, tallyOf, unitsCameAndWent } from '../../model/coverage-over-time.ts';
import { formatMonth } from '../../model/dates.ts';
import { FEWEST_SHOWN } from '../../model/poll.ts';
import { figuresFrom, type Counted, type CountedFigure } from '../figure.ts';
import type { YearFacts } from '../year-facts.ts';

const COUNTS: Record<CoverageState, string> = {
  contact: 'Enheter som har kontaktperson, med uppgifter från det senaste halvåret.',
  unconfirmed: 'Enheter som har kontaktperson, med uppgifter äldre än ett halvår.',
  deputy: 'Enheter som bara har ersättare.',
  vacant: 'Enheter som saknar både kontaktperson och ersättare.',
};
/** Said of a hidden number of units with somebody: the portal says so too. */
export const ALMOST_ALL = 'Nästan alla. Färre än fem saknar.';
const COVERED = COVERAGE_STATES.filter((state) => state !== 'vacant');
const UNCOUNTED = 'Ingen räkning är sparad.';

/** How the units stood month by month, at the last count of each, and at the year's last count. */
export function countCoverage({ catalog, year, through }: YearFacts): Counted {
  const counts = (catalog.coverage?.counts ?? []).filter(({ day }) => day <= through);
  const months = coverageByMonth(counts, `${year}-01-01`, Number(through.slice(5, 7)));
  const last = months.findLast(({ count }) => count)?.count;
  const { came, went } = unitsCameAndWent(counts, { from: `${year}-01-01`, to: through });
  const figure = figuresFrom('content/network/coverage.yaml', last?.day ?? through);
  const names = (ids: string[]) =>
    ids.map((id) => catalog.units.find((unit) => unit.id === id)?.name ?? id).join(', ') || undefined;
  const units = (ids: string[], words: string) =>
    figure(`units.${ids === came ? 'came' : 'went'}`, last ? ids.length : undefined, words, {
      note: last ? names(ids) : UNCOUNTED,
    });
  return {
    figures: [
      ...states('coverage', last, through),
      units(came, 'Enheter som tillkom efter årets första räkning.'),
      units(went, 'Enheter som upphörde före årets sista räkning.'),
      ...months.flatMap(({ month, count }) => (count ? states(`coverage.${month.slice(0, 7)}`, count, through) : [])),
    ],
    rows: months.map(({ month }) => ({ id: month.slice(0, 7), name: formatMonth(month) })),
    parts: months.flatMap(({ count }) =>
      Object.entries(count ? tallyOf(count) : {}).map(([state, number]): [string, number] => [
        `${count!.day}/${state}`,
        number,
      ]),
    ),
  };
}

function states(id: string, count: CoverageCount | undefined, through: string): CountedFigure[] {
  const figure = figuresFrom('content/network/coverage.yaml', count?.day ?? through);
  const note = count ? undefined : UNCOUNTED;
  const parts = (those: readonly CoverageState[]) => ({ parts: those.map((state) => `${count?.day}/${state}`), note });
  const counted = count && tallyOf(count);
  const sum = (those: readonly CoverageState[]) => those.reduce((so, state) => so + (counted?.[state] ?? 0), 0);
  const [covered, vacant] = [sum(COVERED), sum(['vacant'])];
  // What the portal tells of it in every edition.
  const isTold = count !== undefined && (vacant === 0 || Math.min(covered, vacant) >= FEWEST_SHOWN);
  const isAlmostAll = vacant > 0 && vacant < FEWEST_SHOWN && covered >= FEWEST_SHOWN;
  return [
    figure(`${id}.total`, count && sum(COVERAGE_STATES), 'Enheter som räknades.', {
      ...parts(COVERAGE_STATES),
      isKnown: true,
    }),
    figure(`${id}.covered`, count && covered, 'Enheter som har kontaktperson eller ersättare.', {
      ...parts(COVERED),
      isKnown: isTold,
      ...(isAlmostAll && { note: ALMOST_ALL }),
    }),
    ...COVERAGE_STATES.map((state) =>
      figure(`${id}.${state}`, counted?.[state], COUNTS[state], {
        ...parts([state]),
        isKnown: state === 'vacant' && count !== undefined && vacant === 0,
      }),
    ),
  ];
}
