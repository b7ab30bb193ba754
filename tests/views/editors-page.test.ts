import { expect, test } from 'vitest';
import { editorsPage } from '../../src/views/editors-page.ts';
import { article, catalogOf, issue } from '../model/small-portal.ts';

const plan = (files: Record<string, string>) => editorsPage(catalogOf(files), 6);

test('what is past its review stands first, then what is near; the rest is counted by month', () => {
  const { reviews, later } = plan({
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
  expect(reviews.map(({ title, by, isPassed }) => [title, by, isPassed])).toEqual([
    ['Förbi', '22 november 2026', true],
    ['Nära', '22 januari 2027', false],
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
  expect(plan(files(true, '[natet, lokaler]')).gaps).toEqual([]);
  expect(plan(files(false, '[natet]')).gaps.map(({ what, names }) => [what, names])).toEqual([
    ['Ämnen utan vägledning', ['Lokaler']],
    ['Ord vars förklaring ingen har läst i en källa', ['ord']],
    ['Enheter vars namn ingen har läst i en källa', ['Ett']],
  ]);
});
