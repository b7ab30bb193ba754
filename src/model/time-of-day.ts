import { z } from 'zod';
import { say } from './fields.ts';
import type { IsoDate } from './dates.ts';

/** A time of day as text, `13:30`, in Swedish time. */
export const clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, say('är inget klockslag', 'skriv till exempel `"13:30"`'));

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** `13:30` and 45 → `14:15`; past midnight it begins anew. */
export function laterClock(time: string, minutes: number): string {
  const sum = (minutesOf(time) + minutes) % (24 * 60);
  return `${String(Math.floor(sum / 60)).padStart(2, '0')}:${String(sum % 60).padStart(2, '0')}`;
}

/** Minutes from one time of day to another of the same day; negative when it comes before. */
export const minutesBetween = (start: string, end: string) => minutesOf(end) - minutesOf(start);

/**
 * What is wrong with a time of day on the days when the clocks change: in March an hour is missing, in October one comes
 * twice. Directive 2000/84/EC: the last Sunday of the month.
 */
export function clockChange(date: IsoDate, time: string): 'missing' | 'twice' | undefined {
  if (!isLastSunday(date) || !time.startsWith('02')) return undefined;
  return { '03': 'missing' as const, '10': 'twice' as const }[date.slice(5, 7)];
}

function isLastSunday(date: IsoDate): boolean {
  return new Date(`${date}T12:00:00Z`).getUTCDay() === 0 && Number(date.slice(8)) > 24;
}
