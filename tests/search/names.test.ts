import { expect, test } from 'vitest';
import { termsOf, topicsNear } from '../../src/search/names.ts';
import { readQuery } from '../../src/search/query.ts';

const list = {
  terms: [
    ['våldsbejakande extremism', 'VBE'],
    ['Center mot våldsbejakande extremism', 'CVE'],
    ['countering violent extremism', 'CVE'],
  ],
};
const topics = [{ name: 'Hot mot medarbetare', aliases: ['trakasserier', 'tystnadskultur'], href: '/amnen/hot/' }];
const terms = (typed: string) => termsOf(readQuery(typed), list).map((at) => list.terms[at]![0]);

test('the glossary answers to a name and to an abbreviation, also one with two meanings', () => {
  expect(terms('vbe')).toEqual(['våldsbejakande extremism']);
  expect(terms('våldsbejakande extremismen')).toEqual(['våldsbejakande extremism']);
  expect(terms('center mot våldsbejakande extremism')).toEqual(['Center mot våldsbejakande extremism']);
  expect(terms('CVE')).toHaveLength(2);
});

test('who asks what something means gets what the glossary says of it', () => {
  for (const typed of ['vad betyder VBE', 'vad menas med begreppet våldsbejakande extremism', 'definition av VBE'])
    expect(terms(typed), typed).toEqual(['våldsbejakande extremism']);
});

test('an alias is not quite the same thing, so it gives no answer', () => {
  expect(terms('extremism')).toEqual([]);
});

test('the nearest topic is one that is called or looked for by a word of the query', () => {
  expect(topicsNear(readQuery('trakasserad eller trakasserier'), topics)).toHaveLength(1);
  expect(topicsNear(readQuery('xylofon mot'), topics)).toEqual([]);
});
