import { describe, expect, test } from 'vitest';
import { askedMost } from '../../src/views/asked-most.ts';
import { soundCatalog } from '../../src/load-catalog.ts';
import { EXEMPELSTAD, TODAY } from '../fixtures/exempelstad.ts';

describe('what is asked most', async () => {
  const catalog = await soundCatalog({ content: EXEMPELSTAD, edition: 'open', today: TODAY });
  const year = (number: number, ...types: [string, number][]) => ({
    year: number,
    types: types.map(([type, atLeast]) => ({ type, atLeast })),
    kinds: [],
    months: [],
  });

  test('leads to the pages that answer, the most asked first', () => {
    expect(askedMost(catalog)?.year).toBe(2026);
    expect(askedMost(catalog)?.lines[0]).toEqual({
      title: 'Lampor som slocknar',
      href: '/fragor/vem-byter-lampan/',
      atLeast: 15,
    });
  });

  test('is nothing at all while nothing is counted', () => {
    expect(askedMost({ ...catalog, questionYears: [] })).toBeUndefined();
    expect(askedMost({ ...catalog, questionYears: [year(2026)] })).toBeUndefined();
  });

  test('is told of the year before while the new one has little to tell', () => {
    const before = year(2025, ['lampor', 5], ['blommor', 20], ['oro', 10]);
    const questionYears = [before, year(2026, ['lampor', 5])];
    expect(askedMost({ ...catalog, questionYears })?.lines.map(({ atLeast }) => atLeast)).toEqual([20, 10, 5]);
    expect(askedMost({ ...catalog, questionYears: [year(2026, ['lampor', 5])] })?.year).toBe(2026);
  });

  test('has no type without a page to go to', () => {
    const questionYears = [year(2026, ['annat', 50], ['lampor', 5])];
    expect(askedMost({ ...catalog, questionYears })?.lines.map(({ atLeast }) => atLeast)).toEqual([5]);
  });
});
