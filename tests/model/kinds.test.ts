import { expect, test } from 'vitest';
import { entrySchemas } from '../../src/model/entry-schemas.ts';
import { KIND_IDS, KINDS, tabLabel } from '../../src/model/kinds.ts';

test('no two kinds share an address segment', () => {
  expect(new Set(KIND_IDS.map((kind) => KINDS[kind].segment)).size).toBe(KIND_IDS.length);
});

test('every kind has a schema, and no schema is without a kind', () => {
  expect(Object.keys(entrySchemas).sort()).toEqual([...KIND_IDS].sort());
});

test('segments are plain letters that survive any web server', () => {
  for (const kind of KIND_IDS) expect(KINDS[kind].segment).toMatch(/^[a-z]+$/);
});

test('the tab calls a talk what it is, and everything else by its kind', () => {
  expect(tabLabel({ kind: 'talks', format: 'podcast' })).toBe('Podd');
  expect(tabLabel({ kind: 'talks', format: 'webinar' })).toBe('Webbinarium');
  expect(tabLabel({ kind: 'talks' })).toBe('Föredrag');
  expect(tabLabel({ kind: 'guidance' })).toBe('Vägledning');
});
