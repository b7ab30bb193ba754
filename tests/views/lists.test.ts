import { describe, expect, test } from 'vitest';
import { listed } from '../../src/model/catalog.ts';
import {
  alphabetPages,
  byLetter,
  audiencesOf,
  countEntries,
  everyLetter,
  gatheredPage,
  kindByTitle,
  kindCounts,
  kindPage,
  kindTiles,
  missingKinds,
  neighbouringYears,
  topicGroupsOf,
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
  test('of few texts is one drawer, with the newest year first and those without a year last', () => {
    expect(outline(kindPage(catalog, 'reports').drawers)).toEqual([
      ['Nyast först', 'Zebran', 'Öland', '3 frågor', 'Ånge', 'ärla'],
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

  test('of our own texts has first what audiences begin with and texts lead to: a new one pushes nothing down', () => {
    const four = catalogOf({
      'questions/ny.mdx': article({ title: 'Ny', published: '2026-11-20' }),
      'questions/gammal.mdx': article({ title: 'Gammal', published: '2026-01-01' }),
      'questions/namnd.mdx': article({ title: 'Nämnd', published: '2026-01-02' }),
      'questions/vald.mdx': article({ title: 'Vald', published: '2026-01-03', related: '[namnd]' }),
      'audiences.yaml':
        '- { id: skola, name: Skola, description: Du i skolan., start: [vald] }\n- { id: chef, name: Chef, description: Du som leder. }\n',
    });
    expect(outline(kindPage(four, 'questions').drawers)).toEqual([['Frågor', 'Vald', 'Nämnd', 'Ny', 'Gammal']]);
  });

  test('of questions is not cut up by years', () => {
    expect(outline(kindPage(catalog, 'questions').drawers)).toEqual([['Frågor', 'En fråga']]);
  });

  test('without any entry says so', () => {
    expect(kindPage(catalog, 'talks')).toMatchObject({ count: 'Inga artiklar än', drawers: [], topics: [] });
  });

  test('in alphabetical order has å, ä and ö last, in that order, and signs and digits first', () => {
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

  test('wears the colour of its kind in every drawer', () => {
    expect(new Set(kindPage(catalog, 'reports').drawers.map(({ kind }) => kind))).toEqual(new Set(['reports']));
  });

  test('leads from each of its topics to the same kind there', () => {
    expect(kindPage(catalog, 'reports').topics.map(({ href }) => href)).toEqual([
      '/amnen/lokaler/#rapporter',
      '/amnen/natet/#rapporter',
    ]);
  });
});

describe('a long list', () => {
  const many = (from: number, to: number, year?: number) =>
    Array.from({ length: to - from + 1 }, (_, n): [string, string] => [
      `reports/r${from + n}.mdx`,
      article({ title: `Rapport ${from + n}`, source: source(year) }),
    ]);
  const open = (files: [string, string][]) =>
    kindPage(catalogOf(Object.fromEntries(files)), 'reports').drawers.map(({ name, isOpen }) => [name, isOpen]);

  test('opens as many drawers as two screens hold, and folds the rest', () => {
    expect(open([...many(1, 5, 2024), ...many(6, 12, 2023), ...many(13, 16, 2022)])).toEqual([
      ['2024', true],
      ['2023', true],
      ['2022', false],
    ]);
  });

  test('has no drawer of one text: a year with few shares a drawer with those beside it', () => {
    const files = [...many(1, 1, 2026), ...many(2, 5, 2025), ...many(6, 9, 2020), ...many(10, 10)];
    expect(open(files).map(([name]) => name)).toEqual(['2025–2026', '2020 och utan årtal']);
  });

  test('always has its first drawer open', () => {
    expect(open([...many(1, 20, 2024), ...many(21, 24, 2023)])).toEqual([
      ['2024', true],
      ['2023', false],
    ]);
  });

  test('of more than sixty tells the summaries of what is open alone, and every title', () => {
    const { drawers } = kindPage(
      catalogOf(Object.fromEntries([...many(1, 30, 2024), ...many(31, 61, 2023)])),
      'reports',
    );
    expect(drawers.map(({ cards }) => cards.filter(({ summary }) => summary !== '').length)).toEqual([30, 0]);
    expect(drawers[1]!.cards.every(({ title, meta }) => title !== '' && meta.length > 0)).toBe(true);
  });
});

describe('ways in', () => {
  test('A–Ö has every listed entry once, under its letter', () => {
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
      ['Vägledning', 'vagledning', 2],
      ['Frågor och svar', 'fragor', 1],
      ['Rapporter', 'rapporter', 4],
    ]);
  });

  test('our own guidance stands before that of others, however new theirs is', () => {
    const [guidance] = gatheredPage(
      catalogOf({
        'guidance/andras.mdx': article({ title: 'Andras', source: source(2026), published: '2026-11-20' }),
        'guidance/egen.mdx': article({ title: 'Egen', published: '2025-01-01' }),
      }),
      () => true,
    ).drawers;
    expect(guidance!.cards.map(({ title }) => title)).toEqual(['Egen', 'Andras']);
  });

  test('what a topic lacks is said in a line, and nothing is said of an empty one', () => {
    const page = (topic: string) => gatheredPage(catalog, ({ topics }) => topics.includes(topic));
    expect(missingKinds(page('natet').drawers)).toBe(
      'Om ämnet saknas: forskning, föredrag och poddar, omvärldsbevakning, utbildning.',
    );
    expect(missingKinds(page('finns-inte').drawers)).toBe('');
  });

  test('from a year one comes to the years beside it that have sources', () => {
    const entries = listed(catalog.entries);
    const beside = (year: number) => {
      const { before, after } = neighbouringYears(entries, year);
      return [before?.year, after?.year];
    };
    expect([2024, 2020, 2019].map(beside)).toEqual([
      [2020, undefined],
      [2019, 2024],
      [undefined, 2020],
    ]);
  });

  test('the last tile holds everything', () => {
    expect(kindTiles(catalog).at(-1)).toMatchObject({ href: '/kunskap/a-o/', count: 8 });
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

  test('A–Ö is as many pages as it takes, none with half a letter, and every letter leads to its page', () => {
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

  test('A–Ö has no page without a letter, whatever one letter alone would fill', () => {
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

  test('topics stand in their groups, groups in the order of the file, and those without one last', () => {
    const grouped = catalogOf({
      'topics.yaml': ['ovrigt', 'natet', 'lokaler', 'skola']
        .map(
          (id) => `- { id: ${id}, name: ${id}, description: Om det., group: ${id === 'natet' ? 'Sist' : 'Först'} }\n`,
        )
        .join('')
        .replace(', group: Först', ', group: Sist'),
      'reports/r.mdx': article({ topics: '[natet, lokaler, skola, ovrigt]' }),
    });
    expect(topicGroupsOf(grouped).map(({ name, topics }) => [name, topics.map(({ id }) => id)])).toEqual([
      ['Sist', ['natet', 'ovrigt']],
      ['Först', ['lokaler', 'skola']],
    ]);
    expect(topicGroupsOf(catalog).map(({ name, topics }) => [name, topics.length])).toEqual([[undefined, 2]]);
  });
});

test('counts are said as people say them', () => {
  expect([0, 1, 2].map(countEntries)).toEqual(['Inga artiklar än', '1 artikel', '2 artiklar']);
});
