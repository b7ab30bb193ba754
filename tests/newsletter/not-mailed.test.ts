import { expect, test } from 'vitest';
import { formatProblem, ContentError } from '../../src/model/problem.ts';
import { compiled } from './words.ts';

/** What the editor is told of an issue with this text. Its text begins on line 11 of the file. */
async function told(body: string): Promise<string[]> {
  try {
    await compiled(body);
  } catch (error) {
    if (error instanceof ContentError) return error.problems.map(formatProblem);
    throw error;
  }
  return [];
}

test('an entry that does not exist', async () => {
  expect(await told('<Entry id="spelraport" />')).toEqual([
    'newsletters/2026-6.mdx:10 <Entry> – artikeln ”spelraport” finns inte – menade du `spelrapport`?',
  ]);
});

test('an entry that is not open to everybody', async () => {
  expect(await told('<Entry id="intern" />')).toEqual([
    'newsletters/2026-6.mdx:10 <Entry> – artikeln ”intern” får inte mejlas: den är inte öppen – ta bort den ur brevet eller ändra artikeln',
  ]);
});

test('an entry that is withdrawn', async () => {
  expect(await told('Text.\n\n<Entry id="tillbakadragen" />')).toEqual([
    'newsletters/2026-6.mdx:12 <Entry> – artikeln ”tillbakadragen” får inte mejlas: den är tillbakadragen – ta bort den ur brevet eller ändra artikeln',
  ]);
});

test('but a letter that is sent keeps an entry that is withdrawn later, and says the same as before', async () => {
  const { text } = await compiled('Text.\n\n<Entry id="tillbakadragen" />', { sent: '2026-12-03' });
  expect(text).toContain('/omvarld/tillbakadragen/');
});

test('a picture, since letters are sent without', async () => {
  expect(await told('![Diagram över året](./bild.png)')).toEqual([
    'newsletters/2026-6.mdx:10 bild – brevet har en bild, och brev skickas utan bilder – lägg bilden i en artikel och låt brevet leda dit',
  ]);
});

test('a card inside a list, a note or a line of text', async () => {
  const outside = 'ställ den för sig själv, utanför listan, citatet eller rutan';
  expect(await told('- ett\n\n  <Entry id="podden" />')).toEqual([
    `newsletters/2026-6.mdx:12 <Entry> – <Entry> står inuti något annat – ${outside}`,
  ]);
  expect(await told('<Note>\n\n<Entry id="podden" />\n\n</Note>')).toEqual([
    `newsletters/2026-6.mdx:12 <Entry> – <Entry> står inuti något annat – ${outside}`,
  ]);
  expect(await told('Se <Entry id="podden" /> nu.')).toEqual([
    'newsletters/2026-6.mdx:10 <Entry> – <Entry> står mitt i ett stycke – ställ den på en egen rad med en tom rad före och efter',
  ]);
});

test('a heading inside a quote', async () => {
  expect(await told('> ## Rubrik')).toEqual([
    'newsletters/2026-6.mdx:10 rubrik – rubriken står inuti en lista, ett citat eller en ruta – ställ rubriken för sig själv',
  ]);
});

test('everything that is wrong is told at once', async () => {
  expect(await told('![Bild](./b.png)\n\n<Entry id="finns-inte-alls" />\n\n<Entry id="intern" />')).toHaveLength(3);
});
