import { expect, test } from 'vitest';
import { compoundWords, tailsKept } from '../../src/search/compounds.ts';
import { softHyphens } from '../../src/search/soft-hyphens.ts';

const hyphenated = softHyphens(
  tailsKept(
    compoundWords(
      {
        begins: new Set(['omvärlds', 'säkerhets', 'skydds']),
        ends: new Set(['bevakning', 'skydd', 'analys', 'utbildning']),
      },
      new Set(),
    ),
  ),
);
/** As it would be read with every break in use. */
const broken = (text: string, letters = 12) => hyphenated(text, letters).replaceAll('\u00AD', '·');

test('a compound is parted between its words, in capitals too, with what stands round it untouched', () => {
  expect(broken('Omvärldsbevakning (3): säkerhetsskyddsanalyser')).toBe(
    'Omvärlds·bevakning (3): säkerhets·skydds·analyser',
  );
});

test('a word that is none is left whole, and so is a short compound', () => {
  expect(broken('Radikalisering, kommunikation')).toBe('Radikalisering, kommunikation');
  expect(broken('Omvärldsbevakning', 18)).toBe('Omvärldsbevakning');
});

test('no part is too short to stand alone, and no second sign stands after a hyphen', () => {
  expect(broken('it-säkerhetsutbildning')).toBe('it-säkerhets·utbildning');
});

test('a word longer than a line that nothing is known of is parted before a consonant and a vowel', () => {
  expect(broken('Ekstremismekommisjonens')).toMatch(/^[^·]{8,15}·[bdfghjklmnprstv][^·]{7,15}$/);
  expect(broken('grrrrrrrrrrrrrrrrrrrrrrr')).toBe('grrrrrrrrrrrrrrrrrrrrrrr');
});
