import { describe, expect, test } from 'vitest';
import { growth, median, medianRatio } from './figures.ts';

describe('the figures of a bench', () => {
  test('the median is the number in the middle, or the mean of the two there', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([10, 1, 3, 2])).toBe(2.5);
    expect(() => median([])).toThrow(RangeError);
  });

  test('a ratio is the median of pairs, so that one noisy pair does not move it', () => {
    expect(medianRatio([2, 30, 6], [1, 10, 3])).toBe(2);
    expect(() => medianRatio([1, 2], [1])).toThrow(RangeError);
  });

  test('growth tells linear from quadratic, and a fixed cost brings it below 1', () => {
    expect(growth({ size: 100, cost: 2 }, { size: 1000, cost: 20 })).toBeCloseTo(1);
    expect(growth({ size: 100, cost: 2 }, { size: 1000, cost: 200 })).toBeCloseTo(2);
    expect(growth({ size: 100, cost: 5 + 1 }, { size: 1000, cost: 5 + 10 })).toBeLessThan(1);
  });
});
