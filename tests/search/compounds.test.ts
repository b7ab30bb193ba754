import { beforeAll, expect, test } from 'vitest';
import { readDictionary } from '../../scripts/site/dictionary.ts';
import { compoundWords, tails, type CompoundWords } from '../../src/search/compounds.ts';

let words: CompoundWords;
beforeAll(async () => {
  words = compoundWords(await readDictionary(), new Set(['oro', 'anmälan', 'hat', 'brott', 'kom', 'red', 'aktörer']));
});

test.each([
  ['högerextremism', ['extremism']],
  ['orosanmälan', ['anmälan']],
  ['kriminalvården', ['vården']],
  ['skolattackernas', ['attackernas']],
  ['familjestöd', ['stöd']],
  ['hatbrott', ['brott']],
  ['arbetsmiljölagen', ['lagen']],
  ['terroristbrottslagen', ['brottslagen', 'lagen']],
  ['is-återvändare', ['återvändare']],
])('%s holds %s', (compound, expected) => expect(tails(compound, words)).toEqual(expected));

test.each(
  'förebygga förebyggande kommission nyheter översikt mottagande utbildning lagring psykologiskt undersökning återvändare verksamhet information delaktighet ledarskap skola och x'.split(
    ' ',
  ),
)(
  // prettier-ignore
  '%s is not taken apart',
  (word) => expect(tails(word, words)).toEqual([]),
);

test('the dictionary is an argument: without one only the portal’s own words make compounds', () => {
  const own = compoundWords({ begins: new Set(), ends: new Set() }, new Set(['kaktus', 'bilaga']));
  expect(tails('kaktusbilaga', own)).toEqual(['bilaga']);
  expect(tails('kriminalvården', own)).toEqual([]);
});

test('a word of any length is gone through at once', () => {
  expect(tails('orosanmälan'.repeat(200), words)).toEqual([]);
  expect(tails('abcdefghijklmnopqrstuvwxyzåäöabcdefghij', words)).toEqual([]);
});
