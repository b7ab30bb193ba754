import { isIsoDate, MONTHS, type IsoDate } from './dates.ts';

/** `20261127`, `2026-1-5`, `2026/11/27` · `27/11 2026`, `27.11.2026` · `27 november 2026` */
const YEAR_FIRST = /^(20\d{2})(?:(\d{2})(\d{2})|[-–/. ](\d{1,2})[-–/. ](\d{1,2}))$/;
const DAY_FIRST = /^(\d{1,2})[-–/. ]+(\d{1,2}|\p{L}+)[-–/., ]+(20\d{2})$/u;

/** The day that somebody meant who wrote it in another way; undefined where it could be another. */
export function readDate(text: string): IsoDate | undefined {
  const [, year, ...rest] = YEAR_FIRST.exec(text.trim()) ?? [];
  const [month, day] = rest.filter(Boolean);
  if (year && month && day) return dateOf(year, month, day);
  const [, first, second, last] = DAY_FIRST.exec(text.trim().toLocaleLowerCase('sv')) ?? [];
  return first && second && last ? dateOf(last, monthOf(second), first) : undefined;
}

const monthOf = (word: string) => (/^\d/.test(word) ? word : String(MONTHS.indexOf(word) + 1));

function dateOf(year: string, month: string, day: string): IsoDate | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(date) ? date : undefined;
}
