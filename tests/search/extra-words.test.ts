import { expect, test } from 'vitest';
import { compoundWords } from '../../src/search/compounds.ts';
import { extraWordsOf, wordsIn } from '../../src/search/extra-words.ts';

const term = {
  term: 'våldsbejakande extremism',
  abbr: 'VBE',
  aliases: ['violent extremism'],
  definition: '',
  href: '',
};
const topic = { name: 'Skolattacker', aliases: ['school shooting'], href: '' };
const compounds = compoundWords({ begins: new Set(['skol']), ends: new Set(['attack', 'lag']) }, new Set());
const extra = extraWordsOf(compounds, { terms: [term], topics: [topic] });
const of = (text: string, topics: string[] = [], title = '') => extra({ title, text, words: wordsIn(text), topics });

test('ends of compounds are given once, and not where the page has the word anyhow', () => {
  expect(of('Skolattacken och skolattacker.').parts).toEqual(['attacker']);
  expect(of('Attacken var en skolattack.').parts).toEqual([]);
});

test('the title’s compounds are told apart', () => {
  expect(of('Om skolattacker', [], 'Om skolattacker').titleParts).toEqual(['attacker']);
});

test('an abbreviation is found by what it means, and what it means by the abbreviation', () => {
  expect(of('Om VBE i staden').names).toEqual(['våldsbejakande', 'extremism', 'violent']);
  expect(of('Den våldsbejakande extremismen').names).toEqual(['VBE', 'violent']);
  expect(of('Om extremism').names).toEqual([]);
});

test('a page is found by what people type who look for its topic', () => {
  expect(of('Text', ['Skolattacker']).topicNames).toEqual(['school', 'shooting']);
  expect(of('Text', ['Annat']).topicNames).toEqual([]);
});
