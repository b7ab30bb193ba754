import { expect, test } from 'vitest';
import { lawsIn } from '../../src/search/places-in-law.ts';
import { QUERY_LIMIT, readQuery } from '../../src/search/query.ts';

const terms = (typed: string) => readQuery(typed).words.map(({ term }) => term);

test('words are read as the index knows them, and kept as they were typed', () => {
  expect(readQuery('  Covid-19   t.ex. ').words).toMatchObject([
    { text: 'Covid-19', term: 'Covid19', parts: ['Covid', '19'] },
    { text: 't.ex', term: 'tex' },
  ]);
  expect(terms('24/7 3,5 P/CVE prop. 2023/24:119')).toEqual(['247', '35', 'PCVE', 'prop', '202324119']);
  expect(terms('skr 23/24:56 7/8:15')).toEqual(['skr', '20232456', '7815']);
  expect(terms('10 kap. 15 a § OSL')).toEqual(['10kap15a', 'OSL']);
  expect(terms('hot/hat, SFS (2018:1177)!')).toEqual(['hot', 'hat', 'SFS', '20181177']);
});

test('places in the law are found in a list, a range and said for short, a time of day among them does no harm', () => {
  const places = (text: string) => lawsIn(text).map(({ place }) => place);
  expect(places('19 kap. 1, 2 och 4–6 §§ och 20 kap. 3 §')).toEqual(
    '19kap1 19kap2 19kap4 19kap5 19kap6 20kap3'.split(' '),
  );
  expect(places('OSL 10:18 a')).toEqual(['10kap18a']);
  expect(places('2023/24:56 2018:1177 1:2:3')).toEqual([]);
  expect(places('enligt 3 kap och 2 personer')).toEqual(['3kap']);
});

test('what is called by a number must be there, a year or a count need not', () => {
  const light = (typed: string) => readQuery(typed).words.filter(({ isLight }) => isLight).map(({ text }) => text); // prettier-ignore
  expect(light('SOU 2024:17')).toEqual([]);
  expect(light('hatbrott 2022 30')).toEqual(['2022', '30']);
});

test('spoken words carry a question and are no part of it', () => {
  expect(terms('min polare e typ nazist o snackar ba skit')).toEqual(['nazist', 'skit']);
});

test('a word is searched for once, whatever its letters look like', () => {
  expect(terms('Oro oro ORO')).toHaveLength(1);
  expect(terms('o\u0308ga öga')).toHaveLength(1);
});

test('quotation marks of either sort make a phrase, a lone one does not', () => {
  expect(readQuery('"hot mot"').isPhrase).toBe(true);
  expect(readQuery('”hot mot”').isPhrase).toBe(true);
  for (const typed of ['"', '""', '"hot', 'hot "mot" oss']) expect(readQuery(typed).isPhrase, typed).toBe(false);
});

test('signs alone are no words', () => {
  for (const typed of ['', '   ', '%', '+', '"', '😀🎉', '\u0000', '<>']) expect(terms(typed), typed).toEqual([]);
});

test('a pasted document is cut, without leaving half of a character', () => {
  expect(readQuery('a'.repeat(10_000)).text).toHaveLength(QUERY_LIMIT);
  expect(readQuery('😀'.repeat(10_000)).text.isWellFormed()).toBe(true);
  expect(terms('hot '.repeat(9) + Array.from({ length: 30 }, (_, at) => `ord${at}`).join(' '))).toHaveLength(12);
});

test('a question loses its fillers, unless there is nothing else', () => {
  expect(terms('Vem ringer jag om en medarbetare hotas?')).toEqual(['medarbetare', 'hotas']);
  expect(terms('vad ar en orosanmalan')).toEqual(['orosanmalan']);
  expect(terms('vad är det')).toEqual(['vad', 'är', 'det']);
  expect(terms('"hot mot"')).toEqual(['hot', 'mot']);
  expect(terms('OM och IN')).toEqual(['OM', 'IN']);
});
