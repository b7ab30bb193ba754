import { describe, expect, test } from 'vitest';
import { listed } from '../../src/model/catalog.ts';
import {
  alphabet,
  audiencesOf,
  countEntries,
  gatheredPage,
  kindByTitle,
  kindCounts,
  kindPage,
  topicsOf,
  yearsOf,
} from '../../src/views/lists.ts';
import { article, catalogOf } from '../model/small-portal.ts';

const source = (year?: number) => `{ title: Titel, publisher: Exempelmyndigheten${year ? `, year: ${year}` : ''} }`;
const WITHDRAWN = { status: 'withdrawn', withdrawn: '{ date: 2026-11-02, reason: Fel. }' };

const catalog = catalogOf({
  'reports/zebra.mdx': article({ title: 'Zebran', source: source(2024) }),
  'reports/ange.mdx': article({ title: 'Ånge', source: source(2019), topics: '[lokaler]', audiences: '[chef]' }),
  'reports/oland.mdx': article({ title: 'Öland', source: source(2024), topics: '[natet, lokaler]' }),
  'reports/arla.mdx': article({ title: 'ärla', source: source() }),
  'reports/tre.mdx': article({ title: '3 frågor', source: source(2019) }),
  'reports/indragen.mdx': article({ title: 'Indragen', source: source(2001), ...WITHDRAWN }),
  'guidance/egen.mdx': article({ title: 'Egen vägledning' }),
  'guidance/andras.mdx': article({ title: 'Andras stöd', source: source(2020) }),
  'questions/fraga.mdx': article({ title: 'En fråga' }),
});

const outline = (drawers: readonly { name: string; cards: readonly { title: string }[] }[]) =>
  drawers.map(({ name, cards }) => [name, ...cards.map(({ title }) => title)]);

describe('a list of a kind', () => {
  test('stands under the years of the sources, newest year first, without a year last', () => {
    expect(outline(kindPage(catalog, 'reports').drawers)).toEqual([
      ['2024', 'Zebran', 'Öland'],
      ['2019', '3 frågor', 'Ånge'],
      ['Utan årtal', 'ärla'],
    ]);
  });

  test('does not show what is withdrawn, and counts what it shows', () => {
    expect(kindPage(catalog, 'reports').count).toBe('5 artiklar');
    expect(JSON.stringify(kindPage(catalog, 'reports'))).not.toContain('Indragen');
  });

  test('of guidance has our own first, then what others have', () => {
    expect(outline(kindPage(catalog, 'guidance').drawers)).toEqual([
      ['I er situation', 'Egen vägledning'],
      ['Stöd och metoder från andra', 'Andras stöd'],
    ]);
  });

  test('of questions is not cut up by years', () => {
    expect(outline(kindPage(catalog, 'questions').drawers)).toEqual([['Frågor', 'En fråga']]);
  });

  test('without any entry says so', () => {
    expect(kindPage(catalog, 'talks')).toMatchObject({ count: 'Inga artiklar än', drawers: [], topics: [] });
  });

  test('in alphabetical order has å, ä and ö last, in that order, and signs and digits first', () => {
    expect(outline(kindByTitle(catalog, 'reports').drawers)).toEqual([
      ['#', '3 frågor'],
      ['Z', 'Zebran'],
      ['Å', 'Ånge'],
      ['Ä', 'ärla'],
      ['Ö', 'Öland'],
    ]);
  });

  test('gives every drawer an id of its own, fit for an address', () => {
    const ids = kindByTitle(catalog, 'reports').drawers.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[\p{L}\d-]+$/u);
  });
});

describe('ways in', () => {
  test('A–Ö has every listed entry once, under its letter', () => {
    const letters = alphabet(catalog);
    expect(letters.map(({ letter }) => letter)).toEqual(['#', 'A', 'E', 'Z', 'Å', 'Ä', 'Ö']);
    expect(letters.flatMap(({ cards }) => cards)).toHaveLength(listed(catalog.entries).length);
    expect(letters.find(({ letter }) => letter === 'E')!.cards.map(({ title }) => title)).toEqual([
      'Egen vägledning',
      'En fråga',
    ]);
  });

  test('topics count their entries in alphabetical order, and empty ones are left out', () => {
    expect(topicsOf(catalog, listed(catalog.entries)).map(({ name, count }) => [name, count])).toEqual([
      ['Lokaler', 2],
      ['Nätet', 7],
    ]);
    expect(topicsOf(catalog, [])).toEqual([]);
  });

  test('audiences stand in the order of the file, with their counts, empty ones too', () => {
    expect(audiencesOf(catalog).map(({ id, count }) => [id, count])).toEqual([
      ['skola', 7],
      ['chef', 1],
    ]);
  });

  test('kinds are all there, with 0 where there is nothing', () => {
    expect(kindCounts(catalog).map(({ kind, count }) => [kind, count])).toEqual([
      ['research', 0],
      ['reports', 5],
      ['talks', 0],
      ['guidance', 2],
      ['outlook', 0],
      ['training', 0],
      ['questions', 1],
    ]);
  });

  test('years are those of sources, newest first; our own texts and what has no year count nowhere', () => {
    expect(yearsOf(listed(catalog.entries)).map(({ year, count, href }) => [year, count, href])).toEqual([
      [2024, 2, '/ar/2024/'],
      [2020, 1, '/ar/2020/'],
      [2019, 2, '/ar/2019/'],
    ]);
  });

  test('a topic gathers its entries, one drawer a kind, without empty drawers', () => {
    const page = gatheredPage(catalog, ({ topics }) => topics.includes('natet'));
    expect(page.count).toBe('7 artiklar');
    expect(page.drawers.map(({ name, id, cards }) => [name, id, cards.length])).toEqual([
      ['Rapporter', 'rapporter', 4],
      ['Vägledning', 'vagledning', 2],
      ['Frågor och svar', 'fragor', 1],
    ]);
  });
});

test('counts are said as people say them', () => {
  expect([0, 1, 2].map(countEntries)).toEqual(['Inga artiklar än', '1 artikel', '2 artiklar']);
});
