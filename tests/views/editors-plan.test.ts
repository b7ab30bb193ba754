import { expect, test } from 'vitest';
import { editorsPlan } from '../../src/views/editors-plan.ts';
import { article, catalogOf, issue } from '../model/small-portal.ts';

const plan = (files: Record<string, string>) => editorsPlan(catalogOf(files), 6);

test('what is past its review stands first, then what is near; the rest is counted by month', () => {
  const { reviews, later } = plan({
    'reports/nara.mdx': article({ title: 'Nära', reviewBy: '2027-01-22' }),
    'reports/forbi.mdx': article({ title: 'Förbi', reviewBy: '2026-11-22' }),
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
  const covered = 'counted: 2026-11-20\nunits:\n  - { unit: ett, role: contact }\n';
  const unit = (confirmed: boolean) => `name: Ett\nkind: bolag\nconfirmed: ${confirmed}\n`;
  const whole = {
    'guidance/a.mdx': article({ topics: '[natet, lokaler]' }),
    'network/units/ett.yaml': unit(true),
    'network/coverage.yaml': covered,
  };
  expect(plan(whole).gaps).toEqual([]);
  const lacking = plan({ 'guidance/a.mdx': article({ topics: '[natet]' }), 'network/units/ett.yaml': unit(false) });
  expect(lacking.gaps.map(({ what, names }) => [what, names])).toEqual([
    ['Ämnen utan vägledning', ['Lokaler']],
    ['Enheter vars namn ingen har läst i en källa', ['Ett']],
    ['Bemanningen är inte räknad', []],
  ]);
});
