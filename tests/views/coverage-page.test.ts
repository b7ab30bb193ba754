import { expect, test } from 'vitest';
import { coverageRows, coverageSentence } from '../../src/views/coverage-page.ts';
import { catalogOf } from '../model/small-portal.ts';

const files = {
  'network/units/ett.yaml': 'name: Ett\nkind: forvaltning\nconfirmed: true\n',
  'network/units/tva.yaml': 'name: Två\nkind: bolag\nconfirmed: true\n',
  'network/units/tre.yaml': 'name: Tre\nkind: bolag\nconfirmed: true\n',
  'network/units/gammal.yaml': 'name: Gammal\nkind: bolag\nconfirmed: true\n',
  'network/units/ny.yaml': 'name: Ny\nkind: bolag\nconfirmed: true\n',
  'network/coverage.yaml': `counted: 2026-11-20
units:
  - { unit: ett, role: contact, confirmed: 2026-09-01 }
  - { unit: tva, role: vacant }
  - { unit: tre, role: deputy }
  - { unit: gammal, role: contact, confirmed: 2026-05-19 }
`,
};

test('the network reads unit by unit, those that need somebody first', () => {
  const rows = coverageRows(catalogOf(files, 'network', '2026-11-25'));
  expect(rows.map(({ name, words, facts, vacant }) => [name, words, facts, vacant])).toEqual([
    ['Två', 'saknar kontaktperson och ersättare', undefined, '5 dagar'],
    ['Ny', 'inte räknad', undefined, undefined],
    ['Tre', 'har bara ersättare', undefined, 'inga dagar'],
    ['Gammal', 'har kontaktperson, men uppgifterna är äldre än ett halvår', 'maj 2026', 'inga dagar'],
    ['Ett', 'har kontaktperson', 'september 2026', 'inga dagar'],
  ]);
  expect(rows[0]!.href).toBe('/natverket/enheter/tva/');
});

test('nobody else does', () => {
  expect(coverageRows(catalogOf(files, 'internal'))).toEqual([]);
  expect(coverageRows(catalogOf(files, 'open'))).toEqual([]);
});

test.each([
  [53, 53, 'Alla 53 enheter har en kontaktperson eller en ersättare.'],
  [53, 49, 'Nästan alla av 53 enheter har en kontaktperson eller en ersättare. Färre än fem saknar.'],
  [53, 52, 'Nästan alla av 53 enheter har en kontaktperson eller en ersättare. Färre än fem saknar.'],
  [53, 48, '48 av 53 enheter har en kontaktperson eller en ersättare.'],
  [53, 5, '5 av 53 enheter har en kontaktperson eller en ersättare.'],
  [53, 4, 'Färre än fem av 53 enheter har en kontaktperson eller en ersättare.'],
  [53, 0, 'Färre än fem av 53 enheter har en kontaktperson eller en ersättare.'],
])('of %i units, %i: %s', (total, covered, sentence) => {
  expect(coverageSentence({ counted: '2026-11-20', total, covered, units: [], counts: [] })).toBe(
    `${sentence} Räknat den 20 november 2026.`,
  );
});

test('the network, which reads unit by unit, gets the number, and nobody else one of few units', () => {
  expect(coverageSentence(catalogOf(files, 'network').coverage)).toContain('3 av 4 enheter har');
  expect(coverageSentence(catalogOf(files, 'internal').coverage)).toContain('för få för att antalet ska visas');
});

test('before anybody has counted there is no sentence', () => {
  expect(coverageSentence(catalogOf({}).coverage)).toBeUndefined();
});
