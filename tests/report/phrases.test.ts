import { describe, expect, test } from 'vitest';
import { freezeYear, type FrozenYear } from '../../src/report/frozen-year.ts';
import { HIDDEN, LACKING, SUBJECTS, type Figure } from '../../src/report/figure.ts';
import { PHRASES, type PhraseName } from '../../src/report/phrases.ts';
import { digits, toldYear } from '../../src/report/told-year.ts';

/** A year with just these figures. */
function yearOf(figures: Record<string, Figure['value'] | Partial<Figure>>): FrozenYear {
  return freezeYear({
    year: 2028,
    through: '2028-12-31',
    begins: '2026-01-01',
    frozen: '2029-01-15',
    commit: 'abc',
    figures: Object.entries(figures).map(([id, given]) => ({
      id,
      counts: '',
      from: '',
      day: '2028-12-14',
      ...(typeof given === 'object' ? { value: 0, ...given } : { value: given }),
    })),
    rows: Object.fromEntries(SUBJECTS.map((name) => [name, []])) as never,
    words: [],
  });
}

const says = (name: PhraseName, figures: Parameters<typeof yearOf>[0]) => toldYear(yearOf(figures)).phrase(name);

describe('the sentences', () => {
  test('hold no figure: each is filled in from what is frozen', () => {
    const written = Object.values(PHRASES).flatMap(
      ({ says: one, lacks, hides = '' }: (typeof PHRASES)[PhraseName] & { hides?: string }) => [one, lacks, hides],
    );
    expect(written.filter((words) => /\d|\bhundra\b|\btusen\b/.test(words))).toEqual([]);
  });

  test.each([
    [0, 'Inget nätverksmöte hölls under 2028.'],
    [1, 'Ett nätverksmöte hölls under 2028.'],
    [2, 'Två nätverksmöten hölls under 2028.'],
    [12, 'Tolv nätverksmöten hölls under 2028.'],
    [13, '13 nätverksmöten hölls under 2028.'],
    [1234, '1\u00a0234 nätverksmöten hölls under 2028.'],
    [LACKING, 'Hur många möten nätverket hade under 2028 är inte känt.'],
  ] as const)('say %s meetings in Swedish', (number, words) => {
    expect(says('meetingsHeld', { 'meetings.held': number })).toBe(words);
  });

  test('say what is about or at least, in digits, and not as nought or one', () => {
    expect(says('questionsTotal', { 'questions.total': { value: 100, mark: 'about' } })).toMatch(
      /^Cirka\u00a0100 frågor /,
    );
    expect(says('questionsTotal', { 'questions.total': { value: 5, mark: 'atLeast' } })).toMatch(
      /^Minst\u00a05 frågor /,
    );
  });

  test('say that a number is not shown, where it is hidden', () => {
    const figures = { 'attendance.forvaltning': HIDDEN, 'attendance.bolag': 12 } as const;
    expect(says('attendance', figures)).toContain('visas inte');
  });

  test('begin with a capital letter also in the middle', () => {
    const words = says('trainings', { 'training.standing': 1, 'training.published': 1 });
    expect(words).toBe('Den 31 december 2028 fanns en utbildning i portalen. En av dem publicerades under året.');
  });
});

test('a number has a comma before decimals and blanks that no line ends at', () => {
  expect([digits(0.5), digits(1000), digits(1234567), digits(999)]).toEqual([
    '0,5',
    '1\u00a0000',
    '1\u00a0234\u00a0567',
    '999',
  ]);
});
