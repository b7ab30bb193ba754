import { expect, test } from 'vitest';
import { parseSite } from '../../src/site.ts';
import { changeItems, entryItems, feed, issueItem } from '../../src/views/feed.ts';
import { article, catalogOf, issue } from '../model/small-portal.ts';

const site = parseSite(undefined, 'https://portal.exempelstad.example/vbe/');

const catalog = catalogOf({
  'reports/aldre.mdx': article({ title: 'Äldre', published: '2026-10-01' }),
  'reports/nyare.mdx': article({ title: 'Nyare', published: '2026-11-01' }),
  'newsletters/2026-1.mdx': issue({ title: 'Brev 1', published: '2026-09-01', sent: '2026-09-30' }),
});

test('a feed says where it is itself and which page it follows, base path included', () => {
  const options = feed(site, '/rapporter/', 'Rapporter', 'Alla.', []);
  expect(options.title).toBe('Rapporter – Kontaktnätet');
  expect(options.site).toBe('https://portal.exempelstad.example/vbe/rapporter/');
  expect(options.customData).toContain('<language>sv</language>');
  expect(options.customData).toContain(
    '<atom:link href="https://portal.exempelstad.example/vbe/rapporter/rss.xml" rel="self" type="application/rss+xml"/>',
  );
});

test('the newest entry comes first, with a full address and the day it was published', () => {
  const items = entryItems(site, catalog.entries.toReversed());
  expect(items.map(({ title }) => title)).toEqual(['Nyare', 'Äldre']);
  expect(items[0]).toMatchObject({
    link: 'https://portal.exempelstad.example/vbe/rapporter/nyare/',
    pubDate: new Date('2026-11-01T12:00:00Z'),
  });
});

test('each change is an item of its own, with an address of its own, the newest first, and nothing of what is small', () => {
  const { entries } = catalogOf({
    'guidance/hot.mdx': article({
      title: 'Vid hot',
      changes:
        '[{ date: 2026-11-02, what: Ett. }, { date: 2026-11-03, what: Stavfel., minor: true }, { date: 2026-11-04, what: Två. }]',
    }),
  });
  const address = 'https://portal.exempelstad.example/vbe/vagledning/hot/#andring-';
  expect(changeItems(site, entries).map(({ title, description, link }) => [title, description, link])).toEqual([
    ['Ändrad: Vid hot', 'Två.', `${address}2026-11-04`],
    ['Ändrad: Vid hot', 'Ett.', `${address}2026-11-02`],
  ]);
});

test('a feed has at most fifty items', () => {
  const items = Array.from({ length: 60 }, (_, n) => ({ title: String(n) }));
  expect(feed(site, '/', 'T', 'D', items).items).toHaveLength(50);
});

test('an issue bears the day it was sent, and its whole text', () => {
  expect(issueItem(site, catalog.issues[0]!, '<p>Allt.</p>')).toEqual({
    title: 'Brev 1',
    description: catalog.issues[0]!.summary,
    link: 'https://portal.exempelstad.example/vbe/informationsbrev/2026-1/',
    pubDate: new Date('2026-09-30T12:00:00Z'),
    content: '<p>Allt.</p>',
  });
});
