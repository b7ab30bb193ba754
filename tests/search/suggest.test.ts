import { expect, test } from 'vitest';
import { suggest, takeApart } from '../../src/search/suggest.ts';
import { wordsIn } from '../../src/search/extra-words.ts';
import { readVocabulary, vocabularyOf, writeVocabulary } from '../../src/search/vocabulary.ts';

const words = new Map([['polarisering', 9], ['demokrat', 1], ['demokrati', 20], ['avhoppare', 4], ['skola', 9], ['samtal', 3], ['familj', 2]]); // prettier-ignore

test.each([
  ['polariserng', 'polarisering'],
  ['demokart', 'demokrat'],
  ['demokratii', 'demokrati'],
  ['avhopare', 'avhoppare'],
  ['POLARISERIGN', 'polarisering'],
])('”%s” may mean ”%s”', (typed, meant) => expect(suggest(typed, words)).toBe(meant));

test.each(['xylofon', 'kola', 'pola', 'kvantmekanik', 'demo', 'x'.repeat(200)])('”%s” is like nothing', (typed) =>
  expect(suggest(typed, words)).toBeUndefined(),
);

test('a compound is taken apart into words that the portal has, with or without a linking letter', () => {
  expect(takeApart('Familjesamtal', words)).toEqual(['familj', 'samtal']);
  expect(takeApart('familjebil', words)).toBeUndefined();
});

test('the vocabulary is the words of the pages and how many have them, and survives being written', () => {
  const vocabulary = vocabularyOf(['Oro och samtal, SAMTAL.', 'samtal is-återvändare 2024'].map(wordsIn));
  expect(vocabulary).toEqual(new Map([['samtal', 2], ['is-återvändare', 1]])); // prettier-ignore
  expect(readVocabulary(writeVocabulary(vocabulary))).toEqual(vocabulary);
});
