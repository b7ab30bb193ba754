import { describe, expect, test } from 'vitest';
import { buildCatalog } from '../../src/model/catalog.ts';
import { reviewList } from '../../src/views/review-list.ts';
import { article, faults, issue, portal, TODAY } from '../model/small-portal.ts';

const OWNERS = '- { name: Exempelstad, contact: vaxel }\n- { name: Kulturen }\n';
const law = (checked: string, more = '') =>
  `- { id: l, name: Lagen, area: A, meaning: M., binds: alla, checked: ${checked}, seen: Läst${more} }\n`;

/** What is due, as `owner: by title`. */
function due(files: Record<string, string>, until = '2027-01-22') {
  const { catalog } = buildCatalog(portal({ 'owners.yaml': OWNERS, ...files }), { edition: 'network', today: TODAY, isWriting: true }); // prettier-ignore
  return reviewList(catalog, until);
}
const lines = (...given: Parameters<typeof due>) =>
  due(...given).flatMap(({ owner, items }) => items.map(({ by, title }) => `${owner}: ${by} ${title}`));

describe('what is due', () => {
  test('is told by owner, the list’s first, each by day, up to a day', () => {
    const files = {
      'reports/a.mdx': article({ title: 'Nära', reviewBy: '2026-12-24' }),
      'reports/b.mdx': article({ title: 'Passerad', reviewBy: '2026-11-02' }),
      'reports/c.mdx': article({ title: 'Långt fram', reviewBy: '2027-06-01' }),
      'reports/d.mdx': article({ title: 'Någon annans', reviewBy: '2026-12-01', owner: 'Arkivet' }),
      'reports/e.mdx': article({ title: 'Kulturens', reviewBy: '2026-12-02', owner: 'Kulturen' }),
    };
    expect(lines(files)).toEqual([
      'Exempelstad: 2026-11-02 Passerad',
      'Exempelstad: 2026-12-24 Nära',
      'Kulturen: 2026-12-02 Kulturens',
      'Arkivet: 2026-12-01 Någon annans',
    ]);
    expect(lines(files, '2026-11-30')).toEqual(['Exempelstad: 2026-11-02 Passerad']);
  });

  test('goes to the mailbox that the list of contacts vouches for, or to nobody', () => {
    const files = {
      'reports/a.mdx': article({ reviewBy: '2026-12-24' }),
      'reports/e.mdx': article({ reviewBy: '2026-12-02', owner: 'Kulturen' }),
    };
    expect(due(files).map(({ email }) => email)).toEqual(['trygg.stad@exempelstad.example', undefined]);
  });

  test('has the laws that nobody has looked up, with the first owner, and those of an old copy as one', () => {
    expect(lines({ 'laws.yaml': law('2026-05-01') })).toEqual(['Exempelstad: 2026-11-01 Lagen']);
    expect(lines({ 'laws.yaml': law('2026-11-01') })).toEqual([]);
    expect(lines({ 'laws.yaml': law('2026-11-01', ', wording: 2014-12-30') })).toEqual([
      'Exempelstad: 2026-11-01 En lag är läst i en äldre text',
    ]);
  });

  test('has drafts that lie still, but not what is dated ahead, and all made-up texts as one', () => {
    const files = {
      'reports/utkast.mdx': article({ title: 'Ligger still', status: 'draft', published: '2026-10-01' }),
      'reports/nytt.mdx': article({ title: 'Nytt utkast', status: 'draft', published: '2027-02-01' }),
      'reports/sen.mdx': article({ title: 'Kommer', published: '2027-01-01' }),
      'reports/x.mdx': article({ example: 'true', reviewBy: '2026-11-01' }),
      'newsletters/2026-6.mdx': issue({ example: 'true' }),
    };
    expect(lines(files)).toEqual([
      'Exempelstad: 2026-10-31 Ligger still',
      'Exempelstad: 2026-11-23 2 påhittade exempel',
    ]);
  });

  test('has the texts whose source has moved or is gone, since the day it was seen, but not one that did not answer', () => {
    const source = (page: string) => ({ source: `{ title: R, publisher: M, address: https://exempel.se/${page} }` });
    const files = {
      'links.yaml': '- { address: https://exempel.se/a, state: moved, to: https://exempel.se/b, since: 2026-11-20 }\n- { address: https://exempel.se/c, state: silent, since: 2026-11-20 }\n- { address: https://exempel.se/d, state: gone, since: 2026-11-21 }\n', // prettier-ignore
      'reports/a.mdx': article({ title: 'Flyttad', ...source('a') }),
      'reports/c.mdx': article({ title: 'Tyst', ...source('c') }),
      'reports/d.mdx': article({ title: 'Borta', ...source('d') }),
    };
    expect(lines(files)).toEqual(['Exempelstad: 2026-11-20 Flyttad', 'Exempelstad: 2026-11-21 Borta']);
  });

  test('leaves out what is withdrawn', () => {
    const gone = { status: 'withdrawn', withdrawn: '{ date: 2026-11-02, reason: Gammal. }', reviewBy: '2026-12-01' };
    expect(lines({ 'reports/a.mdx': article(gone) })).toEqual([]);
  });
});

test.each([
  ['- { name: A, contact: vaxeln }\n', 'owners.yaml:1 contact – ”vaxeln” finns inte i contacts.yaml'],
  ['- { name: Anna Andersson, contact: vaxel }\n', 'är ett personnamn'],
  ['- { name: A, email: a@b.se }\n', 'okänd nyckel'],
])('a list of owners that says %j is a fault', (words, fault) => {
  expect(faults({ 'owners.yaml': words }).join('\n')).toContain(fault);
});
