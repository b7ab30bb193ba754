import { COVERAGE_STATES, countsToDispose, HISTORY_MONTHS } from './coverage.ts';
import { addMonths, formatDate, type IsoDate } from './dates.ts';
import { doubled } from './doublets.ts';
import type { Everything } from './everything.ts';
import { isUnitKnown, missingUnit } from './network-checks.ts';
import type { Problem } from './problem.ts';
import { about } from './raw.ts';

const AGAIN = 'skriv om filen: npm run register -- coverage --write';
const BACK = 'hämta tillbaka raden ur historiken i git';

/** What the coverage says of units and days: today's units exist, nobody stands twice, and time goes forward. */
export function checkCoverage({ coverage, ...all }: Everything, today: IsoDate): Problem[] {
  if (!coverage) return [];
  const fault = about(coverage);
  const { counted, units, history } = coverage.value;
  const ids = units.map(({ unit }) => unit);
  return [
    ...(counted > today ? [fault(['counted'], `${counted} är en dag som inte har varit`, AGAIN)] : []),
    ...ids.flatMap((unit, index) => {
      const words =
        ids.indexOf(unit) < index
          ? `enheten ”${unit}” står två gånger`
          : !isUnitKnown(unit, { ...all, coverage }) && missingUnit(unit);
      return words ? [fault(['units', index, 'unit'], words, AGAIN)] : [];
    }),
    ...units.flatMap(({ confirmed }, index) =>
      confirmed && confirmed > counted
        ? [fault(['units', index, 'confirmed'], `${confirmed} är senare än dagen då registret räknades`, AGAIN)]
        : [],
    ),
    // A unit may have ended since: only today's must exist.
    ...history.flatMap((line, index) => {
      const next = history[index + 1]?.counted ?? counted;
      const twice = doubled(COVERAGE_STATES.flatMap((state) => line[state]));
      return [
        ...(line.counted >= next
          ? [fault(['history', index, 'counted'], `${line.counted} följs av ${next}, som inte är senare`, BACK)]
          : []),
        ...twice.map(([unit]) => fault(['history', index], `enheten ”${unit}” står två gånger på raden`, BACK)),
      ];
    }),
  ];
}

/** So long may a count be the latest before somebody is asked to count again: the network meets about as often. */
const COUNT_MONTHS = 3;

/** That it is time to count again, and that the time of earlier counts is out. */
export function coverageHints({ coverage }: Everything, today: IsoDate): Problem[] {
  if (!coverage) return [];
  const { counted, history } = coverage.value;
  const hint = about(coverage);
  const old = countsToDispose(history, today);
  return [
    ...(addMonths(counted, COUNT_MONTHS) <= today
      ? [
          hint(
            ['counted'],
            `bemanningen räknades senast den ${formatDate(counted)}`,
            'räkna igen: npm run register -- coverage --write',
          ),
        ]
      : []),
    ...(old.length > 0
      ? [
          hint(
            ['history', history.indexOf(old[0]!), 'counted'],
            `${old.length} ${old.length === 1 ? 'räkning är' : 'räkningar är'} äldre än ${HISTORY_MONTHS} månader och ska gallras`,
            'gallra: npm run register -- coverage --dispose',
          ),
        ]
      : []),
  ];
}
