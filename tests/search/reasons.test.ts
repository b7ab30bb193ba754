import { expect, test } from 'vitest';
import type { Kinship } from '../../src/search/matches.ts';
import { reasonsOf } from '../../src/search/reasons.ts';

const word = (text: string, reads: string[] = []) => ({ text, reads });
const has = (kinship: Kinship) => ({ kinship, weight: 1 });

test('a result tells by which other words than the asked it was found, each once', () => {
  expect(reasonsOf('Polariserad, (polarisering) och Polariserad.', [word('polarisering')], [has('word')]).found).toBe(
    'Träff på ”Polariserad”.',
  );
  expect(reasonsOf('Rapporterna om oro.', [word('rapport')], [has('word')])).toEqual({
    spots: [0],
    found: '',
    lacking: '',
  });
});

test('words in quotation marks are marked only where they follow each other', () => {
  const exact = { ...word('hot och våld', ['hot och våld']), isExact: true };
  expect(reasonsOf('Våld, hot. Om hot och våld.', [exact], [has('word')])).toEqual({
    spots: [3, 4, 5],
    found: '',
    lacking: '',
  });
});

test('a compound is shown where it stands, and a word that signs hold to another', () => {
  expect(reasonsOf('Gör en orosanmälan.', [word('anmälan')], [has('part')])).toEqual({
    spots: [2],
    found: 'Träff på ”orosanmälan”.',
    lacking: '',
  });
  expect(reasonsOf('Sträckan Kungsbacka–Alingsås.', [word('Alingsås')], [has('word')]).spots).toEqual([1]);
});

test('what another name stands for is shown where it stands', () => {
  const reasons = reasonsOf(
    'Om den våldsbejakande extremismen.',
    [word('VBE', ['våldsbejakande extremism'])],
    [has('name')],
  );
  expect(reasons).toEqual({ spots: [2, 3], found: 'Träff på ”våldsbejakande extremismen”.', lacking: '' });
});

test('what a page lacks, and why its editors or its topic make it an answer, is said', () => {
  const words = [word('shooting'), word('hotbrev'), word('telefon')];
  const { found, lacking } = reasonsOf('Text.', words, [has('topic'), has('reader'), undefined]);
  expect(found).toBe('Vald av redaktionen. Hör till ett ämne där ”shooting” ingår.');
  expect(lacking).toBe('Saknar ”telefon”.');
});

test('an everyday word is not lacking, and a long list of what is would help nobody', () => {
  expect(
    reasonsOf('Text.', [word('hot'), { ...word('plötsligt'), isLight: true }], [has('word'), undefined]).lacking,
  ).toBe('');
  const many = ['a', 'b', 'c', 'd', 'e'].map((each) => word(each));
  expect(reasonsOf('Text.', many, [has('word'), undefined, undefined, undefined, undefined]).lacking).toBe('');
});

test('a short word is no part of every word that holds its letters', () => {
  expect(reasonsOf('Dataskyddsförordningen och oro.', [word('oro')], [has('word')])).toEqual({
    spots: [2],
    found: '',
    lacking: '',
  });
});

test('no more is said than stands on the page', () => {
  expect(reasonsOf('Om mot och med.', [word('möte')], [has('name')]).found).toBe('');
});
