import { addDays, type IsoDate } from '../../src/model/dates.ts';
import { UserError } from '../user-error.ts';
import type { LinkMemory } from './link-memory.ts';

/** Which addresses are to be asked on a day: what led right is let alone for some days, the rest until tomorrow. */
export function dueLinks(addresses: readonly string[], memory: LinkMemory, today: IsoDate, days: number): string[] {
  return addresses.filter((address) => {
    const seen = memory.of(address);
    if (!seen) return true;
    const isWell = seen.kind === 'well' || seen.kind === 'moved';
    return addDays(seen.day, isWell ? days : Math.min(days, 1)) <= today;
  });
}

/** How many days, as it was given. @throws UserError for what is no number of days */
export function daysIn({ days, again }: { days: string; again: boolean }): number {
  if (again) return 0;
  if (/^\d{1,3}$/.test(days)) return Number(days);
  throw new UserError(`”${days}” är inget antal dagar. Skriv till exempel --days 7.`);
}

/** How long it takes, in words: a host is asked once a second, with HEAD and GET, and some hosts at once. */
export function timeFor(due: readonly string[]): string {
  const rows = Map.groupBy(due, (address) => new URL(address).host).values();
  const longest = Math.max(0, ...[...rows].map((row) => row.length));
  const minutes = Math.ceil(Math.max(longest * 2, (due.length * 3) / 8) / 60);
  return minutes <= 1 ? 'en minut' : `${minutes} minuter`;
}
