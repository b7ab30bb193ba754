import { describe, expect, test } from 'vitest';
import { buildCatalog, findEntry, listed, ofKind, type Catalog } from '../../src/model/catalog.ts';
import { whyNotMailed } from '../../src/model/entry.ts';
import type { Edition } from '../../src/model/edition.ts';
import { article, catalogOf, issue, meeting, portal, TODAY } from './small-portal.ts';

const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);
const WITHDRAWN = { status: 'withdrawn', withdrawn: '{ date: 2026-11-02, reason: Fel. }' };

describe('an edition holds', () => {
  const files = {
    'reports/oppen.mdx': article({ title: 'Öppen' }),
    'reports/intern.mdx': article({ title: 'Intern', sensitivity: 'internal' }),
    'reports/natverk.mdx': article({ title: 'Nätverk', sensitivity: 'network' }),
    'reports/utkast.mdx': article({ title: 'Utkast', status: 'draft' }),
    'reports/framtid.mdx': article({ title: 'Framtid', published: '2030-01-01', reviewBy: '2031-01-01' }),
    'reports/indragen.mdx': article({ title: 'Äldre indragen', ...WITHDRAWN }),
    'network/meetings/m-intern.mdx': meeting(),
    'network/meetings/m-natverk.mdx': meeting({ title: 'Nätverket träffas', sensitivity: 'network' }),
    'newsletters/2026-1.mdx': issue(),
    'newsletters/2026-2.mdx': issue({ status: 'draft' }),
    'newsletters/2026-3.mdx': issue({ published: '2026-12-01' }),
  };
  test.each<[Edition, string[], string[]]>([
    ['open', ['indragen', 'oppen'], []],
    ['internal', ['indragen', 'intern', 'oppen'], ['m-intern']],
    ['network', ['indragen', 'intern', 'natverk', 'oppen'], ['m-intern', 'm-natverk']],
  ])('%s', (edition, entries, meetings) => {
    const catalog = catalogOf(files, edition);
    expect(ids(catalog.entries).sort()).toEqual(entries);
    expect(ids(catalog.meetings).sort()).toEqual(meetings);
    expect(ids(catalog.issues)).toEqual(['2026-1']);
    expect([catalog.edition, catalog.today]).toEqual([edition, TODAY]);
  });

  test('what is dated later from its day on', () => {
    expect(ids(catalogOf(files, 'open', '2029-12-31').entries)).not.toContain('framtid');
    expect(ids(catalogOf(files, 'open', '2030-01-01').entries)).toContain('framtid');
  });

  test('what is withdrawn at its address but in no list', () => {
    const catalog = catalogOf(files, 'open');
    expect(findEntry(catalog, 'indragen')?.withdrawn?.reason).toBe('Fel.');
    expect(ids(listed(catalog.entries))).toEqual(['oppen']);
  });
});

describe('a pointer to what the edition hides is left out', () => {
  const files = {
    'reports/a.mdx': article({ related: '[b, utkast]', replacedBy: 'senare' }),
    'reports/b.mdx': article(),
    'reports/utkast.mdx': article({ status: 'draft' }),
    'reports/senare.mdx': article({ published: '2026-12-24' }),
  };
  const a = (catalog: Catalog) => findEntry(catalog, 'a');

  test('until it is shown', () => {
    expect(a(catalogOf(files))?.related).toEqual(['b']);
    expect(a(catalogOf(files))?.replacedBy).toBeUndefined();
    expect(a(catalogOf(files, 'open', '2026-12-24'))?.replacedBy).toBe('senare');
  });
});

describe('the order', () => {
  test('of entries is newest first, then by the year of the source, then by title in Swedish', () => {
    const source = (year: number) => `{ title: a, publisher: b, year: ${year} }`;
    const catalog = catalogOf({
      'reports/a.mdx': article({ title: 'Örebro' }),
      'reports/b.mdx': article({ title: 'Ängelholm' }),
      'reports/c.mdx': article({ title: 'Zinkgruvan' }),
      'reports/d.mdx': article({ title: 'Äldre källa', source: source(2020) }),
      'talks/e.mdx': article({ format: 'talk', source: source(2024) }),
      'reports/f.mdx': article({ published: '2026-11-02' }),
    });
    expect(ids(catalog.entries)).toEqual(['f', 'e', 'd', 'c', 'b', 'a']);
    expect(ids(ofKind(catalog, 'talks'))).toEqual(['e']);
  });

  test('of issues is by number, not by letters', () => {
    const files = Object.fromEntries(['2026-2', '2026-10', '2025-12'].map((id) => [`newsletters/${id}.mdx`, issue()]));
    expect(ids(catalogOf(files).issues)).toEqual(['2026-10', '2026-2', '2025-12']);
  });

  test('of meetings is latest first', () => {
    const files = {
      'network/meetings/a.mdx': meeting({ date: '2026-01-01' }),
      'network/meetings/b.mdx': meeting({ date: '2026-12-01' }),
    };
    expect(ids(catalogOf(files).meetings)).toEqual(['b', 'a']);
  });

  test('of units, topics and terms is the Swedish alphabet; audiences stay as the editors set them', () => {
    const unit = (name: string) => `name: ${name}\nkind: bolag\nconfirmed: true\n`;
    const catalog = catalogOf({
      'network/units/a.yaml': unit('Örat AB'),
      'network/units/b.yaml': unit('Zoo AB'),
      'network/units/c.yaml': unit('Åkern AB'),
      'topics.yaml': '- { id: natet, name: Ö, description: x }\n- { id: lokaler, name: Ä, description: x }\n',
    });
    expect(ids(catalog.units)).toEqual(['b', 'c', 'a']);
    expect(ids(catalog.topics)).toEqual(['lokaler', 'natet']);
    expect(ids(catalog.audiences)).toEqual(['skola', 'chef']);
  });
});

describe('why an entry may not be mailed', () => {
  const why = (fields: Record<string, string>, today = TODAY) => {
    const { catalog } = buildCatalog(portal({ 'reports/a.mdx': article(fields) }), {
      edition: 'network',
      today: '2099-01-01',
    });
    return whyNotMailed(catalog.entries[0]!, today);
  };
  test('is nothing for what is open and published', () => expect(why({})).toBeUndefined());
  test('is said for what is not open', () => {
    expect(why({ sensitivity: 'internal' })).toBe('den är inte öppen');
    expect(why({ sensitivity: 'network' })).toBe('den är inte öppen');
  });
  test('is said for what is withdrawn', () => expect(why(WITHDRAWN)).toBe('den är tillbakadragen'));
  test('is said for what comes later, until it comes', () => {
    expect(why({ published: '2026-11-24' })).toBe('den publiceras först 2026-11-24');
    expect(why({ published: '2026-11-24' }, '2026-11-24')).toBeUndefined();
  });
});

test('the catalogue of one edition is not changed by building another', () => {
  const raw = portal({
    'reports/a.mdx': article(),
    'reports/b.mdx': article({ sensitivity: 'network', related: '[a]' }),
  });
  const before = buildCatalog(raw, { edition: 'open', today: TODAY }).catalog;
  buildCatalog(raw, { edition: 'network', today: TODAY });
  expect(ids(before.entries)).toEqual(['a']);
});
