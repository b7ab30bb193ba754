import { addDays, dateInZone, isIsoDate, type IsoDate } from '../../../src/model/dates.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
/** Months of neighbours where their first letters are others. */
const ALSO: Readonly<Record<string, string>> = { may: 'maj', mai: 'maj', oct: 'okt', des: 'dec', mär: 'mar' };
const ZONES: Readonly<Record<string, number>> = {
  cet: 60,
  cest: 120,
  mez: 60,
  est: -300,
  edt: -240,
  pst: -480,
  pdt: -420,
};

/** `Thu, 12 Nov 2026 08:15:00 +0100`, `12 november 2026`, `12. okt. 2026`. */
const DAY_FIRST =
  /(?<day>\d{1,2})[.,]?(?:\s+|-)(?<month>\p{L}{3,})\.?,?(?:\s+|-)(?<year>\d{4}|\d{2})(?!\d)(?:[ T,]+(?:kl\.?\s*)?(?<time>\d{1,2}[:.]\d{2}(?:[:.]\d{2})?)\s*(?<zone>[+-]\d{2}:?\d{2}|\p{L}{1,4})?)?/u;
/** `Nov 12, 2026`. */
const MONTH_FIRST = /^(?:\p{L}+,?\s+)?(?<month>\p{L}{3,})\.?\s+(?<day>\d{1,2}),?\s+(?<year>\d{4})\b/u;
/** `2026-11-12T08:15:00Z`, `2026-11-12 08:15`, `20261112`, `2026/11/12`. */
const YEAR_FIRST =
  /^(?<year>\d{4})(?<line>[-/.]?)(?<month>\d{2})\k<line>(?<day>\d{2})(?:[T ]+(?<time>\d{1,2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s*(?<zone>Z|[+-]\d{2}:?\d{2})?)?/i;

/**
 * The day in Sweden of a date as feeds and mail write it: RFC 822, ISO 8601, and what people make of them. Undefined for what
 * is no date, and for one that is not possible: before the web, or more than a day from now.
 */
export function feedDate(given: string | undefined, today: IsoDate): IsoDate | undefined {
  const text = (given ?? '').slice(0, 100).replace(/\s+/g, ' ').trim();
  const parts = (YEAR_FIRST.exec(text) ?? DAY_FIRST.exec(text) ?? MONTH_FIRST.exec(text))?.groups;
  const day = parts && dayOf(parts);
  return day && isIsoDate(day) && day >= '1990-01-01' && day <= addDays(today, 1) ? day : undefined;
}

function dayOf({ year = '', month = '', day = '', time, zone }: Record<string, string | undefined>): string {
  const word = month.slice(0, 3).toLowerCase();
  const number = /^\d/.test(month) ? Number(month) : MONTHS.indexOf(ALSO[word] ?? word) + 1;
  const fullYear = year.length === 2 ? `20${year}` : year;
  const date = `${fullYear}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const offset = zone ? minutesOf(zone.toLowerCase()) : undefined;
  if (!time || offset === undefined || !isIsoDate(date)) return date;
  const [hours = 0, minutes = 0] = time.split(/[:.]/).map(Number);
  return dateInZone(
    new Date(Date.parse(`${date}T00:00Z`) + (hours * 60 + minutes - offset) * 60_000),
    'Europe/Stockholm',
  );
}

function minutesOf(zone: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  if (hours) return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  return ZONES[zone] ?? 0;
}
