import { expect, test } from 'vitest';
import { zipFiles } from '../../../scripts/files/zip.ts';

const text = (words: string) => new TextEncoder().encode(words);

/** The day of the first file, as a zip writes it (APPNOTE 4.4.6: years since 1980, month, day). */
function dayOf(zip: Uint8Array): string {
  const date = Buffer.from(zip).readUInt16LE(12);
  const [year, month, day] = [1980 + (date >> 9), (date >> 5) & 15, date & 31];
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

test.each([
  ['2026-11-26', '2026-11-25'],
  ['2026-03-01', '2026-02-28'],
  ['2026-01-01', '2025-12-31'],
])('files packed on %s are of the day before: none is of a time to come, in any time zone', (day, before) => {
  expect(dayOf(zipFiles({ 'a.html': text('a') }, day))).toBe(before);
});

test('the same files of the same day are the same bytes; another text of the same length has another time', () => {
  const zip = (words: string) => zipFiles({ 'a.html': text(words) }, '2026-11-26');
  expect(zip('ja')).toEqual(zip('ja'));
  const time = (words: string) => Buffer.from(zip(words)).readUInt16LE(10);
  expect(time('ja')).not.toBe(time('ne'));
});
