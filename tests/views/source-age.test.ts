import { expect, test } from 'vitest';
import { sourceAge } from '../../src/views/source-age.ts';
import { article, catalogOf } from '../model/small-portal.ts';

const entriesOf = (...years: (number | undefined)[]) =>
  catalogOf(
    Object.fromEntries(
      years.map((year, at) => [
        `reports/r${at}.mdx`,
        article({
          title: `Rapport ${at}`,
          source: `{ title: Titel ${at}, publisher: P${year ? `, year: ${year}` : ''} }`,
        }),
      ]),
    ),
  ).entries;

test('a topic whose newest source is three years old or more says so', () => {
  expect(sourceAge(entriesOf(2019, 2022), '2026-11-26')).toBe(
    'Den nyaste källan om ämnet är från 2022. Läget kan ha ändrats sedan dess.',
  );
  expect(sourceAge(entriesOf(2019, 2024), '2026-11-26')).toBeUndefined();
});

test('nothing is said where no year is known', () => {
  expect(sourceAge(entriesOf(undefined), '2026-11-26')).toBeUndefined();
  expect(sourceAge([], '2026-11-26')).toBeUndefined();
});
