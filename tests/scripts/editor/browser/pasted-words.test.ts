import { expect, test } from 'vitest';
import { badCharacters } from '../../../../src/model/characters.ts';
import { pastedWords } from '../../../../scripts/editor/browser/controls/pasted-words.ts';

const FROM_WORD = 'Skola\u00ad och\u200b fritid\u2028skyddar\r\nunga.\t';

test('what Word and PDF files hide between the words is not pasted in a field', () => {
  expect(pastedWords(FROM_WORD, false)).toBe('Skola och fritid\nskyddar\nunga.');
  expect(badCharacters(pastedWords(FROM_WORD, false))).toEqual([]);
});

test('a field of one line has its words on one line', () => {
  expect(pastedWords('Skydd och risk:\r\nen översikt', true)).toBe('Skydd och risk: en översikt');
});

test('what somebody has typed is pasted as it is', () => {
  for (const words of ['12\u00a0000 svar', 'https://bra.se/rapport', ' och mer ', '👩‍👩‍👧'])
    expect(pastedWords(words, true)).toBe(words);
});
