import { expect, test } from 'vitest';
import { editorsPage } from '../../src/views/editors-page.ts';
import { article, catalogOf, issue } from '../model/small-portal.ts';

const plan = (files: Record<string, string>, written?: Parameters<typeof editorsPage>[2]) =>
  editorsPage(catalogOf(files), 6, written);

test('what is past its review stands first, then what is near, under its owner; the rest is counted by month', () => {
  const { owners, later, now } = plan({
    'reports/nara.mdx': article({ title: 'Nära', reviewBy: '2027-01-22' }),
    'reports/forbi.mdx': article({ title: 'Förbi', reviewBy: '2026-11-22' }),
    'reports/indragen.mdx': article({
      reviewBy: '2026-01-01',
      published: '2025-01-01',
      status: 'withdrawn',
      withdrawn: '{ date: 2026-11-02, reason: Fel. }',
    }),
    'reports/senare.mdx': article({ reviewBy: '2027-05-01' }),
    'guidance/senare-i-maj.mdx': article({ reviewBy: '2027-05-26' }),
    'guidance/om-ett-ar.mdx': article({ reviewBy: '2027-11-01' }),
  });
  expect(
    owners.map(({ owner, items }) => [owner, ...items.map(({ title, by, isPassed }) => [title, by, isPassed])]),
  ).toEqual([['Exempelstad', ['Förbi', '22 november 2026', true], ['Nära', '22 januari 2027', false]]]);
  expect(now.map(({ text }) => text)).toEqual([
    'Börja på informationsbrev 1, till 10 december 2026',
    'Läs igenom en text vars dag har passerat',
    'Läs igenom en text inom två månader',
  ]);
  expect(later).toEqual([
    { month: 'maj 2027', count: 2 },
    { month: 'november 2027', count: 1 },
  ]);
});

test('the rhythm says how far each letter has come, from the first that the portal had to the end of next year', () => {
  const { letters } = plan({
    'newsletters/2026-4.mdx': issue({ sent: '2026-08-13' }),
    'newsletters/2026-6.mdx': issue({ planned: '2026-12-10' }),
  });
  expect(letters.slice(0, 4).map(({ name, day, state, href }) => [name, day, state, href])).toEqual([
    ['Informationsbrev 4, 2026', '13 augusti 2026', 'skickat', '/informationsbrev/2026-4/'],
    ['Informationsbrev 5, 2026', '8 oktober 2026', 'dagen har passerat', undefined],
    ['Informationsbrev 6, 2026', '10 december 2026', 'påbörjat', '/informationsbrev/2026-6/'],
    ['Informationsbrev 1, 2027', '11 februari 2027', 'inte påbörjat', undefined],
  ]);
  expect(letters).toHaveLength(3 + 6);
});

test('gaps are told with names, and only those that there are', () => {
  const unit = (confirmed: boolean) => `name: Ett\nkind: bolag\nconfirmed: ${confirmed}\n`;
  const word = (confirmed: boolean) => `- { id: ord, term: ord, definition: Ett ord., confirmed: ${confirmed} }\n`;
  const files = (confirmed: boolean, topics: string) => ({
    'guidance/a.mdx': article({ topics }),
    'network/units/ett.yaml': unit(confirmed),
    'glossary.yaml': word(confirmed),
  });
  const sound = files(true, '[natet, lokaler]');
  const lawyer = { legalReview: '{ by: Juridik, date: 2026-11-14 }' };
  expect(plan({ ...sound, 'guidance/a.mdx': article({ topics: '[natet, lokaler]', ...lawyer }) }).gaps).toEqual([]);
  expect(plan(files(false, '[natet]')).gaps.map(({ what, names }) => [what, names])).toEqual([
    ['Ämnen utan vägledning', ['Lokaler']],
    ['Vägledningar som ingen jurist har granskat', ['En artikel om ingenting']],
    ['Ord vars förklaring ingen har läst i en källa', ['ord']],
    ['Enheter vars namn ingen har läst i en källa', ['Ett']],
  ]);
});

test('what stops the portal and a letter that is late go before all else, three at most; what is written is counted', () => {
  const hint = { file: 'a.mdx', line: 1, field: 'f', fault: 'x', remedy: 'y' };
  const { now, hints } = plan(
    {
      'newsletters/2026-5.mdx': issue({ planned: '2026-10-08' }),
      'reports/a.mdx': article({ reviewBy: '2026-11-02' }),
      'laws.yaml': '- { id: l, name: L, area: A, meaning: M., binds: alla, checked: 2026-01-02, seen: Här }\n',
    },
    { faults: 2, waiting: 4, hints: [{ ...hint, hint: 'lag' }, { ...hint, hint: 'brev' }, { ...hint, line: 2, hint: 'brev' }] }, // prettier-ignore
  );
  expect(now.map(({ text }) => text)).toEqual([
    'Rätta 2 fel i innehållet',
    'Gör klart informationsbrev 5, som skulle ha skickats 8 oktober 2026',
    'Läs igenom en text vars dag har passerat',
  ]);
  expect(hints?.map(({ name, count }) => [name, count])).toEqual([['Brevet', 2], ['Lagar att slå upp', 1]]); // prettier-ignore
  expect(plan({}).hints).toBeUndefined();
});
