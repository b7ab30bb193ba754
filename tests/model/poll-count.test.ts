import { describe, expect, test } from 'vitest';
import { countPoll, type CountedAnswer } from '../../src/model/poll-count.ts';
import { seeded } from '../bench/random.ts';

/** `3x2f` → three answers ”2” of a förvaltning. */
const given = (words: string): CountedAnswer[] =>
  [...words.matchAll(/(\d+)x(\d+)([fb?])/g)].flatMap(([, times, answer, kind]) =>
    Array.from(
      { length: Number(times) },
      () =>
        ({
          answer: Number(answer),
          kind: kind === 'f' ? 'forvaltning' : kind === 'b' ? 'bolag' : undefined,
        }) as CountedAnswer,
    ),
  );
const three = { kind: 'choice' as const, answers: ['a', 'b', 'c'] };
const number = { kind: 'number' as const, answers: [] };

describe('the sums of a question', () => {
  test('tell each answer for all and for each kind of unit, when all are enough', () => {
    expect(countPoll(three, given('9x1f 8x1b 7x2f 6x2b 5x3f 5x3b'), 60)).toEqual({
      asked: 60,
      answered: 40,
      answers: [
        { answer: 1, total: 17, forvaltning: 9, bolag: 8 },
        { answer: 2, total: 13, forvaltning: 7, bolag: 6 },
        { answer: 3, total: 10, forvaltning: 5, bolag: 5 },
      ],
    });
  });

  test('leave out a count under five, and how many answered, which it could be subtracted from', () => {
    expect(countPoll(three, given('9x1f 8x1b 7x2f 6x2b 4x3f'), 60)).toEqual({
      asked: 60,
      answers: [
        { answer: 1, total: 17, forvaltning: 9, bolag: 8 },
        { answer: 2, total: 13, forvaltning: 7, bolag: 6 },
        { answer: 3 },
      ],
    });
  });

  test('leave out both kinds of unit where one is under five, also when nobody is', () => {
    expect(countPoll(three, given('9x1f 4x1b 9x2f 5x3f 5x3b'), 60).answers).toEqual([
      { answer: 1, total: 13 },
      { answer: 2, total: 9 },
      { answer: 3, total: 10, forvaltning: 5, bolag: 5 },
    ]);
  });

  test('leave out how many were asked when nearly all of them are shown', () => {
    expect(countPoll(three, given('20x1f 20x2f 20x3f'), 64)).not.toHaveProperty('asked');
    expect(countPoll(three, given('20x1f 20x2f'), 40)).not.toHaveProperty('asked');
    expect(countPoll(three, given('20x1f 20x2f 20x3f'), 65)).toHaveProperty('asked', 65);
  });

  test('do not divide where the kind of a unit is not known', () => {
    expect(countPoll(three, given('9x1f 8x1b 1x1? 5x2f 5x2b 5x3f 5x3b'), 60).answers?.[0]).toEqual({
      answer: 1,
      total: 18,
    });
  });

  test('are nothing when nobody has answered', () => {
    expect(countPoll(three, [], 40)).toEqual({ asked: 40, answers: [{ answer: 1 }, { answer: 2 }, { answer: 3 }] });
    expect(countPoll(number, [], 40)).toEqual({ asked: 40 });
  });

  test('of numbers are shown when at least five have answered', () => {
    expect(countPoll(number, given('4x100f'), 40)).toEqual({ asked: 40 });
    expect(countPoll(number, given('5x100f'), 40)).toEqual({ asked: 40, answered: 5, sum: { total: 500 } });
    expect(countPoll(number, given('5x10f 5x2b'), 40).sum).toEqual({ total: 60, forvaltning: 50, bolag: 10 });
  });
});

/** Every way in which the numbers 0–4 that are not shown may be filled so that all that is shown still holds. */
test('whatever is answered, no count that is left out can be had from those that are shown', () => {
  const random = seeded(15);
  for (let round = 0; round < 3000; round++) {
    const counts = [0, 1, 2].map(() => [random.between(0, 9), random.between(0, 9)] as const);
    const all = counts.flatMap(([f, b], index) => given(`${f}x${index + 1}f ${b}x${index + 1}b`));
    const silent = random.between(0, 9);
    const shown = countPoll(three, all, all.length + silent);
    const totals = counts.map(([f, b]) => f + b);
    const hidden = totals.flatMap((_, index) => (shown.answers?.[index]?.total === undefined ? [index] : []));
    const seen = totals.reduce((sum, total, index) => (hidden.includes(index) ? sum : sum + total), 0);
    for (const index of hidden) expect(totals[index]).toBeLessThan(5);
    // Nothing bounds what is hidden from above but that it is under five.
    if (hidden.length > 0) expect(shown).not.toHaveProperty('answered');
    if (shown.asked !== undefined) expect(shown.asked - seen).toBeGreaterThanOrEqual(5);
    for (const [index, [f, b]] of counts.entries()) {
      const answer = shown.answers![index]!;
      const areShown = answer.forvaltning !== undefined || answer.bolag !== undefined;
      expect(areShown).toBe(f >= 5 && b >= 5);
      // With one of the two left out, so is the other: each may be anything up to their sum.
      expect((answer.forvaltning === undefined) === (answer.bolag === undefined)).toBe(true);
    }
  }
});
