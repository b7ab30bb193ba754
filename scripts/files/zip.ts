import { createHash } from 'node:crypto';
import { zipSync, type Zippable } from 'fflate';
import type { IsoDate } from '../../src/model/dates.ts';

/** Files by their path in the package, with forward slashes. */
export type Files = Record<string, Uint8Array>;

/**
 * A zip that depends on nothing but its files and the day: same order, same times, in every time zone.
 *
 * The time of day of a file follows from what it says. nginx, Apache and IIS make their ETag of time and size, so two
 * versions of a page that are equally long must not bear the same time, or a browser would keep the old one.
 */
export function zipFiles(files: Files, day: IsoDate): Uint8Array {
  const sorted = Object.keys(files).sort();
  const zippable: Zippable = {};
  for (const name of sorted)
    zippable[name] = [files[name]!, { mtime: timeOf(files[name]!, day), level: 9, os: 3, attrs: 0o644 << 16 }];
  return zipSync(zippable);
}

/** The day before, so that no file is of a time to come. Local time on purpose: the format has no time zone and fflate writes what the clock on the wall says. */
function timeOf(bytes: Uint8Array, day: IsoDate): Date {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const slot = createHash('sha256').update(bytes).digest().readUInt32BE() % 43_200;
  const seconds = slot * 2;
  return new Date(year, month - 1, date - 1, Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60);
}
