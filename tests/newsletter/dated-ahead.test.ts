import { describe, expect, test } from 'vitest';
import { buildCatalog } from '../../src/model/catalog.ts';
import { fillIssue } from '../../src/newsletter/fill.ts';
import { article, issue, portal, TODAY } from '../model/small-portal.ts';

/** The letter of December as its writer sees it in November, naming an article of some day. */
function seenByWriter(day: string, more: Record<string, string> = {}) {
  const files = {
    'reports/kommande.mdx': article({ published: day, ...more }),
    'newsletters/2026-6.mdx': issue({ published: '2026-12-10' }, '## Rapporter\n\n<Entry id="kommande">Läs.</Entry>'),
  };
  const { catalog, problems } = buildCatalog(portal(files), { edition: 'network', today: TODAY, isWriting: true });
  const [letter] = catalog.issues;
  return { letter, problems, filled: letter && fillIssue(letter, catalog) };
}

describe('a letter dated ahead', () => {
  test.each(['2026-11-01', '2026-12-01', '2026-12-10'])(
    'is seen with an article of %s, which is there by then',
    (day) => {
      const { filled } = seenByWriter(day);
      expect(filled?.problems).toEqual([]);
      expect(filled?.blocks.map(({ type }) => type)).toEqual(['heading', 'card']);
    },
  );

  test('is not shown with an article that comes after it, or that is kept inside', () => {
    expect(seenByWriter('2026-12-11').problems.map(({ fault }) => fault)).toEqual([
      'artikeln ”kommande” får inte mejlas: den publiceras först 2026-12-11',
    ]);
    expect(seenByWriter('2026-12-01', { sensitivity: 'internal' }).problems).not.toEqual([]);
  });
});
