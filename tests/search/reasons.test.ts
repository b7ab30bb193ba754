import { expect, test } from 'vitest';
import type { Closeness } from '../../src/search/closeness.ts';
import { reasonsOf } from '../../src/search/reasons.ts';

const word = (text: string) => ({ text, term: text });
const has = (closeness: Closeness, spots: number[] = []) => ({ closeness, spots, weight: 1 });
const vbe = { term: 'våldsbejakande extremism', abbr: 'VBE', aliases: [], definition: '', href: '' };

test('a result tells by which of its words it was found, each once', () => {
  const { sentence } = reasonsOf('Oron, (oro) och Oron.', [word('oro')], [has('word', [0, 1, 3])], []);
  expect(sentence).toBe('Träff på ”Oron” och ”oro”.');
});

test('a compound is shown where it stands', () => {
  const reasons = reasonsOf('Gör en orosanmälan.', [word('anmälan')], [has('part')], []);
  expect(reasons).toEqual({ spots: [2], sentence: 'Träff på ”orosanmälan”.' });
});

test('another name is shown where it stands', () => {
  const reasons = reasonsOf('Om den våldsbejakande extremismen.', [word('VBE')], [has('name')], [vbe]);
  expect(reasons.spots).toEqual([2, 3]);
});

test('what a page lacks and why a topic is an answer is said', () => {
  expect(reasonsOf('Text.', [word('shooting'), word('telefon')], [has('topic'), undefined], []).sentence).toBe(
    'Hör till ett ämne där ”shooting” ingår. Saknar ”telefon”.',
  );
});
