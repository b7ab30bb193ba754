import { describe, expect, test } from 'vitest';
import { sourcesByYear } from '../../src/views/sources-by-year.ts';
import { article, catalogOf } from '../model/small-portal.ts';

const source = (year?: number) => `{ title: Titel, publisher: Exempelmyndigheten${year ? `, year: ${year}` : ''} }`;

const plot = sourcesByYear(
  catalogOf({
    'reports/a.mdx': article({ source: source(2024) }),
    'reports/b.mdx': article({ source: source(2024) }),
    'research/c.mdx': article({ source: source(2024) }),
    'reports/d.mdx': article({ source: source(2021) }),
    'research/e.mdx': article({ source: source(1999) }),
    'research/f.mdx': article({ source: source() }),
    'research/indragen.mdx': article({
      source: source(2022),
      status: 'withdrawn',
      withdrawn: '{ date: 2026-11-02, reason: Fel. }',
    }),
    'guidance/egen.mdx': article({}),
  }),
);
const of = (year: number) => plot.years.find((each) => each.year === year)!;

describe('sources by year', () => {
  test('counts each source in its year and kind, and neither a withdrawn one nor a text of our own', () => {
    expect(plot.years.filter(({ count }) => count > 0).map(({ year, count }) => [year, count])).toEqual([
      [2021, 1],
      [2024, 3],
    ]);
    expect(
      of(2024)
        .parts.filter(({ count }) => count > 0)
        .map(({ kind, count }) => [kind, count]),
    ).toEqual([
      ['research', 1],
      ['reports', 2],
    ]);
    expect(plot.kinds.map(({ kind }) => kind)).toEqual(['research', 'reports']);
  });

  test('the numbers add up: drawn, older and without a year are all sources', () => {
    const drawn = plot.years.reduce((sum, { count }) => sum + count, 0);
    const older = plot.older.reduce((sum, { count }) => sum + count, 0);
    expect({ known: plot.known, drawn, older, unknown: plot.unknown }).toEqual({
      known: 5,
      drawn: 4,
      older: 1,
      unknown: 1,
    });
  });

  test('gaps are seen: every one of the last eleven years has its place', () => {
    expect(plot.years.map(({ year }) => year)).toEqual(Array.from({ length: 11 }, (_, n) => 2016 + n));
  });

  test('a year leads to its sources, an older one too', () => {
    expect(of(2024).href).toBe('/ar/2024/');
    expect(plot.older.map(({ href }) => href)).toEqual(['/ar/1999/']);
  });

  test('parts stand on each other from the line, and the highest column fills the height that is left for it', () => {
    const [research, reports] = of(2024).parts;
    expect(research!.top + research!.height).toBeCloseTo(plot.base);
    expect(reports!.top + reports!.height).toBeCloseTo(research!.top);
    expect(of(2024).top).toBeCloseTo(22);
    expect(plot.base - of(2021).top).toBeCloseTo((plot.base - 22) / 3);
  });

  test('the years lie beside each other within the width, each wide enough to press on a phone', () => {
    const last = plot.years.at(-1)!.band;
    expect(last.at + last.width).toBeCloseTo(100);
    expect((last.width / 100) * 288).toBeGreaterThanOrEqual(24);
    for (const { band, column } of plot.years) expect(column.at).toBeGreaterThan(band.at);
  });

  test('the last year has its name', () => {
    expect(plot.years.at(-1)).toMatchObject({ isNamed: true, isNamedFirst: true });
  });
});
