import { describe, expect, test } from 'vitest';
import { columns, theYear, type Plot } from '../../src/views/plots.ts';
import { catalogOf, issue, meeting } from '../model/small-portal.ts';

const catalog = catalogOf({
  'newsletters/2026-1.mdx': issue({ sent: '2026-09-30' }),
  'newsletters/2026-2.mdx': issue({ planned: '2026-12-03' }),
  'network/meetings/2026-12-01-traff.mdx': meeting({ date: '2026-12-01' }),
  'network/meetings/2025-12-01-forra.mdx': meeting({ date: '2025-12-01', published: '2025-11-01' }),
});

const values = ({ bars }: Plot) =>
  Object.fromEntries(bars.filter(({ value }) => value > 0).map(({ name, value }) => [name, value]));

describe('the year', () => {
  test('counts the meetings and issues of the year that counts as now, month by month', () => {
    const plot = theYear(catalog);
    expect(values(plot)).toEqual({ sep: 1, dec: 2 });
    expect(plot.summary).toBe('3 möten och brev är inlagda för 2026.');
  });

  test('says honestly that nothing is there', () => {
    expect(theYear(catalogOf({})).summary).toBe('Inga möten eller brev är inlagda för 2026.');
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
});
