import { expect, test } from 'vitest';
import { takeApart } from '../../src/search/take-apart.ts';

const words = new Map(['familj', 'samtal', 'skolgården', 'klotter', 'avhoppare', 'stöd', 'lokal', 'uthyrning', 'policy', 'för', 'vänta', 'lone'].map((word) => [word, 1])); // prettier-ignore
const known = (typed: string) => takeApart(typed, words);

test.each([
  ['familjesamtal', ['familj', 'samtal']],
  ['Avhopparstöd', ['avhoppare', 'stöd']],
  ['skolgårdsklotter', ['skolgården', 'klotter']],
])('%s is read as %s', (typed, parts) => expect(known(typed)).toEqual({ known: parts, unknown: [], isWhole: true }));

test('without rings and dots the word that is written so comes first', () => {
  const near = new Map(['samtal', 'mall', 'smäll'].map((word) => [word, 1]));
  expect(takeApart('samtalsmall', near)?.known).toEqual(['samtal', 'mall']);
});

test('a last part may be the noun of a known verb', () => {
  const near = new Map(['oro', 'ringa'].map((word) => [word, 1]));
  expect(takeApart('orosringning', near)).toMatchObject({ known: ['oro', 'ringa'], isWhole: true });
});

test('a middle part may be unknown', () => {
  expect(known('lokaluthyrningspolicy')).toMatchObject({ known: expect.arrayContaining(['policy']), isWhole: true });
  expect(known('familjexyzsamtal')).toEqual({ known: ['familj', 'samtal'], unknown: ['exyz'], isWhole: true });
});

test('a last part that is unknown is told apart', () => {
  expect(known('familjebil')).toEqual({ known: ['familj'], unknown: ['ebil'], isWhole: false });
});

test('particles make no compounds, nor does what lacks the rings and dots', () => {
  expect(known('förväntas')).toBeUndefined();
  expect(known('lönesamtal')?.known).not.toContain('lone');
});

test('a linking s is no letter of the part that is unknown', () => {
  expect(takeApart('orosgrej', new Map([['oro', 1]]))).toEqual({ known: ['oro'], unknown: ['grej'], isWhole: false });
});

test('a first part that is unknown is told apart, when the last one is long enough to be no ending', () => {
  expect(known('xyzklotter')).toEqual({ known: ['klotter'], unknown: ['xyz'], isWhole: false });
  expect(known('xyzstöd')).toBeUndefined();
});

test('what only comes of a word is no form of it: ”hemliga” is no part of what begins with ”hem”', () => {
  expect(takeApart('hemtjänstpersonal', new Map([['hemliga', 1], ['personalen', 1]]))?.known).toEqual(['personalen']); // prettier-ignore
});
