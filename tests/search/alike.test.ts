import { expect, test } from 'vitest';
import { alikeTo } from '../../src/search/alike.ts';

const asked = (...texts: string[]) => alikeTo(texts.map((text) => ({ text, reads: [], tells: 1 })));

test('the very question is as alike as anything can be, another is less, and one about something else not at all', () => {
  const alike = asked('vräka', 'hyresgäst', 'hatar', 'grannar');
  expect(alike('Vräka hyresgäst som hatar grannar')).toBe(1);
  expect(alike('Kan man vräka en hyresgäst?')).toBeGreaterThan(alike('Grannar på besök i stadens alla parker'));
  expect(alike('Vad gäller för bisysslor?')).toBe(0);
});

test('words that stand together in one question are more alike than one of them among others', () => {
  const alike = asked('elev', 'kniv');
  expect(alike('Elev hade kniv i skolan')).toBeGreaterThan(alike('Elev hade mobil i skolan'));
});

test('a rare word makes a question more alike than a common one', () => {
  const alike = alikeTo([
    { text: 'kniv', reads: [], tells: 5 },
    { text: 'elev', reads: [], tells: 1 },
  ]);
  expect(alike('Vem hittade en kniv?')).toBeGreaterThan(alike('Vem hittade en elev?'));
});

test('what a word stands for counts, though less than the word', () => {
  const alike = alikeTo([{ text: 'snuten', reads: ['polis'], tells: 1 }]);
  expect(alike('När ringer jag polisen?')).toBeGreaterThan(0);
  expect(alike('När ringer jag polisen?')).toBeLessThan(asked('polis')('När ringer jag polisen?'));
});

test('rings and dots tell words apart, and no words are like nothing', () => {
  expect(asked('möte')('Mote')).toBe(0);
  expect(asked()('Möte')).toBe(0);
  expect(asked('möte')('')).toBe(0);
});
