import { expect, test } from 'vitest';
import { editorsPage } from '../../src/views/editors-page.ts';
import { article, catalogOf } from '../model/small-portal.ts';

const page = editorsPage(
  catalogOf({
    'reports/a.mdx': article({ title: 'A', topics: '[natet, lokaler]', audiences: '[skola, chef]' }),
    'reports/b.mdx': article({ title: 'B', reviewBy: '2026-11-22' }),
    'reports/c.mdx': article({ title: 'C', reviewBy: '2026-11-23' }),
    'reports/indragen.mdx': article({
      published: '2025-01-01',
      reviewBy: '2026-01-01',
      status: 'withdrawn',
      withdrawn: '{ date: 2026-11-02, reason: Fel. }',
    }),
  }),
);

test('lists what is past its review, and nothing withdrawn', () => {
  expect(page.due).toEqual([{ title: 'B', href: '/rapporter/b/', by: '22 november 2026' }]);
});

test('lists the words whose explanation nobody has found in a source', () => {
  const { unconfirmed } = editorsPage(
    catalogOf({
      'glossary.yaml':
        '- { id: ord, term: ord, definition: Ett ord., confirmed: true }\n- { id: annat, term: annat, definition: Ett annat., source: Hörsägen, confirmed: false }\n',
    }),
  );
  expect(unconfirmed).toEqual([{ term: 'annat', href: '/ordlista/#annat', source: 'Hörsägen' }]);
});
