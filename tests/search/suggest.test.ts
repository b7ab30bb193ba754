import { expect, test } from 'vitest';
import { suggest } from '../../src/search/suggest.ts';

const words = new Map([['polarisering', 9], ['demokrat', 1], ['demokrati', 20], ['avhoppare', 4], ['skola', 9], ['samtal', 3], ['familj', 2]]); // prettier-ignore

test.each([
  ['polariserng', 'polarisering'],
  ['demokart', 'demokrat'],
  ['demokratii', 'demokrati'],
  ['avhopare', 'avhoppare'],
  ['POLARISERIGN', 'polarisering'],
])('”%s” may mean ”%s”', (typed, meant) => expect(suggest(typed, words)).toBe(meant));

test('who writes rings and dots means them: ”hånar” is no ”hanar”', () => {
  const near = new Map([['hanar', 30]]);
  expect(suggest('hånar', new Map([...near, ['hånas', 1]]))).toBe('hånas');
  expect(suggest('hanar', near)).toBe('hanar');
});

test.each(['xylofon', 'kola', 'pola', 'kvantmekanik', 'demo', 'x'.repeat(200)])('”%s” is like nothing', (typed) =>
  expect(suggest(typed, words)).toBeUndefined(),
);

test.each([
  ['nasist', 'nazist'],
  ['natsist', 'nazist'],
  ['sosialkånntor', 'socialkontor'],
  ['hackårs', 'hakkors'],
  ['orosanmelan', 'orosanmälan'],
])('what sounds the same is hardly a mistake: ”%s” means ”%s”', (typed, meant) => {
  const known = ['nazist', 'baptist', 'socialkontor', 'hakkors', 'hackarna', 'orosanmälan', 'natsida'];
  expect(suggest(typed, new Map(known.map((word, at) => [word, at])))).toBe(meant);
});
