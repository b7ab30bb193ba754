import { expect, test } from 'vitest';
import { heatTable } from '../../src/views/heat-table.ts';
import { readAddress } from '../../src/search/address.ts';
import { article, catalogOf } from '../model/small-portal.ts';

const catalog = catalogOf({
  'reports/a.mdx': article({ topics: '[natet, lokaler]', audiences: '[skola, chef]' }),
  'reports/b.mdx': article({}),
  'reports/c.mdx': article({}),
  'reports/d.mdx': article({}),
  'reports/indragen.mdx': article({ status: 'withdrawn', withdrawn: '{ date: 2026-11-02, reason: Fel. }' }),
});
const { audiences, groups } = heatTable(catalog);
const rows = groups.flatMap((group) => group.rows);

test('counts the listed texts of every topic for every audience, with 0 where knowledge is missing', () => {
  expect(audiences.map(({ name, href }) => [name, href])).toEqual([
    ['Skola', '/malgrupper/skola/'],
    ['Chef', '/malgrupper/chef/'],
  ]);
  expect(rows.map(({ name, href, count, cells }) => [name, href, count, ...cells.map((cell) => cell.count)])).toEqual([
    ['Lokaler', '/amnen/lokaler/', 1, 1, 1],
    ['Nätet', '/amnen/natet/', 4, 4, 1],
  ]);
  expect(heatTable(catalogOf({})).groups[0]!.rows[0]!.cells).toEqual([
    { count: 0, heat: 0 },
    { count: 0, heat: 0 },
  ]);
});

test('is warmest where there is most, cold where there is nothing, and one text is told from none', () => {
  expect(rows.map(({ cells }) => cells.map(({ heat }) => heat))).toEqual([
    [2, 2],
    [4, 2],
  ]);
});

test('a square leads to the search for its topic and audience, as the search reads it', () => {
  const { href } = rows[1]!.cells[0]!;
  expect(readAddress(href!.slice('/sok/'.length)).filters).toEqual({ topic: 'Nätet', audience: 'Skola' });
});
