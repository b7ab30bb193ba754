import { expect, test } from 'vitest';
import { withoutFullStop } from '../../src/model/joined-text.ts';

test.each([
  ['Pröva rutinen.', 'Pröva rutinen'],
  ['Pröva rutinen', 'Pröva rutinen'],
  ['Ring skolan. Fråga igen.', 'Ring skolan. Fråga igen'],
  ['Lampor, lås m.m.', 'Lampor, lås m.m.'],
  ['Lampor, lås osv.', 'Lampor, lås osv.'],
  ['Är det klart?', 'Är det klart?'],
  ['Och sedan ...', 'Och sedan ...'],
  ['', ''],
])('”%s” goes on as ”%s”', (words, joined) => {
  expect(withoutFullStop(words)).toBe(joined);
});
