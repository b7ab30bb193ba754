import { expect, test } from 'vitest';
import { QUERY_LIMIT, readQuery } from '../../src/search/query.ts';

const terms = (typed: string) => readQuery(typed).words.map(({ term }) => term);

test('words are read as the index knows them, and kept as they were typed', () => {
  expect(readQuery('  Covid-19   t.ex. ').words).toMatchObject([
    { text: 'Covid-19', term: 'Covid19', parts: ['Covid', '19'] },
    { text: 't.ex', term: 'tex' },
  ]);
  expect(terms('24/7 3,5 P/CVE prop. 2023/24:119')).toEqual(['247', '35', 'PCVE', 'prop', '202324119']);
  expect(terms('10 kap. 15 a § OSL')).toEqual(['10kap15a', 'OSL']);
  expect(terms('hot/hat, SFS (2018:1177)!')).toEqual(['hot', 'hat', 'SFS', '20181177']);
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
