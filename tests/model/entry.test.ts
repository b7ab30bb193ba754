import { expect, test } from 'vitest';
import { yearOf } from '../../src/model/entry.ts';
import { isProposal } from '../../src/model/issue.ts';
import { article, catalogOf, issue } from './small-portal.ts';

const year = (path: string, fields: Record<string, string> = {}) =>
  yearOf(catalogOf({ [path]: article(fields) }).entries[0]!);

test('the year that readers filter by is the year of the source, of the talk, or our own', () => {
  expect(year('reports/a.mdx', { source: '{ title: a, publisher: b, year: 2019 }' })).toBe(2019);
  expect(
    year('talks/a.mdx', { format: 'talk', date: '2023-04-05', source: '{ title: a, publisher: b, year: 2022 }' }),
  ).toBe(2023);
  expect(year('guidance/a.mdx')).toBe(2026);
});

test('a source whose year nobody knows gives no year rather than a guess', () => {
  expect(year('reports/a.mdx', { source: '{ title: a, publisher: b }' })).toBeUndefined();
});

test('an issue is a proposal until it records when it was sent', () => {
  const proposal = (fields: Record<string, string>) =>
    isProposal(catalogOf({ 'newsletters/2026-1.mdx': issue(fields) }).issues[0]!);
  expect([proposal({}), proposal({ planned: '2026-12-01' }), proposal({ sent: '2026-11-02' })]).toEqual([
    true,
    true,
    false,
  ]);
});
