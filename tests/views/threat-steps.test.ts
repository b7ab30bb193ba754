import { expect, test } from 'vitest';
import { threatSteps } from '../../src/views/threat-steps.ts';
import { article, catalogOf, faults } from '../model/small-portal.ts';

const told = (level: number, when: string, more = {}) =>
  article({
    threatLevel: `{ level: ${level}, when: ${when} }`,
    source: '{ title: Titel, publisher: Exempelverket }',
    topics: '[natet]',
    ...more,
  });

const catalog = catalogOf({
  'outlook/hojd.mdx': told(4, '2023-08-17'),
  'outlook/sankt.mdx': told(3, '2025-05-23'),
  'outlook/bedomning.mdx': told(3, '2026', { topics: '[natet, lokaler]' }),
  'outlook/forr.mdx': told(3, '2022-01'),
  'outlook/indragen.mdx': told(5, '2026-11-01', {
    status: 'withdrawn',
    withdrawn: '{ date: 2026-11-02, reason: Fel. }',
  }),
  'outlook/annat.mdx': article({}),
});

test('each level is told with its date, as exactly as the source has it, the latest first', () => {
  expect(threatSteps(catalog).map(({ level, word, when }) => [when, level, word])).toEqual([
    ['bedömningen för 2026', 3, 'förhöjt hot'],
    ['23 maj 2025', 3, 'förhöjt hot'],
    ['17 augusti 2023', 4, 'högt hot'],
    ['januari 2022', 3, 'förhöjt hot'],
  ]);
});

test('each level leads to the text that tells of it, and names its source', () => {
  expect(threatSteps(catalog)[1]).toMatchObject({ href: '/omvarld/sankt/', source: 'Exempelverket' });
});

test('a topic shows all of it or nothing', () => {
  expect(threatSteps(catalog, 'natet')).toHaveLength(4);
  expect(threatSteps(catalog, 'lokaler')).toEqual([]);
});

test('a level without its date, with a date that does not exist or outside the scale stops the build', () => {
  const fault = (threatLevel: string) => faults({ 'outlook/x.mdx': article({ threatLevel }) });
  expect(fault('{ level: 3, when: 2025-05-23 }')).toEqual([]);
  for (const wrong of [
    '{ level: 3 }',
    '{ when: 2026 }',
    '{ level: 6, when: 2026 }',
    '{ level: 3, when: 2025-02-31 }',
    '3',
  ])
    expect(fault(wrong), wrong).not.toEqual([]);
  expect(faults({ 'reports/x.mdx': article({ threatLevel: '{ level: 3, when: 2026 }' }) })).not.toEqual([]);
});
