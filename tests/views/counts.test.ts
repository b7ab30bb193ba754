import { describe, expect, test } from 'vitest';
import { listed } from '../../src/model/catalog.ts';
import {
  audiencesOf,
  countEntries,
  kindCounts,
  kindTiles,
  neighbouringYears,
  topicGroupsOf,
  topicsOf,
  yearsOf,
} from '../../src/views/counts.ts';
import { article, catalogOf } from '../model/small-portal.ts';
import { catalog } from './few-texts.ts';

describe('ways in', () => {
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
