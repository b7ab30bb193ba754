import { expect, test } from 'vitest';
import { passageOf } from '../../src/search/passage.ts';

const words = (count: number, name = 'ord') => Array.from({ length: count }, (_, at) => `${name}${at}`).join(' ');
const passage = (content: string, locations: number[], title = '') => passageOf(content, title, locations);
const textOf = (...of: Parameters<typeof passage>) => passage(...of).map(({ text, marked }) => (marked ? `[${text}]` : text)).join(''); // prettier-ignore

test('found words are marked, the signs around them are not', () => {
  expect(textOf('Gör en (orosanmälan), genast.', [2])).toBe('Gör en ([orosanmälan]), genast.');
});

test('the title is not said twice', () => {
  expect(textOf('Vem ringer jag? Vid fara 112.', [1, 4], 'Vem ringer jag?')).toBe('Vid [fara] 112.');
  expect(textOf('Om oro. Vid oro ring.', [1, 3], 'Om oro')).toBe('Vid [oro] ring.');
});

test('a page found by its title or facts alone shows how it begins', () => {
  expect(textOf('Om oro. Läs här.', [1], 'Om oro')).toBe('Läs här.');
  expect(textOf('Läs här.', [])).toBe('Läs här.');
});

test('dots say what is left out', () => {
  const shown = textOf(`${words(60)} oro ${words(60, 'mer')}`, [60]);
  expect(shown).toMatch(/^… ord54 .* ord59 \[oro\] mer0 .*mer24 …$/);
});

test('the place with most found words is shown', () => {
  expect(textOf(`oro ${words(80)} oro och oro`, [0, 81, 83])).toMatch(/\[oro\] och \[oro\]$/);
});

test('text of the page stays text, also when it looks like code', () => {
  expect(passage('Skriv <mark>oro</mark> &lt;b&gt; <img src=x>', [])).toEqual([
    { text: 'Skriv <mark>oro</mark> &lt;b&gt; <img src=x>', marked: false },
  ]);
});

test('a passage begins with its sentence where that is near', () => {
  expect(textOf(`${words(60)}. Här står det som du behöver veta om oro nu. ${words(60, 'mer')}`, [68])).toMatch(
    /^… Här står det som du behöver veta om \[oro\] nu\./,
  );
});

test('a page that is called what was asked for shows its summary', () => {
  const content = `Så gör du. ${words(60)} oro och oro`;
  expect(passageOf(content, 'Om oro', [63, 65], 32)[0]!.text).toMatch(/^Så gör du\. ord0/);
  expect(passageOf(content, 'Om oro', [63], 3)).toEqual([{ text: 'Så gör du.', marked: false }]);
});
