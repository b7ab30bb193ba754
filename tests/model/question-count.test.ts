import { describe, expect, test } from 'vitest';
import { countYears, type QuestionCount } from '../../src/model/question-count.ts';
import type { QuestionYear } from '../../src/model/question-type.ts';
import { catalogOf, faults } from './small-portal.ts';

const asked = (type: string, number: number, month = '2026-03', kind: QuestionCount['kind'] = 'forvaltning') => ({
  month,
  type,
  kind,
  number,
});

describe('what anybody may read of the questions', () => {
  test('is rounded down to a multiple of five, without what is under five', () => {
    expect(
      countYears(
        ['lokaler', 'hot', 'val'],
        [
          asked('lokaler', 12),
          asked('hot', 7, '2026-04', 'bolag'),
          asked('val', 4, '2026-04'),
          asked('val', 1, '2025-12'),
        ],
      ),
    ).toEqual([
      { year: 2025, types: [], kinds: [], months: [] },
      {
        year: 2026,
        total: 20,
        types: [
          { type: 'lokaler', atLeast: 10 },
          { type: 'hot', atLeast: 5 },
        ],
        kinds: [
          { kind: 'forvaltning', atLeast: 15 },
          { kind: 'bolag', atLeast: 5 },
        ],
        months: [
          { month: 3, atLeast: 10 },
          { month: 4, atLeast: 10 },
        ],
      },
    ]);
  });

  test('has no whole where all others are as high as they can be, so that the hidden one could be told', () => {
    const nines = ['a', 'b', 'c', 'd'].map((type) => asked(type, 9));
    const [year] = countYears(['a', 'b', 'c', 'd', 'e'], [...nines, asked('e', 4)]);
    expect(year).toEqual({ year: 2026, types: nines.map(({ type }) => ({ type, atLeast: 5 })), kinds: [], months: [] });
  });

  test('never leaves a hidden number only one value that it may have, whatever was asked', () => {
    let tried = 0;
    for (const a of SOME)
      for (const b of SOME)
        for (const c of SOME)
          for (const d of SOME) {
            const counts = [
              asked('a', a, '2026-01'),
              asked('b', b, '2026-02', 'bolag'),
              asked('c', c, '2026-01', 'bolag'),
              asked('d', d, '2026-03'),
            ].filter(({ number }) => number > 0);
            const [year] = countYears(TYPES, counts);
            if (!year || year.total === undefined) continue;
            tried += 1;
            const months = counts.map(({ month }) => Number(month.slice(5)));
            for (const values of hiddenValues(year, Math.max(...months) - Math.min(...months) + 1))
              expect(values.size, JSON.stringify({ a, b, c, d })).toBeGreaterThan(1);
          }
    expect(tried).toBeGreaterThan(1000);
  });
});

const SOME = [0, 1, 3, 4, 5, 8, 9, 10, 14];
const TYPES = ['a', 'b', 'c', 'd'];

/** What each hidden part may be, by trying every whole that all three divisions can make: a reader's own sums. */
function hiddenValues({ total = 0, types, kinds, months }: QuestionYear, span: number): Set<number>[] {
  const divisions = [
    { shown: types, parts: TYPES.length },
    { shown: kinds, parts: 2 },
    { shown: months, parts: span },
  ].map(({ shown, parts }) => ({
    least: shown.reduce((sum, { atLeast }) => sum + atLeast, 0),
    parts,
    hidden: parts - shown.length,
  }));
  const wholes = [0, 1, 2, 3, 4]
    .map((more) => total + more)
    .filter((whole) => divisions.every(({ least, parts }) => whole >= least && whole <= least + 4 * parts));
  return divisions
    .filter(({ hidden }) => hidden > 0)
    .map(
      ({ least, parts }) =>
        new Set(
          wholes.flatMap((whole) =>
            [0, 1, 2, 3, 4].filter((value) => whole - value >= least && whole - value <= least + 4 * (parts - 1)),
          ),
        ),
    );
}

describe('the files of questions', () => {
  const files = {
    'network/question-types.yaml': '- { id: hot, title: Hot, answer: skydd }\n- { id: annat, title: Annat }\n',
    'network/question-counts.yaml':
      'counted: 2026-11-20\nyears:\n  - { year: 2026, types: [{ type: hot, atLeast: 7 }] }\n',
  };

  test('are held against each other and against the texts', () => {
    expect(faults(files)).toEqual([
      expect.stringContaining('är inte avrundat till jämna femtal'),
      expect.stringContaining('answer – ingen text har id ”skydd”'),
    ]);
    const other = files['network/question-counts.yaml'].replace('hot, atLeast: 7', 'hott, atLeast: 5');
    expect(faults({ ...files, 'network/question-counts.yaml': other })).toContainEqual(
      expect.stringContaining('”hott” finns inte i network/question-types.yaml – menade du `hot`?'),
    );
  });

  test('may be missing', () => {
    expect(catalogOf({})).toMatchObject({ questionTypes: [], questionYears: [] });
  });
});
