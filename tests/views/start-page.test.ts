import { describe, expect, test } from 'vitest';
import { startPage } from '../../src/views/start-page.ts';
import { article, catalogOf, issue, meeting } from '../model/small-portal.ts';

const reports = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, n) => [`reports/rapport-${n}.mdx`, article({ title: `Rapport ${n}` })]),
  );
const WITHDRAWN = { status: 'withdrawn', withdrawn: '{ date: 2026-11-02, reason: Fel. }' };

describe('what is coming', () => {
  test('says honestly that no meeting is decided, after what is', () => {
    const page = startPage(catalogOf({ 'newsletters/2026-3.mdx': issue({ title: 'Brev 3', planned: '2026-12-03' }) }));
    expect(page.happenings.map(({ when }) => when)).toEqual(['3 december 2026']);
    expect(page.noMeeting).toBe('Nästa nätverksträff har inget datum än.');
  });

  test('meetings and letters come in the order of their days', () => {
    const catalog = catalogOf({
      'network/meetings/sen.mdx': meeting({ title: 'Träff', date: '2026-12-20' }),
      'newsletters/2026-3.mdx': issue({ title: 'Brev 3', planned: '2026-12-03' }),
    });
    expect(startPage(catalog).happenings.map(({ when }) => when)).toEqual(['3 december 2026', '20 december 2026']);
    expect(startPage(catalog).noMeeting).toBeUndefined();
  });

  test('names the next meeting first, and no meeting that has been', () => {
    const catalog = catalogOf({
      'network/meetings/sen.mdx': meeting({ title: 'Sen träff', date: '2026-12-20' }),
      'network/meetings/nasta.mdx': meeting({ title: 'Nästa träff', date: '2026-12-01' }),
      'network/meetings/forra.mdx': meeting({ title: 'Förra träffen', date: '2026-11-22' }),
    });
    expect(startPage(catalog).happenings.map(({ when, text }) => `${when}: ${text}`)).toEqual([
      '1 december 2026: Nästa träff',
      '20 december 2026: Sen träff',
    ]);
  });

  test('a meeting today is still to come', () => {
    expect(
      startPage(catalogOf({ 'network/meetings/idag.mdx': meeting({ title: 'I dag', date: '2026-11-23' }) }))
        .happenings[0]!.text,
    ).toBe('I dag');
  });

  test('a cancelled meeting is not to come', () => {
    const page = startPage(catalogOf({ 'network/meetings/installt.mdx': meeting(WITHDRAWN) }));
    expect(page.happenings).toEqual([]);
    expect(page.noMeeting).toBeDefined();
  });

  test('names planned issues, not sent ones, nor plans that have gone by', () => {
    const catalog = catalogOf({
      'newsletters/2026-1.mdx': issue({ title: 'Brev 1', sent: '2026-09-30' }),
      'newsletters/2026-2.mdx': issue({ title: 'Brev 2', planned: '2026-11-03' }),
      'newsletters/2026-3.mdx': issue({ title: 'Brev 3', planned: '2026-12-03' }),
    });
    expect(startPage(catalog).happenings).toEqual([
      { when: '3 december 2026', text: 'Informationsbrev 3 planeras att skickas', href: '/informationsbrev/2026-3/' },
    ]);
  });
});

describe('what is new', () => {
  test('mixes the kinds: no kind more than twice, three as cards and the rest as titles', () => {
    const catalog = catalogOf({
      ...reports(5),
      'research/a.mdx': article({ title: 'A', published: '2026-10-01' }),
      'research/b.mdx': article({ title: 'B', published: '2026-10-01' }),
      'questions/c.mdx': article({ title: 'C', published: '2026-09-01' }),
      'outlook/d.mdx': article({ title: 'D', published: '2026-08-01' }),
      'outlook/e.mdx': article({ title: 'E', published: '2026-07-01' }),
    });
    const page = startPage(catalog);
    expect(page.news).toHaveLength(3);
    expect([...page.news, ...page.moreNews].map(({ kind }) => kind)).toEqual([
      'reports',
      'reports',
      'research',
      'research',
      'questions',
      'outlook',
      'outlook',
    ]);
  });

  test('has nothing that is withdrawn', () => {
    expect(startPage(catalogOf({ 'reports/a.mdx': article(WITHDRAWN) })).news).toEqual([]);
  });
});

describe('the newest issue', () => {
  test('is the one with the highest number, and says when it is a proposal', () => {
    const files = {
      'newsletters/2026-9.mdx': issue({ title: 'Brev 9', sent: '2026-09-30' }),
      'newsletters/2026-10.mdx': issue({ title: 'Brev 10' }),
    };
    expect(startPage(catalogOf(files)).issue).toMatchObject({
      title: 'Brev 10',
      badge: 'Förslag',
      status: 'Inte skickat',
      href: '/informationsbrev/2026-10/',
    });
  });

  test('is not one that has been withdrawn', () => {
    const files = {
      'newsletters/2026-1.mdx': issue({ title: 'Brev 1', sent: '2026-09-30' }),
      'newsletters/2026-2.mdx': issue({ title: 'Brev 2', planned: '2026-12-03', ...WITHDRAWN }),
    };
    const page = startPage(catalogOf(files));
    expect(page.issue!.title).toBe('Brev 1');
    expect(JSON.stringify(page.happenings)).not.toContain('Informationsbrev 2');
  });

  test('is left out when there is none', () => {
    expect(startPage(catalogOf({})).issue).toBeUndefined();
  });
});

test('only what is current today stands under Aktuellt', () => {
  const line = (title: string, from: string, until: string) =>
    `- { title: ${title}, text: Om det., address: /ordlista/, from: ${from}, until: ${until} }\n`;
  const catalog = catalogOf({
    'current.yaml':
      line('Nu', '2026-11-23', '2026-11-23') +
      line('Då', '2026-09-01', '2026-11-22') +
      line('Sedan', '2026-11-24', '2026-12-24'),
  });
  expect(startPage(catalog).current.map(({ title }) => title)).toEqual(['Nu']);
});

test('what readers were told of by a notice stands first under Aktuellt, for two weeks', () => {
  const told = (noticed: string) => ({
    'guidance/hot.mdx': article({
      title: 'Vid hot',
      changes: `[{ date: 2026-11-01, what: Nytt nummer., action: Byt lappen., noticed: ${noticed} }]`,
    }),
    'current.yaml': '- { title: Annat, text: Om det., address: /ordlista/, from: 2026-11-01, until: 2026-12-01 }\n',
  });
  expect(startPage(catalogOf(told('2026-11-09'))).current).toMatchObject([
    { title: 'Ändrad: Vid hot', text: 'Nytt nummer. Byt lappen.', address: '/vagledning/hot/#andring-2026-11-01' },
    { title: 'Annat' },
  ]);
  expect(startPage(catalogOf(told('2026-11-08'))).current.map(({ title }) => title)).toEqual(['Annat']);
});

test('audiences without entries are no way in', () => {
  expect(startPage(catalogOf(reports(1))).audiences.map(({ id }) => id)).toEqual(['skola']);
});
