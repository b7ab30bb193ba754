import { expect, test } from 'vitest';
import { letteredSteps, lettersOf, numbersOf, summed } from '../../src/search/letters.ts';

const ugly = [0, 1, 57, 91, 92, 20_479, 20_480, 55_295, 57_343, 65_536, 1_000_000];

test('numbers are read as they were written, large ones too, also through UTF-8 and JSON', () => {
  const sent = JSON.parse(new TextDecoder().decode(new TextEncoder().encode(JSON.stringify(lettersOf(ugly)))));
  expect(numbersOf(sent)).toEqual(ugly);
});

test('no number holds the signs that part words and pages', () => {
  expect(lettersOf(ugly)).not.toMatch(/[ !"]/);
});

test('a sorted list is its steps', () => {
  expect(numbersOf(letteredSteps([3, 4, 9]))).toEqual([3, 1, 5]);
  expect(summed(numbersOf(letteredSteps(ugly)))).toEqual(ugly);
});
