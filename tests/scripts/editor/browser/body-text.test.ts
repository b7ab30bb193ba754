import { describe, expect, test } from 'vitest';
import { COMPONENT_WORDS, wordsFor } from '../../../../scripts/editor/browser/body/component-words.ts';
import {
  componentTag,
  emptyTable,
  markdownLink,
  spaceBefore,
  wholeAddress,
} from '../../../../scripts/editor/browser/body/written-as.ts';
import { parseBody } from '../../../../src/model/body.ts';
import { COMPONENTS } from '../../../../src/model/components.ts';

const faults = (text: string) => parseBody(text, 'reports/x.mdx').problems.map(({ fault }) => fault);

describe('what the buttons put in a text', () => {
  test.each(Object.keys(COMPONENTS))('%s has Swedish words for the editor, and each attribute too', (name) => {
    expect(wordsFor(name).name).not.toBe(name);
    expect(Object.keys(COMPONENT_WORDS[name]?.attributes ?? {})).toEqual(Object.keys(COMPONENTS[name]!.attributes));
  });

  test.each(['Tänk på', 'Med "citat"', 'Större < än', 'a & b', ''])('a box with the heading %j is sound', (title) => {
    expect(faults(componentTag('Note', [['title', title]], 'En sak.'))).toEqual([]);
  });

  test.each([
    ['Vem ringer jag?', '/fragor/vem-ringer-jag/'],
    ['Rapport [2024]', 'https://exempel.se/rapport_(slutlig).pdf'],
    ['Med mellanslag', 'https://exempel.se/en fil.pdf'],
  ])('a link with the words %j leads where it should', (words, address) => {
    const { body, problems } = parseBody(markdownLink(words, address), 'reports/x.mdx');
    expect(problems).toEqual([]);
    expect(body.links).toHaveLength(1);
    expect(body.plain.trim()).toBe(words);
  });

  test.each([
    ['https://exempel.se/a', 'https://exempel.se/a'],
    [' www.exempel.se/rapport ', 'https://www.exempel.se/rapport'],
    ['exempel.se', 'https://exempel.se'],
    ['mailto:kontoret@exempel.se', 'mailto:kontoret@exempel.se'],
    ['rapporten', undefined],
    ['javascript:alert(1)', undefined],
    ['', undefined],
  ])('the address %j is written as %j', (typed, whole) => {
    expect(wholeAddress(typed)).toBe(whole);
  });

  test.each([
    ['Slut.', ' '],
    ['Ring', ' '],
    ['Ring ', ''],
    ['(', ''],
    ['', ''],
    ['rad\n', ''],
  ])('what is put in after %j has its space', (before, space) => {
    expect(spaceBefore(before)).toBe(space);
  });

  test('a table has its headings and its rows', () => {
    expect(emptyTable(['När', ' Vem|vad'], 2)).toBe('| När | Vem\\|vad |\n| --- | --- |\n|   |   |\n|   |   |');
    expect(faults(emptyTable(['När', 'Vem'], 2))).toEqual([]);
  });
});
