import { describe, expect, test } from 'vitest';
import { countedAgain, countsOf, countsToDispose, type CoverageCount } from '../../src/model/coverage.ts';
import { coverageByMonth, daysVacant, tallyOf, unitsCameAndWent } from '../../src/model/coverage-over-time.ts';
import { catalogOf, faults, hints } from './small-portal.ts';

const YEAR = { from: '2025-11-23', to: '2026-11-23' };
const count = (day: string, states: CoverageCount['states']): CoverageCount => ({ day, states });

describe('days without anybody', () => {
  const days = (...counts: CoverageCount[]) => daysVacant(counts, 'ett', YEAR);

  test('go from a count that says so to the next', () => {
    expect(days(count('2026-03-01', { ett: 'vacant' }), count('2026-03-11', { ett: 'contact' }))).toBe(10);
    expect(days(count('2026-03-01', { ett: 'contact' }), count('2026-11-20', { ett: 'vacant' }))).toBe(3);
  });

  test('are not guessed over a gap longer than two months', () => {
    expect(days(count('2026-01-01', { ett: 'vacant' }), count('2026-10-01', { ett: 'contact' }))).toBe(62);
    expect(days(count('2026-01-01', { ett: 'vacant' }))).toBe(62);
  });

  test('count only within the period, across a leap day and a change of the clock', () => {
    expect(
      days(count('2025-11-01', { ett: 'vacant' }), count('2025-12-01', { ett: 'vacant' }), count('2025-12-02', {})),
    ).toBe(9);
    const leap = [count('2028-02-28', { ett: 'vacant' }), count('2028-04-01', { ett: 'deputy' })];
    expect(daysVacant(leap, 'ett', { from: '2028-01-01', to: '2028-12-31' })).toBe(33);
  });

  test('are none for a deputy, end where the unit is no longer counted, and unknown where it never was', () => {
    expect(days(count('2026-03-01', { ett: 'deputy' }), count('2026-03-11', { ett: 'unconfirmed' }))).toBe(0);
    expect(days(count('2026-03-01', { ett: 'vacant' }), count('2026-03-11', {}))).toBe(10);
    expect(days(count('2026-03-01', { tva: 'vacant' }))).toBeUndefined();
    expect(days()).toBeUndefined();
  });
});

test('a month shows its last count, and nothing where nobody counted', () => {
  const counts = [
    count('2026-02-03', { ett: 'vacant' }),
    count('2026-02-24', { ett: 'contact', tva: 'unconfirmed' }),
    count('2026-04-01', {}),
  ];
  const months = coverageByMonth(counts, '2026-02-01', 3);
  expect(months.map(({ month, count: last }) => [month, last?.day])).toEqual([
    ['2026-02-01', '2026-02-24'],
    ['2026-03-01', undefined],
    ['2026-04-01', '2026-04-01'],
  ]);
  expect(tallyOf(counts[1]!)).toEqual({ contact: 1, unconfirmed: 1, deputy: 0, vacant: 0 });
  expect(unitsCameAndWent(counts.slice(0, 2), YEAR)).toEqual({ came: ['tva'], went: [] });
  expect(unitsCameAndWent(counts, YEAR)).toEqual({ came: ['tva'], went: ['ett', 'tva'] });
  expect(unitsCameAndWent([], YEAR)).toEqual({ came: [], went: [] });
});

describe('a new count', () => {
  const first = { counted: '2026-11-20', units: [{ unit: 'ett', role: 'contact' as const, confirmed: '2026-05-20' }] };

  test('makes the one before it a line, which keeps no day of confirmation', () => {
    const [line] = countedAgain({ ...first, history: [] }, { counted: '2026-11-23', units: [] }).history;
    expect(line).toEqual({ counted: '2026-11-20', contact: ['ett'], unconfirmed: [], deputy: [], vacant: [] });
  });

  test('of the same day takes its place, and the first has nothing before it', () => {
    const again = countedAgain({ ...first, history: [] }, { counted: '2026-11-20', units: [] });
    expect(again).toEqual({ counted: '2026-11-20', units: [], history: [] });
    expect(countedAgain(undefined, first)).toEqual({ ...first, history: [] });
  });

  test('a contact person whose facts are older than half a year on the day of the count is unconfirmed', () => {
    const states = (confirmed: string) =>
      countsOf({ ...first, units: [{ unit: 'ett', role: 'contact', confirmed }], history: [] })[0]!.states;
    expect([states('2026-05-20'), states('2026-05-19')]).toEqual([{ ett: 'contact' }, { ett: 'unconfirmed' }]);
  });
});

describe('the history', () => {
  const UNIT = { 'network/units/ett.yaml': 'name: Ett\nkind: bolag\nconfirmed: true\n' };
  const file = (history: string, counted = '2026-11-20') => ({
    ...UNIT,
    'network/coverage.yaml': `counted: ${counted}\nunits:\n  - { unit: ett, role: vacant }\nhistory:\n${history}`,
  });

  test('may name a unit that has ended, and is read in the edition of the network alone', () => {
    const files = file('  - { counted: 2026-10-01, vacant: [upphord] }\n');
    expect(faults(files)).toEqual([]);
    expect(catalogOf(files, 'network').coverage?.counts).toHaveLength(2);
    for (const edition of ['open', 'internal'] as const)
      expect(JSON.stringify(catalogOf(files, edition).coverage)).not.toMatch(/upphord|2026-10-01|"ett"/);
  });

  test('goes forward, a day once, a unit once a day, none after the count, and no count of a day to come', () => {
    const lines =
      '  - { counted: 2026-10-01 }\n  - { counted: 2026-10-01, vacant: [a], deputy: [a] }\n  - { counted: 2026-11-20 }\n';
    expect(faults(file(lines))).toEqual([
      'network/coverage.yaml:5 history, nummer 1, counted – 2026-10-01 följs av 2026-10-01, som inte är senare – hämta tillbaka raden ur historiken i git',
      'network/coverage.yaml:6 history, nummer 2 – enheten ”a” står två gånger på raden – hämta tillbaka raden ur historiken i git',
      'network/coverage.yaml:7 history, nummer 3, counted – 2026-11-20 följs av 2026-11-20, som inte är senare – hämta tillbaka raden ur historiken i git',
    ]);
    expect(faults(file('  []\n', '2026-11-24'))).toEqual([
      'network/coverage.yaml:1 counted – 2026-11-24 är en dag som inte har varit – skriv om filen: npm run register -- coverage --write',
    ]);
  });

  test('has no room for a name', () => {
    expect(faults(file('  - { counted: 2026-10-01, vacant: [Kim Ek] }\n'))[0]).toContain('är inget giltigt id');
    expect(faults(file('  - { counted: 2026-10-01, who: Kim }\n'))[0]).toContain('okänd nyckel');
  });

  test('is to be disposed of after two years, and the check reminds of it and of a count that is old', () => {
    const lines = '  - { counted: 2024-11-22 }\n  - { counted: 2024-11-23 }\n  - { counted: 2024-11-24 }\n';
    expect(hints(file(lines, '2026-08-24'))).toEqual([
      'network/coverage.yaml:5 history, nummer 1, counted – 2 räkningar är äldre än 24 månader och ska gallras – gallra: npm run register -- coverage --dispose',
    ]);
    expect(hints(file('  []\n', '2026-08-23'))).toEqual([
      'network/coverage.yaml:1 counted – bemanningen räknades senast den 23 augusti 2026 – räkna igen: npm run register -- coverage --write',
    ]);
    expect(countsToDispose([], '2026-11-23')).toEqual([]);
  });
});
