import { execFileSync } from 'node:child_process';
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

test('the same files of the same day are the same bytes in every time zone, also when an hour of that day is skipped', () => {
  const zip = new URL('../../../scripts/files/zip.ts', import.meta.url).href;
  // Summer time began in the night to 28 March 2027 in Stockholm, to 14 March in New York.
  const code = `const { zipFiles } = await import(${JSON.stringify(zip)});
    const files = Object.fromEntries(Array.from({ length: 400 }, (_, at) => [at + '.html', Buffer.from('sida ' + at)]));
    for (const day of ['2027-03-29', '2027-03-15', '2027-11-01', '2026-11-23'])
      console.log((await import('node:crypto')).createHash('sha256').update(zipFiles(files, day)).digest('hex'));`;
  const hashes = ['UTC', 'Europe/Stockholm', 'America/New_York', 'Asia/Kathmandu'].map((TZ) =>
    execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
      env: { ...process.env, TZ },
      encoding: 'utf8',
    }),
  );
  expect(hashes[0]).toMatch(/^([0-9a-f]{64}\n){4}$/);
  expect(new Set(hashes).size).toBe(1);
});
