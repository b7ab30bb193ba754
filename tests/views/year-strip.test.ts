import { describe, expect, test } from 'vitest';
import { yearStrip } from '../../src/views/year-strip.ts';
import { catalogOf, issue, meeting } from '../model/small-portal.ts';

const FILES = {
  'newsletters/2026-4.mdx': issue({ sent: '2026-05-31' }),
  'newsletters/2026-5.mdx': issue({ sent: '2026-09-30' }),
  'newsletters/2026-6.mdx': issue({ planned: '2026-12-03' }),
  'network/meetings/2026-09-30-host.mdx': meeting({ date: '2026-09-30', published: '2026-09-01' }),
  'network/meetings/2027-02-04-vinter.mdx': meeting({ date: '2027-02-04' }),
};

const strip = (files: Record<string, string>, today?: string) => yearStrip(catalogOf(files, 'internal', today))!;

describe('the year as a strip', () => {
  test('shows half a year back and half a year on, across New Year', () => {
    const { title, months } = strip(FILES);
    expect(title).toBe('Brev och möten, juni 2026–maj 2027');
    expect(months.map(({ name }) => name).join(' ')).toBe('jun jul aug sep okt nov dec jan feb mar apr maj');
    expect(months.flatMap(({ name, year }) => (year ? [`${name} ${year}`] : []))).toEqual(['jun 2026', 'jan 2027']);
  });

  test('has what was sent, what has been and what is planned, in order, each with where it leads', () => {
    expect(strip(FILES).marks.map(({ when, href, isDone }) => [when, href, isDone])).toEqual([
      ['skickat 30 september 2026', '/informationsbrev/2026-5/', true],
      ['30 september 2026', '/natverket/moten/2026-09-30-host/', true],
      ['planeras till 3 december 2026', '/informationsbrev/2026-6/', false],
      ['4 februari 2027', '/natverket/moten/2027-02-04-vinter/', false],
    ]);
  });

  test('says in words what there is to see, and explains the shapes that are drawn and no others', () => {
    expect(strip(FILES).summary).toBe('1 brev och 1 möte har varit. 1 brev och 1 möte är planerade.');
    const { summary, keys } = strip({ 'newsletters/2026-6.mdx': issue({ planned: '2026-12-03' }) });
    expect(summary).toBe('1 brev är planerat.');
    expect(keys.map(({ words }) => words)).toEqual(['planerat brev']);
  });

  test('places days in order of time: the first and the last of a month within it, and today after yesterday', () => {
    const at = (day: string) =>
      strip({ 'network/meetings/2027-02-04-vinter.mdx': meeting({ date: day, published: '2026-06-01' }) }).marks[0]!.at;
    const month = 100 / 12;
    expect(at('2026-06-01')).toBeGreaterThan(0);
    expect(at('2026-06-30')).toBeLessThan(month);
    expect(at('2026-07-01')).toBeGreaterThan(month);
    expect(at('2027-05-31')).toBeLessThan(100);
    expect(strip(FILES).today).toBeGreaterThan(5 * month);
    expect(strip(FILES).today).toBeLessThan(6 * month);
  });

  test('a letter without a day, and a letter that was taken back, are nowhere', () => {
    const withdrawn = issue({
      planned: '2026-12-03',
      status: 'withdrawn',
      withdrawn: '{ date: 2026-11-02, reason: Fel. }',
    });
    expect(
      yearStrip(catalogOf({ 'newsletters/2026-5.mdx': issue(), 'newsletters/2026-6.mdx': withdrawn })),
    ).toBeUndefined();
  });

  test('a letter that should have gone is still planned, not sent', () => {
    const { marks } = strip({ 'newsletters/2026-6.mdx': issue({ planned: '2026-11-12' }) });
    expect(marks[0]).toMatchObject({ isDone: false, when: 'planeras till 12 november 2026' });
  });

  test('two years never stand upon each other', () => {
    const years = (today: string) =>
      yearStrip(
        catalogOf({ 'newsletters/2027-6.mdx': issue({ sent: today, published: '2027-01-01' }) }, 'internal', today),
      )!.months.flatMap(({ year }, index) => (year ? [index] : []));
    for (let month = 1; month <= 12; month += 1) {
      const found = years(`2027-${String(month).padStart(2, '0')}-15`);
      expect(found.length).toBeGreaterThan(0);
      if (found.length > 1) expect(found[1]! - found[0]!).toBeGreaterThan(1);
    }
  });
});
