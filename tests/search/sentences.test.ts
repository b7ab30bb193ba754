import { expect, test } from 'vitest';
import type { Answer } from '../../src/search/find.ts';
import { optionsOf } from '../../src/search/options.ts';
import { readQuery } from '../../src/search/query.ts';
import { countSentence, noteSentences, telling } from '../../src/search/sentences.ts';

const nothing: Answer = {
  found: [],
  unfiltered: [],
  words: [],
  corrected: [],
  beside: [],
  takenApart: [],
  byName: [],
  missing: [],
  outside: [],
  apart: [],
  isWhole: true,
  nearest: [],
};
const notes = (typed: string, answer: Partial<Answer>) =>
  noteSentences(readQuery(typed), { ...nothing, ...answer }).join(' ');

test('the heading counts in words', () => {
  expect(countSentence(readQuery('oro'), {}, 12)).toBe('12 träffar på ”oro”');
  expect(countSentence(readQuery('oro'), { kind: 'Rapporter', year: '2024' }, 1)).toBe(
    '1 träff på ”oro”\u00a0· Rapporter\u00a0· 2024',
  );
  expect(countSentence(readQuery('"hot mot"'), {}, 0)).toBe('Inga träffar på ”hot mot”');
  expect(countSentence(readQuery(''), { year: '2024' }, 3)).toBe('3 träffar\u00a0· 2024');
});

test('the heading says what there are hits for, not what the portal lacks', () => {
  const read = { corrected: [{ typed: 'polariserng', read: 'polarisering' }], missing: ['xylofon'], outside: ['lön'] };
  expect(countSentence(readQuery('polariserng xylofon lön'), {}, 3, read)).toBe('3 träffar på ”polarisering”');
  expect(countSentence(readQuery('polariserng xylofon'), {}, 0, read)).toBe('Inga träffar på ”polariserng xylofon”');
});

test('a long question is not repeated over its results', () => {
  const long = 'en elev i klassen ritar hakkors och pratar om vapen, vem ringer jag';
  expect(countSentence(readQuery(long), { kind: 'Rapporter' }, 3)).toBe('3 träffar\u00a0· Rapporter');
});

test('an empty answer says why and how to go on', () => {
  expect(notes('xylofon', { missing: ['xylofon'] })).toBe(
    'Portalen har inget om ”xylofon”. Kontrollera stavningen, eller pröva ett annat ord eller bara början av ordet.',
  );
  expect(notes('%', {})).toBe('Sökningen läser bokstäver och siffror. Skriv ett ord.');
  expect(notes('oro', { unfiltered: [7] })).toBe('Utan avgränsning finns det 1 träff.');
  expect(
    notes('"oro hat"', {
      apart: [
        { word: 'oro', pages: 1 },
        { word: 'hat', pages: 1 },
      ],
    }),
  ).toBe('Ingen sida har orden i just den följden. Pröva utan citattecken.');
  expect(
    notes('oro hat', {
      apart: [
        { word: 'oro', pages: 1 },
        { word: 'hat', pages: 1 },
      ],
    }),
  ).toBe('Ingen sida passar hela din sökning. Sök på ett ord i taget:');
});

test('a full answer says what was left out of it', () => {
  expect(
    notes('oro xylofon', { missing: ['xylofon'], found: [{ page: 1, score: 1, matched: () => [], attached: [] }] }),
  ).toBe('Portalen har inget om ”xylofon”. Träffarna gäller det andra du skrev.');
});

test('of words to search for alone, the rarest come first and small ones do not come', () => {
  const apart = [
    { word: 'om', pages: 200 },
    { word: 'hotas', pages: 30 },
    { word: 'VBE', pages: 1 },
  ];
  expect(telling(apart).map(({ word }) => word)).toEqual(['VBE', 'hotas']);
});

test('a filter offers what gives pages, and keeps what is chosen', () => {
  expect(
    optionsOf('kind', { Vägledning: 2, Rapporter: 0, Forskning: 3 }, 'Rapporter').map(({ label }) => label),
  ).toEqual(['Forskning (3)', 'Rapporter (0)', 'Vägledning (2)']);
  expect(optionsOf('year', { 2023: 1, 2025: 2 }).map(({ value }) => value)).toEqual(['2025', '2023']);
  expect(optionsOf('topic', undefined, 'Finns inte').map(({ label }) => label)).toEqual(['Finns inte (0)']);
});

const found = [{ page: 1, score: 1, matched: () => [], attached: [] }];

test('what was read otherwise is told of', () => {
  const corrected = [{ typed: 'polariserng', read: 'polarisering' }];
  expect(notes('polariserng', { corrected, found })).toBe('Du skrev ”polariserng”. Träffarna gäller ”polarisering”.');
  expect(notes('polariserng', { corrected })).toMatch(/Menade du ”polarisering”\?$/);
  expect(notes('familjesamtal', { takenApart: ['familjesamtal'], found })).toBe(
    'Portalen har inte ordet ”familjesamtal”. Träffarna gäller delar av det.',
  );
  expect(notes('böteslapp', { takenApart: ['böteslapp'] })).toMatch(
    /^Portalen har inte ordet ”böteslapp”\.(?! Träffarna)/,
  );
});

test('a word that few pages have is told with the one beside it, but parts of a word are not named', () => {
  expect(notes('klimat', { beside: [{ typed: 'klimat', read: 'klomat' }], found })).toBe(
    'Få sidor har ”klimat”. Här är också träffar på ”klomat”.',
  );
  expect(notes('terrorskala', { beside: [{ typed: 'terrorskala', read: '' }], found })).toBe(
    'Få sidor har ”terrorskala”. Här är också träffar på delar av ordet.',
  );
});

test('what the editors let a word lead to is never said to be the same thing', () => {
  expect(notes('snuten', { byName: ['snuten'], found })).toBe(
    'Ingen text har just ordet ”snuten”. Här är sidor som redaktionen har valt.',
  );
  expect(notes('snuten', { byName: ['snuten'], beside: [{ typed: 'snuten', read: '' }], found })).toBe(
    'Ingen text har just ordet ”snuten”. Här är sidor som redaktionen har valt.',
  );
  expect(notes('snuten soc', { byName: ['snuten', 'soc'], found })).toBe(
    'Ingen text har just orden ”snuten” eller ”soc”. Här är sidor som redaktionen har valt.',
  );
});

test('what was set aside is told of', () => {
  expect(notes('oro hat', { found, isWhole: false })).toBe('Ingen sida har alla orden. De här ligger närmast.');
  expect(notes('våld i nära relationer', { outside: ['våld i nära relationer'] })).toBe(
    'Portalen handlar om våldsbejakande extremism och har inget om ”våld i nära relationer”.',
  );
});
