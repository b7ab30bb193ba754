import { expect, test } from 'vitest';
import type { Filters } from '../../src/search/address.ts';
import { find, type Index, type Memory } from '../../src/search/find.ts';
import { readQuery } from '../../src/search/query.ts';
import { indexOf } from './index-of.ts';

const pages = [
  { title: 'Xenofobi', text: 'och annat hat i skolan', kind: 'Rapporter', year: '2023' },
  { title: 'Orosanmälan', text: 'gör du till socialtjänsten och i skolan', kind: 'Vägledning', year: '2024' },
  { title: 'Rapporterna', text: 'om läget och i landet', kind: 'Rapporter', year: '2024' },
  { title: 'Läget', text: 'i staden och i världen', kind: 'Rapporter', year: '2024' },
];

async function ask(typed: string, filters: Filters = {}, index: Index = indexOf(pages), memory: Memory = new Map()) {
  const answer = await find(index, readQuery(typed), filters, memory);
  const titles = await Promise.all(answer.found.map(async (each) => (await each.data()).meta['title']));
  return { ...answer, titles };
}

test('a page is found by the beginning of a word while it is typed', async () => {
  for (const typed of ['oro', 'orosanm', 'orosanmälan']) expect((await ask(typed)).titles).toEqual(['Orosanmälan']);
});

test('a page is found by another inflection of its word', async () => {
  const index = indexOf([{ title: 'Rapport' }]);
  expect((await ask('rapporternas', {}, index)).titles).toEqual(['Rapport']);
});

test('what the index finds by cutting a word off is no answer', async () => {
  const { found, missing, apart } = await ask('xylofon');
  expect({ found, missing, apart }).toEqual({ found: [], missing: ['xylofon'], apart: [] });
});

test('an unknown word is set aside and told of when the others say something', async () => {
  const { titles, missing } = await ask('orosanmälan xylofon');
  expect(titles).toEqual(['Orosanmälan']);
  expect(missing).toEqual(['xylofon']);
});

test('small words do not answer for the unknown ones', async () => {
  const { found, missing } = await ask('xylofon och i');
  expect(found).toEqual([]);
  expect(missing).toEqual(['xylofon']);
});

test('words that never meet on a page are offered one by one', async () => {
  const { found, apart } = await ask('xenofobi orosanmälan');
  expect(found).toEqual([]);
  expect(apart).toEqual([{ word: 'xenofobi', pages: 1 }, { word: 'orosanmälan', pages: 1 }]); // prettier-ignore
});

test('a chosen filter still says what its other values would give', async () => {
  const { found, counts } = await ask('i', { kind: 'Rapporter', year: '2023' });
  expect(found).toHaveLength(1);
  expect(counts.kind).toEqual({ Rapporter: 1 });
  expect(counts.year).toEqual({ 2023: 1, 2024: 2 });
});

test('filters that leave nothing tell how much there is without them', async () => {
  const { found, withoutFilters } = await ask('i', { kind: 'Vägledning', year: '1999' });
  expect(found).toEqual([]);
  expect(withoutFilters).toBe(4);
});

test('filters alone show what there is', async () => {
  expect((await ask('', { year: '2024' })).found).toHaveLength(3);
});

test('signs alone find nothing', async () => {
  expect((await ask('%')).found).toEqual([]);
});

test('typing on asks only for the new word', async () => {
  const index = indexOf(pages);
  const memory: Memory = new Map();
  await ask('skolan', {}, index, memory);
  index.asked.length = 0;
  await ask('skolan i', {}, index, memory);
  expect(index.asked).toEqual(['i', 'skolan i']);
});
