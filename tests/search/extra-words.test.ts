import { expect, test } from 'vitest';
import { compoundWords, tailsKept } from '../../src/search/compounds.ts';
import { extraWordsOf } from '../../src/search/extra-words.ts';
import { wordsIn } from '../../src/search/words.ts';

const compounds = compoundWords({ begins: new Set(['skol']), ends: new Set(['attack', 'lag']) }, new Set());
const of = (text: string, title = '') => {
  const lists = { tokens: [...new Set(text.split(' '))], words: [...wordsIn(text)] };
  const extra = extraWordsOf(tailsKept(compounds), lists);
  return extra({ title, text, tokens: [...lists.tokens.keys()], words: [...lists.words.keys()] });
};

test('ends of compounds are given once, and not where the page has the word anyhow', () => {
  expect(of('Skolattacken och skolattacker.').parts).toEqual(['attacker']);
  expect(of('Attacken var en skolattack.').parts).toEqual([]);
});

test('the title’s compounds are told apart', () => {
  expect(of('Om skolattacker', 'Om skolattacker').titleParts).toEqual(['attacker']);
});

test.each([
  ['Borås–Varberg', ['borås', 'varberg']],
  ['2019–2021', ['2019', '2021']],
  ['kl. 09.15–16.45.', ['0915', '1645']],
  ['A/B-prov', ['ab']],
  ['Ibland…sedan', ['ibland', 'sedan']],
  ['ett•två', ['ett', 'två']],
  ['D’Angelo-metoden', ['angelo']],
  ['en eﬀektiv eﬃgi', ['effektiv', 'effigi']],
  ['FOI-R--1234--SE', ['foir1234', 'foir']],
])('what signs hold together is found by its parts: %s', (text, expected) =>
  expect(of(text).apart).toEqual(expect.arrayContaining(expected)),
);

test('a place in the law is one word, with and without its paragraph', () => {
  expect(of('Enligt 10 kap. 15 a § och 3 kap. 2 §.').apart).toEqual(['10kap', '10kap15a', '3kap', '3kap2']);
});

test('a telephone number is one word, however it is spaced', () => {
  const numbers = 'Ring 114 14, 116\u00a0006, 020-50 80 80, 031–365 00 00 eller 08-527 44 290 före kl. 16.';
  expect(of(numbers).apart).toEqual(
    expect.arrayContaining(['11414', '116006', '020508080', '0313650000', '0852744290']),
  );
  const others = of('Lagen (2009:400), 2023/24:119, 120 000 kronor, 11 397 svar och 112.').apart;
  expect(others).toEqual(['202324', '24119']);
});
