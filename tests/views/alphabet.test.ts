import { describe, expect, test } from 'vitest';
import { listed } from '../../src/model/catalog.ts';
import { alphabetPages, byLetter, everyLetter, kindByTitle } from '../../src/views/alphabet.ts';
import { article, catalogOf } from '../model/small-portal.ts';
import { catalog } from './few-texts.ts';

describe('A–Ö', () => {
  test('has å, ä and ö last, in that order, and signs and digits first', () => {
    expect(kindByTitle(catalog, 'reports').letters.map(({ letter, items }) => [letter, items[0]!.title])).toEqual([
      ['#', '3 frågor'],
      ['Z', 'Zebran'],
      ['Å', 'Ånge'],
      ['Ä', 'ärla'],
      ['Ö', 'Öland'],
    ]);
  });

  test('gives every letter an id of its own, fit for an address', () => {
    const ids = kindByTitle(catalog, 'reports').letters.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[\p{L}\d-]+$/u);
  });

  test('has every listed entry once, under its letter', () => {
    const [first, ...more] = alphabetPages(catalog);
    const { letters, name } = first!;
    expect([name, more]).toEqual(['A till Ö', []]);
    expect(letters.map(({ letter }) => letter)).toEqual(['#', 'A', 'E', 'Z', 'Å', 'Ä', 'Ö']);
    expect(letters.flatMap(({ items }) => items)).toHaveLength(listed(catalog.entries).length);
    expect(letters.find(({ letter }) => letter === 'E')!.items.map(({ title }) => title)).toEqual([
      'Egen vägledning',
      'En fråga',
    ]);
  });

  test('every letter has its place, and those that nothing begins with lead nowhere', () => {
    const letters = everyLetter(byLetter(['ö', 'Ängel', 'é', 'x', '3', 'X'], (word) => word));
    expect(letters.map(({ letter }) => letter).join('')).toBe('#ÉABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ');
    expect(letters.filter(({ href }) => href)).toEqual([
      { letter: '#', href: '#bokstav-tecken' },
      { letter: 'É', href: '#bokstav-É' },
      { letter: 'X', href: '#bokstav-X' },
      { letter: 'Ä', href: '#bokstav-Ä' },
      { letter: 'Ö', href: '#bokstav-Ö' },
    ]);
  });

  test('is as many pages as it takes, none with half a letter, and every letter leads to its page', () => {
    const titles = Array.from({ length: 400 }, (_, n) => `${String.fromCharCode(65 + (n % 20))} text ${n + 1000}`);
    const pages = alphabetPages(
      catalogOf(Object.fromEntries(titles.map((title, n) => [`reports/r${n}.mdx`, article({ title })]))),
    );
    expect(pages.map(({ address, name }) => [address, name])).toEqual([
      ['/kunskap/a-o/', 'A till G'],
      ['/kunskap/a-o/2/', 'H till N'],
      ['/kunskap/a-o/3/', 'O till T'],
    ]);
    const all = pages.flatMap(({ letters }) => letters.flatMap(({ items }) => items));
    expect(new Set(all.map(({ title }) => title)).size).toBe(400);
    expect(pages[1]!.ways.filter(({ letter }) => 'AHTÖ'.includes(letter)).map(({ href }) => href)).toEqual([
      '/kunskap/a-o/#bokstav-A',
      '#bokstav-H',
      '/kunskap/a-o/3/#bokstav-T',
      undefined,
    ]);
  });

  test('has no page without a letter, whatever one letter alone would fill', () => {
    const many = (count: number, begin: string) => Array.from({ length: count }, (_, n) => `${begin} ${n + 1000}`);
    const namesOf = (titles: readonly string[]) =>
      alphabetPages(
        catalogOf(Object.fromEntries(titles.map((title, n) => [`reports/r${n}.mdx`, article({ title })]))),
      ).map(({ name }) => name);
    expect(namesOf([...many(50, 'Bok'), ...many(500, 'Våld'), 'Öken'])).toEqual(['B till V', 'Ö']);
    expect(namesOf(many(400, 'Våld'))).toEqual(['A till Ö']);
    expect(namesOf([...many(200, '1'), ...many(150, 'Bok'), ...many(150, 'Cykel')])).toEqual(['0 till 9', 'B', 'C']);
    expect(namesOf([])).toEqual(['A till Ö']);
  });
});
