import { expect, test } from 'vitest';
import { entryRecord, issueRecord, pageRecord } from '../../src/views/search-record.ts';
import { article, catalogOf, issue } from '../model/small-portal.ts';

function recordOf(file: string, fields: Record<string, string> = {}) {
  const catalog = catalogOf({ [file]: article(fields) });
  return entryRecord(catalog, catalog.entries[0]!);
}

test('an entry is filtered by the Swedish names of its kind, topics, audiences and year', () => {
  const fields = { topics: '[natet, lokaler]', audiences: '[chef]', source: '{ title: T, publisher: P, year: 2024 }' };
  expect(recordOf('talks/podden.mdx', { format: 'podcast', ...fields }).filters).toEqual({
    kind: ['Föredrag och poddar'],
    topic: ['Nätet', 'Lokaler'],
    audience: ['Chef'],
    year: ['2024'],
  });
});

test('a source without a year is in no year', () => {
  expect(recordOf('reports/r.mdx', { source: '{ title: T, publisher: P }' }).filters.year).toEqual([]);
});

test('a result shows what a card shows', () => {
  expect(
    recordOf('reports/r.mdx', { example: 'true', source: '{ title: T, publisher: Exempelmyndigheten, year: 2024 }' })
      .meta,
  ).toEqual({
    role: '',
    tab: 'Rapport',
    summary: 'En sammanfattning som är precis så lång som den måste vara.',
    facts: 'Exempelmyndigheten · 2024',
    badges: 'Exempel',
  });
});

test('nothing that readers do not see can be found: no key, no date in figures, no id', () => {
  const record = JSON.stringify(
    Object.values(recordOf('reports/r.mdx', { source: '{ title: T, publisher: P, year: 2024 }' })).map((part) =>
      Object.values(part),
    ),
  );
  for (const hidden of ['reports', '2026-11-01', 'natet', 'skola"']) expect(record).not.toContain(hidden);
});

test('an issue is found by its year, and a proposal says that it is one', () => {
  const [proposal] = catalogOf({ 'newsletters/2026-2.mdx': issue({ planned: '2026-12-01' }) }).issues;
  expect(issueRecord(proposal!)).toMatchObject({
    filters: { kind: ['Informationsbrev'], year: ['2026'] },
    meta: { facts: 'Planeras till 1 december 2026', badges: 'Förslag' },
  });
  const [sent] = catalogOf({ 'newsletters/2026-2.mdx': issue({ sent: '2026-11-02' }) }).issues;
  expect(issueRecord(sent!).meta).toMatchObject({ facts: 'Skickat 2 november 2026', badges: '' });
});

test('a page about the portal is found by its words and its own kind', () => {
  expect(pageRecord('Om portalen.')).toMatchObject({
    filters: { kind: ['Om nätverket och portalen'], topic: [] },
    meta: { summary: 'Om portalen.' },
  });
});
