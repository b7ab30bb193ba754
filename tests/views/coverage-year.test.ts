import { expect, test } from 'vitest';
import { loadCatalog } from '../../src/load-catalog.ts';
import { readSettings } from '../../src/settings.ts';
import { coverageYear } from '../../src/views/coverage-year.ts';
import { EXEMPELSTAD, TODAY } from '../fixtures/exempelstad.ts';

const exempelstad = async (edition: 'network' | 'internal', today = TODAY) =>
  (await loadCatalog({ ...readSettings(), content: EXEMPELSTAD, edition, today })).catalog;

test('the year is drawn from the first month that was counted, with its gaps, and parts that fill the bar', async () => {
  const year = coverageYear(await exempelstad('network'))!;
  expect(year.title).toBe('Så har det varit, januari 2026–november 2026');
  expect(year.months.map(({ name, total, parts }) => [name, parts ? total : 'ingen räkning'])).toEqual([
    ['januari 2026', 4],
    ['februari', 4],
    ['mars', 'ingen räkning'],
    ['april', 'ingen räkning'],
    ['maj', 'ingen räkning'],
    ['juni', 3],
    ['juli', 'ingen räkning'],
    ['augusti', 4],
    ['september', 'ingen räkning'],
    ['oktober', 4],
    ['november', 4],
  ]);
  const [first, , , , , june] = year.months;
  expect(first!.parts).toEqual([
    { state: 'contact', count: 1, at: 0, width: 25 },
    { state: 'unconfirmed', count: 1, at: 25, width: 25 },
    { state: 'deputy', count: 0, at: 50, width: 0 },
    { state: 'vacant', count: 2, at: 50, width: 50 },
  ]);
  // Three of the four that there were at most: the bar is shorter.
  expect(june!.parts!.reduce((sum, { width }) => sum + width, 0)).toBe(75);
  expect(year.notes.slice(1, 3)).toEqual(['En enhet har tillkommit under tiden.', 'En enhet har upphört.']);
  expect(year.notes.at(-1)).toContain('Den äldsta är från den 11 mars 2025 och ska gallras den 11 mars 2027.');
});

test('a year across New Year says which it is', async () => {
  const year = coverageYear(await exempelstad('network', '2027-02-01'))!;
  expect(year.months.map(({ name }) => name).slice(-2)).toEqual(['januari 2027', 'februari']);
});

test('one count is no year, and the other editions have none', async () => {
  expect(coverageYear(await exempelstad('network', '2027-10-15'))).toBeUndefined();
  expect(coverageYear(await exempelstad('internal'))).toBeUndefined();
});
