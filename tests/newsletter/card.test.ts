import { expect, test } from 'vitest';
import { card } from '../../src/newsletter/card.ts';
import { portal } from './made-up.ts';

test.each([
  ['Rapport: nätet lockar', 'Nätet lockar'],
  ['Rapporten om nätet', 'Rapporten om nätet'],
  ['Om nätet: rapport: del två', 'Om nätet: rapport: del två'],
])('a card called %j says its sort once, on its tab, and then %j', (title, shown) => {
  const entry = portal().catalog.entries.find(({ kind }) => kind === 'reports')!;
  expect(card({ ...entry, title }, 3, [])).toMatchObject({ tab: 'Rapport', title: shown });
});
