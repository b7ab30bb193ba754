import { describe, expect, test } from 'vitest';
import { loadCatalog } from '../../src/load-catalog.ts';
import { listed } from '../../src/model/catalog.ts';
import { readSettings } from '../../src/settings.ts';
import { figuresOf } from '../bench/content.ts';
import { article, catalogOf } from '../model/small-portal.ts';

const entries = listed((await loadCatalog(readSettings({ PORTAL_EDITION: 'network' }))).catalog.entries);

describe('the real texts', () => {
  test('tell of their subject and not of themselves', () => {
    expect(entries.length).toBeGreaterThan(200);
    expect(figuresOf(entries).aboutItself).toBeLessThanOrEqual(0.05);
  });

  test.each(['Framgår inte av det vi har läst', 'Numret är inte provringt', 'Vi har ingen säker adress'])(
    'never say ”%s”',
    (words) => {
      const all = entries.filter((entry) => JSON.stringify({ ...entry, body: entry.body.plain }).includes(words));
      expect(all.map(({ id }) => id)).toEqual([]);
    },
  );
});

test('words, sentences and what a text says of itself are counted in running text, headings left out', () => {
  const body = '## En rubrik som inte räknas\n\nStudien visar samband. Vi har inte läst rapporten.\n\n- En punkt till.';
  const { entries: some } = catalogOf({ 'reports/r.mdx': article({}, body) });
  expect(figuresOf(some)).toMatchObject({ texts: 1, words: 11, perSentence: 11 / 3, short: 1, aboutItself: 5 / 11 });
});
