import { describe, expect, test } from 'vitest';
import { firstNamesIn, nameFinder } from '../../../scripts/data/name-finder.ts';

const NAMES = [
  'Åsa Åkergren',
  'Öhmanstrand, Gunnel',
  'Åsa-Li von Öst',
  'Björn Ek',
  'Noa',
  'Asp Lind, Eva Karin',
  'Ida Maria Al',
];

describe('a whole name is found', () => {
  test.each([
    'Fråga Åsa Åkergren.',
    'Åkergren, Åsa',
    'ÅSA ÅKERGREN',
    'a\u030asa a\u030akergren',
    'gunnel ohmanstrand',
    'Gunnel Öhmanstrands blad',
    'asa-li von ost',
    'Eva Karin Asp Lind',
    'Asp Lind, Eva Karin',
    'Eva Lind',
    'enligt Ida Al',
    'Al, Ida Maria',
    'Al, Ida',
  ])('%s', (text) => {
    expect(nameFinder(NAMES)(text)).toBe(true);
  });

  test.each([
    'Åsa och Åkergren',
    'Åsa. Åkergren',
    'Björnar Ek',
    'Noa',
    'en björn i en ek',
    'Ida Maria',
    'Eva Karin',
    'Asp Lind',
    '',
  ])('but not in %s', (text) => expect(nameFinder(NAMES)(text)).toBe(false));
});

describe('a word that may be a first name is shown', () => {
  test.each([
    ['Gunnel tar det med Åsa', ['Åsa']],
    ['det är Gunnels sak, och BJÖRN vet', ['Gunnels', 'BJÖRN']],
    ['Klart. Åsa? ”Björn” är ett ord', []],
    ['en björn på åsen, Björnar', []],
    ['vi frågar Li', []],
  ] as const)('%s', (text, found) => {
    expect(firstNamesIn(text, NAMES)).toEqual(found);
  });
});
