import { expect, test } from 'vitest';
import { placesSentence, unitSquares } from '../../src/views/unit-squares.ts';
import { catalogOf } from '../model/small-portal.ts';

const unit = (name: string, kind: string) => `name: ${name}\nkind: ${kind}\nconfirmed: true\n`;
const files = {
  'network/units/ett.yaml': unit('Ett', 'forvaltning'),
  'network/units/tva.yaml': unit('Två', 'bolag'),
  'network/units/tre.yaml': unit('Tre', 'bolag'),
  'network/coverage.yaml':
    'counted: 2026-11-20\nunits:\n  - { unit: ett, role: deputy }\n  - { unit: tva, role: vacant }\n',
};

test('the network sees who each unit has, one that was not counted too, and each square leads to its page', () => {
  const { groups, keys } = unitSquares(catalogOf(files, 'network'))!;
  expect(groups).toEqual([
    { title: '1 förvaltning', squares: [{ state: 'deputy', name: 'Ett', href: '/natverket/enheter/ett/' }] },
    {
      title: '2 bolag',
      squares: [
        { state: 'unknown', name: 'Tre', href: '/natverket/enheter/tre/' },
        { state: 'vacant', name: 'Två', href: '/natverket/enheter/tva/' },
      ],
    },
  ]);
  expect(keys.map(({ count, words }) => `${count} ${words}`)).toEqual([
    '1 har bara ersättare',
    '1 saknar kontaktperson och ersättare',
    '1 inte räknad',
  ]);
});

test.each(['open', 'internal'] as const)(
  'in the edition %s there are no squares, which would tell nothing',
  (edition) => {
    expect(unitSquares(catalogOf(files, edition))).toBeUndefined();
  },
);

test('before anybody has counted there are no squares for the network either, but a sentence of how many places there are', () => {
  const { 'network/coverage.yaml': _, ...uncounted } = files;
  const catalog = catalogOf(uncounted, 'network');
  expect(unitSquares(catalog)).toBeUndefined();
  expect(placesSentence(catalog)).toBe('Nätverket har plats för 1 förvaltning och 2 bolag.');
});
