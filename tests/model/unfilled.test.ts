import { describe, expect, test } from 'vitest';
import { KIND_IDS } from '../../src/model/kinds.ts';
import { article, faults, meeting } from './small-portal.ts';

const told = (fields: Record<string, string>, body: string, file = 'guidance/x.mdx') =>
  faults({ [file]: article(fields, body) }).map((each) => each.replace(/^\S+ /, ''));

describe('a published text with a place left to fill stops the build', () => {
  test.each([
    ['FYLL I: vad betyder det för oss?', 'brödtext – inte ifyllt: vad betyder det för oss?'],
    ['XXX kolla siffran här.', 'brödtext – inte ifyllt: XXX'],
    ['- TODO', 'brödtext – inte ifyllt: TODO'],
    ['Lorem ipsum dolor.', 'brödtext – inte ifyllt: Lorem ipsum'],
  ])('%s', (body, problem) => {
    expect(told({}, body)).toEqual([`${problem} – skriv det som ska stå där och ta bort märket`]);
  });
  test('as a comment, which is taken away as a whole', () => {
    expect(told({}, '{/* FYLL I: siffran */}\n\nText.')).toEqual([
      'brödtext – inte ifyllt: siffran – byt hela märket, från {/* till */}, mot det som ska stå där',
    ]);
  });
  test('in a field too, and in a meeting', () => {
    expect(told({ points: '[TODO]' }, 'Text.')).toEqual([
      'points, nummer 1 – inte ifyllt: TODO – skriv det som ska stå där',
    ]);
    expect(faults({ 'network/meetings/m.mdx': meeting({}, 'XXX') })).toHaveLength(1);
  });
  test.each(['Be alla fylla i blanketten.', 'Sidan XX och Todos.'])('%s is a sentence', (body) =>
    expect(told({}, body)).toEqual([]),
  );
  test('in a draft it stops nothing', () => expect(told({ status: 'draft' }, 'FYLL I: allt')).toEqual([]));
});

describe('a published text without a text', () => {
  test.each(KIND_IDS.filter((kind) => kind !== 'talks'))('is a fault among %s', (folder) =>
    expect(told({}, '', `${folder}/x.mdx`)).toEqual([
      'brödtext – texten under huvudet är tom – skriv den, eller skriv status: draft tills den är skriven',
    ]),
  );
  test('is one with all its words in a comment, and is told how they come out of it', () => {
    expect(told({}, '{/* Skriv texten under den här rutan.\nVi har skrivit allt här. */}', 'reports/x.mdx')).toEqual([
      'brödtext – texten under huvudet är tom – det som står inom {/* och */} syns inte: skriv texten under, eller skriv status: draft tills den är skriven',
    ]);
  });
  test('is fine as a draft', () => expect(told({ status: 'draft' }, '')).toEqual([]));
});
