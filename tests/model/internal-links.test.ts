import { describe, expect, test } from 'vitest';
import { article, faults, issue, meeting } from './small-portal.ts';

const link = (address: string, fields: Record<string, string> = {}, others: Record<string, string> = {}) =>
  faults({ 'reports/x.mdx': article(fields, `[sidan](${address})\n\n## Egen rubrik\n\nText.`), ...others }).map(
    (problem) => problem.replace(/^reports\/x\.mdx:\d+ länk – /, ''),
  );

describe('a link within the portal leads somewhere', () => {
  const others = {
    'talks/b.mdx': article({ format: 'talk' }, '## Del 2\n\nText.'),
    'newsletters/2026-1.mdx': issue(),
    'network/meetings/m.mdx': meeting({ sensitivity: 'open' }),
  };
  test.each([
    '/', '/forskning/', '/rapporter/x/', '/foredrag/b/', '/foredrag/b/#del-2', '/sok/?q=ord', '/amnen/', '/amnen/natet/', '/malgrupper/skola/', '/ordlista/',
    '/ordlista/#ord', '/informationsbrev/2026-1/', '/natverket/', '/natverket/bemanning/', '/natverket/moten/m/', '/kontakt/', '/om/', '/prenumerera/', '/tillganglighet/', '/personuppgifter/', '/kakor/',
    '#egen-rubrik', '#innehall', 'https://example.org/finns-inte/',
  ])('%s', (address) => expect(link(address, {}, others)).toEqual([])); // prettier-ignore

  test.each([
    ['an entry that is not there', '/rapporter/y/', 'sidan /rapporter/y/ finns inte – menade du /rapporter/x/?'],
    ['a heading that is not there', '#egen-rubik', 'stället #egen-rubik finns inte på sidan – menade du #egen-rubrik?'],
    ['an address without its last slash', '/rapporter/x', 'sidan /rapporter/x finns inte – menade du /rapporter/x/?'],
    [
      'a term that is not in the glossary',
      '/ordlista/#annat',
      'sidan /ordlista/#annat finns inte – menade du /ordlista/#ord?',
    ],
    [
      'an address like no other',
      '/finns/inte/alls/nagonstans/',
      'sidan /finns/inte/alls/nagonstans/ finns inte – rätta adressen (den slutar med /); är sidan borttagen, ta bort länken',
    ],
    [
      'another host in disguise',
      '//exempel.example/',
      'sidan //exempel.example/ finns inte – rätta adressen (den slutar med /); är sidan borttagen, ta bort länken',
    ],
  ])('not %s', (_, address, problem) => expect(link(address)).toEqual([problem]));
});

describe('a link leads to what the reader may see', () => {
  const inner = { 'guidance/inre.mdx': article({ title: 'Den inre rutinen', sensitivity: 'network' }) };
  const tooInner = [
    'länken leder till en sida som är bara för nätverket – ta bort länken, eller höj artikelns sensitivity',
  ];

  test('not from open to the network', () => expect(link('/vagledning/inre/', {}, inner)).toEqual(tooInner));
  test('not from internal to the network', () =>
    expect(link('/vagledning/inre/', { sensitivity: 'internal' }, inner)).toEqual(tooInner));
  test('within the network it does', () =>
    expect(link('/vagledning/inre/', { sensitivity: 'network' }, inner)).toEqual([]));
  test('not to a meeting, which is internal unless it says otherwise', () => {
    expect(link('/natverket/moten/m/', {}, { 'network/meetings/m.mdx': meeting() })).toEqual([
      'länken leder till en sida som är intern – ta bort länken, eller höj artikelns sensitivity',
    ]);
  });
});

describe('a link leads to what is shown on the day of the text itself', () => {
  const notYet = [
    'sidan /fragor/q/ visas inte än (utkast eller senare datum) – vänta med länken eller publicera målet',
  ];
  const to = (fields: Record<string, string>, from: Record<string, string> = {}) =>
    link(
      '/fragor/q/',
      { reviewBy: '2031-01-01', ...from },
      { 'questions/q.mdx': article({ reviewBy: '2031-01-01', ...fields }) },
    );

  test('not to a draft', () => expect(to({ status: 'draft' })).toEqual(notYet));
  test('not to a later day', () => expect(to({ published: '2030-01-01' })).toEqual(notYet));
  test('texts for the same later day may link to each other', () =>
    expect(to({ published: '2030-01-01' }, { published: '2030-01-01' })).toEqual([]));
  test('a text for an earlier day than its target may not', () =>
    expect(to({ published: '2030-01-02' }, { published: '2030-01-01' })).toEqual(notYet));
  test('a draft may link to a draft', () => expect(to({ status: 'draft' }, { status: 'draft' })).toEqual([]));
  test('to what is withdrawn it leads, since the address stays', () => {
    expect(to({ status: 'withdrawn', withdrawn: '{ date: 2026-11-02, reason: Fel. }' })).toEqual([]);
  });
});

test('an entry named in a letter is there', () => {
  expect(
    faults({
      'reports/rapporten.mdx': article(),
      'newsletters/2026-1.mdx': issue({}, '<Entry id="raporten">Text.</Entry>\n\n<Entry id="zzzzzzzz" />'),
    }),
  ).toEqual([
    'newsletters/2026-1.mdx:8 <Entry> – artikeln ”raporten” finns inte – menade du `rapporten`?',
    'newsletters/2026-1.mdx:10 <Entry> – artikeln ”zzzzzzzz” finns inte – är den borttagen, omdöpt eller inte skriven än? skriv filnamnet på den som gäller, utan .mdx, ta bort raden, eller hämta tillbaka den (Borttagna texter i redigeraren)',
  ]);
});
