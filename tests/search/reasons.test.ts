import { expect, test } from 'vitest';
import type { Kinship } from '../../src/search/match.ts';
import { reasonsOf } from '../../src/search/reasons.ts';

const word = (text: string, reads: string[] = []) => ({ text, reads });
const has = (kinship: Kinship) => ({ kinship, weight: 1 });

test('a result tells by which other words than the asked it was found, each once', () => {
  expect(
    reasonsOf('Polariserad, (polarisering) och Polariserad.', [word('polarisering')], [has('word')]).sentence,
  ).toBe('Träff på ”Polariserad”.');
  expect(reasonsOf('Rapporterna om oro.', [word('rapport')], [has('word')])).toEqual({ spots: [0], sentence: '' });
});

test('words in quotation marks are marked only where they follow each other', () => {
  const exact = { ...word('hot och våld', ['hot och våld']), isExact: true };
  expect(reasonsOf('Våld, hot. Om hot och våld.', [exact], [has('word')])).toEqual({ spots: [3, 4, 5], sentence: '' });
});

test('a compound is shown where it stands, and a word that signs hold to another', () => {
  expect(reasonsOf('Gör en orosanmälan.', [word('anmälan')], [has('part')])).toEqual({
    spots: [2],
    sentence: 'Träff på ”orosanmälan”.',
  });
  expect(reasonsOf('Sträckan Kungsbacka–Alingsås.', [word('Alingsås')], [has('word')]).spots).toEqual([1]);
});

test('what another name stands for is shown where it stands', () => {
  const reasons = reasonsOf(
    'Om den våldsbejakande extremismen.',
    [word('VBE', ['våldsbejakande extremism'])],
    [has('name')],
  );
  expect(reasons).toEqual({ spots: [2, 3], sentence: 'Träff på ”våldsbejakande extremismen”.' });
});

test('what a page lacks, and why its editors or its topic make it an answer, is said', () => {
  const words = [word('shooting'), word('hotbrev'), word('telefon')];
  expect(reasonsOf('Text.', words, [has('topic'), has('reader'), undefined]).sentence).toBe(
    'Redaktionen visar sidan för den som söker på ”hotbrev”. Hör till ett ämne där ”shooting” ingår. Saknar ”telefon”.',
  );
});

test('no more is said than stands on the page', () => {
  expect(reasonsOf('Om mot och med.', [word('möte')], [has('name')]).sentence).toBe('');
});
