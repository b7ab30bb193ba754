import { expect, test } from 'vitest';
import { askFoundBy } from '../../src/search/ask-found-by.ts';
import { hitOf } from '../../src/search/hit.ts';
import type { Kinship } from '../../src/search/matches.ts';

const ASKS = [
  'Får jag riva ner affischer?',
  'Ska jag polisanmäla klotter?',
  'Det sitter nazistklistermärken i trapphuset',
];
const words = (typed: string) => typed.split(' ').map((text) => ({ text, reads: [] }));
const all = (typed: string, kinship: Kinship) => typed.split(' ').map(() => ({ kinship, weight: 1 }));
const foundBy = (typed: string, kinship: Kinship = 'ask') => askFoundBy(ASKS, words(typed), all(typed, kinship));

test('the question that has most of what was asked is told, in any inflection and by parts of compounds', () => {
  expect(foundBy('klotter')).toBe('Ska jag polisanmäla klotter?');
  expect(foundBy('riva affischen klotter')).toBe('Får jag riva ner affischer?');
  expect(foundBy('klistermärke trapphus')).toBe('Det sitter nazistklistermärken i trapphuset');
});

test('a page that was found by its own text, or by a word that stands in none of its questions, answers none of them', () => {
  expect(foundBy('klotter', 'word')).toBeUndefined();
  expect(foundBy('parkering')).toBeUndefined();
  expect(askFoundBy([], words('klotter'), all('klotter', 'ask'))).toBeUndefined();
});

test('a result says which question it answers in place of other reasons, and what it lacks', async () => {
  const page = { url: '/fragor/klotter/', content: 'Klotter Om väggar.', meta: { title: 'Klotter' }, asks: ASKS };
  const found = { page: 0, score: 1, matched: () => [{ kinship: 'ask' as const, weight: 1 }, undefined], attached: [] };
  const hit = await hitOf(async () => page, found, words('polisanmäla rektor'), '/');
  expect(hit.reason).toBe('Svarar på: ”Ska jag polisanmäla klotter?” Saknar ”rektor”.');
});
