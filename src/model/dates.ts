/** A calendar date as text, `YYYY-MM-DD`. Never a `Date`: a meeting day has no time zone. */
export type IsoDate = string;

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
export const MONTHS = 'januari februari mars april maj juni juli augusti september oktober november december'.split(
  ' ',
);

/** True for a date that exists, judged on the text: 2026-02-31 is false. */
export function isIsoDate(text: string): boolean {
  const match = PATTERN.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** `2026-11-23` → `23 november 2026`. */
export function formatDate(date: IsoDate): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

const DAYS = ['söndag', 'måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag'];

/** `2026-11-23` → `måndag 23 november 2026`. */
export const formatDay = (date: IsoDate): string => `${DAYS[toMoment(date).getUTCDay()]} ${formatDate(date)}`;

/** `2026-11-23` → `november 2026`. */
export function formatMonth(date: IsoDate): string {
  const [year, month] = date.split('-').map(Number) as [number, number];
  return `${MONTHS[month - 1]} ${year}`;
}

/** Today in a time zone (`Europe/Stockholm`), for a moment given as a `Date`. */
export function dateInZone(moment: Date, timeZone: string): IsoDate {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(moment);
}

/** The moment at which a day begins in a time zone. */
export function startInZone(date: IsoDate, timeZone: string): Date {
  return new Date(Temporal.PlainDate.from(date).toZonedDateTime(timeZone).epochMilliseconds);
}

/** A moment (ISO 8601) as people here read it, in Swedish time: `2026-11-23 14:05:09`. */
export const formatMoment = (moment: string): string =>
  new Date(moment).toLocaleString('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short', timeStyle: 'medium' });

/** Noon UTC of the day, for formats that want a moment (RSS, sitemap). */
export function toMoment(date: IsoDate): Date {
  return new Date(`${date}T12:00:00Z`);
}

/** The date a number of months later; the last day of the month when the day does not exist there. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const index = year * 12 + month - 1 + months;
  const [newYear, newMonth] = [Math.floor(index / 12), (index % 12) + 1];
  const newDay = Math.min(day, daysInMonth(newYear, newMonth));
  return `${newYear}-${String(newMonth).padStart(2, '0')}-${String(newDay).padStart(2, '0')}`;
}

const A_DAY = 86_400_000;

/** How many days lie between two dates; below nought when the second is the earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number =>
  Math.round((toMoment(to).getTime() - toMoment(from).getTime()) / A_DAY);

/** The date a number of days later. */
export const addDays = (date: IsoDate, days: number): IsoDate =>
  new Date(toMoment(date).getTime() + days * A_DAY).toISOString().slice(0, 10);

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
