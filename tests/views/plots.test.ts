import { describe, expect, test } from 'vitest';
import { columns, kindsOfTopic, rows, sourcesByYear, type Plot } from '../../src/views/plots.ts';
import { article, catalogOf } from '../model/small-portal.ts';

const source = (year?: number) => `{ title: Titel, publisher: Exempelmyndigheten${year ? `, year: ${year}` : ''} }`;

const catalog = catalogOf({
  'reports/a.mdx': article({ source: source(2024) }),
  'reports/b.mdx': article({ source: source(2024) }),
  'reports/c.mdx': article({ source: source(2021) }),
  'research/d.mdx': article({ source: source(1999) }),
  'research/e.mdx': article({ source: source() }),
  'research/indragen.mdx': article({
    source: source(2022),
    status: 'withdrawn',
    withdrawn: '{ date: 2026-11-02, reason: Fel. }',
  }),
  'guidance/f.mdx': article({ topics: '[lokaler]' }),
});

const values = ({ bars }: Plot) =>
  Object.fromEntries(bars.filter(({ value }) => value > 0).map(({ name, value }) => [name, value]));
const total = ({ bars }: Plot) => bars.reduce((sum, { value }) => sum + value, 0);

describe('sources by year', () => {
  const plot = sourcesByYear(catalog);

  test('counts each source in its year, and no withdrawn one', () => {
    expect(values(plot)).toEqual({ 2024: 2, 2021: 1 });
  });

  test('the numbers add up: drawn, older and without a year are all sources', () => {
    expect(plot.summary).toBe('4 källor har ett känt år. 1 saknar årtal och 1 är äldre än 2009.');
    expect(total(plot) + 1 + 1).toBe(5);
  });

  test('gaps are seen: every year from the first to this one has its place', () => {
    expect(plot.bars.map(({ name }) => Number(name))).toEqual(
      Array.from({ length: 2026 - 2009 + 1 }, (_, n) => 2009 + n),
    );
  });

  test('a year with sources leads to them, an empty one leads nowhere', () => {
    const href = (year: string) => plot.bars.find(({ name }) => name === year)!.href;
    expect(href('2024')).toBe('/ar/2024/');
    expect(href('2023')).toBeUndefined();
  });

  test('when every source has a year that is drawn, nothing is said of others', () => {
    expect(sourcesByYear(catalogOf({ 'reports/a.mdx': article({ source: source(2024) }) })).summary).toBe(
      '1 källa har ett känt år.',
    );
  });
});

describe('kinds of a topic', () => {
  test('names the kinds that are missing, and draws them as nothing', () => {
    const plot = kindsOfTopic(catalog, { id: 'lokaler', name: 'Lokaler' });
    expect(values(plot)).toEqual({ Vägledning: 1 });
    expect(plot.bars).toHaveLength(7);
    expect(plot.summary).toBe(
      'Saknas: forskning, rapporter, föredrag och poddar, omvärldsbevakning, utbildning, frågor och svar.',
    );
  });
});

describe('the drawing', () => {
  const bars = Array.from({ length: 17 }, (_, n) => ({ name: String(2010 + n), value: n }));

  test('the highest column fills the height that is left for it, nothing is nothing, and half is half', () => {
    const plot = columns(
      'T',
      'S.',
      'st',
      [0, 4, 8].map((value) => ({ name: String(value), value })),
    );
    expect(plot.bars.map(({ length }) => length)).toEqual([0, (plot.height - 48) / 2, plot.height - 48]);
  });

  test('columns stand beside each other within the width', () => {
    const { bars: drawn } = columns('T', 'S.', 'st', bars);
    for (const [n, bar] of drawn.entries())
      expect(bar.at).toBeGreaterThanOrEqual(n === 0 ? 0 : drawn[n - 1]!.at + drawn[n - 1]!.thickness);
    expect(drawn.at(-1)!.at + drawn.at(-1)!.thickness).toBeLessThanOrEqual(100);
  });

  test('only so many names are written under the columns as a narrow screen has room for, the last one always', () => {
    const named = columns('T', 'S.', 'st', bars).bars.filter(({ labelled }) => labelled);
    expect(named.length).toBeLessThanOrEqual(8);
    expect(named.at(-1)!.name).toBe('2026');
  });

  test('the longest row fills the width, and rows do not overlap', () => {
    const { bars: drawn, height } = rows('T', 'S.', 'st', [
      { name: 'A', value: 5 },
      { name: 'B', value: 10 },
    ]);
    expect(drawn.map(({ length }) => length)).toEqual([50, 100]);
    expect(drawn[1]!.at - drawn[0]!.at).toBeGreaterThan(drawn[0]!.thickness + 20);
    expect(height).toBe(80);
  });

  test('numbers that are all 0 are drawn as nothing', () => {
    expect(rows('T', 'S.', 'st', [{ name: 'A', value: 0 }]).bars[0]!.length).toBe(0);
  });
});
