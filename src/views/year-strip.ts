import { listed, type Catalog } from '../model/catalog.ts';
import { addMonths, daysBetween, formatDate, formatMonth, type IsoDate } from '../model/dates.ts';
import { isProposal } from '../model/issue.ts';
import { links } from '../model/links.ts';

/** A letter or a meeting on its day. */
export interface Mark {
  kind: 'letter' | 'meeting';
  /** Whether it has been sent or held; else it is planned. */
  isDone: boolean;
  date: IsoDate;
  title: string;
  href: string;
  /** `Planeras till 10 december 2026`: the day as words. */
  when: string;
  /** How far along the strip, in per cent of its width. */
  at: number;
}

/** Twelve months with this one as the sixth, so that what has been and what is to come are both seen. */
export interface YearStrip {
  title: string;
  summary: string;
  /** What the shapes that are drawn mean. */
  keys: readonly { shape: string; words: string }[];
  months: readonly { name: string; at: number; year: string | undefined }[];
  /** Width of a month, in per cent. */
  month: number;
  today: number;
  marks: readonly Mark[];
}

const MONTHS = 12;
const BEFORE = 5;
const WIDTH = 100 / MONTHS;

/**
 * The letters that have been sent or have a day, and the meetings, half a year back and half a year on. Nothing that the
 * content does not say: a letter of the rhythm that nobody has begun is not there.
 * @returns undefined when there is nothing to draw
 */
export function yearStrip(catalog: Catalog): YearStrip | undefined {
  const first = addMonths(`${catalog.today.slice(0, 7)}-01`, -BEFORE);
  const months = Array.from({ length: MONTHS }, (_, index) => addMonths(first, index));
  const marks = [...letters(catalog), ...meetings(catalog)]
    .filter(({ date }) => date >= first && date < addMonths(first, MONTHS))
    .map((mark) => ({ ...mark, at: along(mark.date, months) }))
    .sort((a, b) => a.date.localeCompare(b.date));
  if (marks.length === 0) return undefined;
  return {
    title: `Brev och möten, ${formatMonth(first)}–${formatMonth(months.at(-1)!)}`,
    summary: summary(marks),
    keys: KEYS.filter(({ is }) => marks.some(is)).map(({ shape, words }) => ({ shape, words })),
    months: months.map((month, index) => ({
      name: formatMonth(month).slice(0, 3),
      at: index * WIDTH,
      year: yearOver(months, index),
    })),
    month: WIDTH,
    today: along(catalog.today, months),
    marks,
  };
}

function letters({ issues }: Catalog): Omit<Mark, 'at'>[] {
  return listed(issues).flatMap((issue) => {
    const date = issue.sent ?? issue.planned;
    if (!date) return [];
    const isDone = !isProposal(issue);
    const when = `${isDone ? 'skickat' : 'planeras till'} ${formatDate(date)}`;
    return [{ kind: 'letter', isDone, date, title: issue.title, href: links.issue(issue.id), when }];
  });
}

function meetings(catalog: Catalog): Omit<Mark, 'at'>[] {
  const held = listed(catalog.meetings).filter(({ cancelled }) => !cancelled);
  return held.map(({ date, title, id }) => ({
    kind: 'meeting',
    isDone: date < catalog.today,
    date,
    title,
    href: links.meeting(id),
    when: formatDate(date),
  }));
}

const KEYS: readonly { shape: string; words: string; is: (mark: Omit<Mark, 'at'>) => boolean }[] = [
  { shape: '■', words: 'skickat brev', is: ({ kind, isDone }) => kind === 'letter' && isDone },
  { shape: '□', words: 'planerat brev', is: ({ kind, isDone }) => kind === 'letter' && !isDone },
  { shape: '●', words: 'möte som har varit', is: ({ kind, isDone }) => kind === 'meeting' && isDone },
  { shape: '○', words: 'möte som kommer', is: ({ kind, isDone }) => kind === 'meeting' && !isDone },
];

/** `1 brev och 1 möte har varit. 2 möten är planerade.`: what there is none of is left out. */
function summary(marks: readonly Mark[]): string {
  const done = marks.filter(({ isDone }) => isDone);
  const planned = marks.filter(({ isDone }) => !isDone);
  return [
    ...(done.length > 0 ? [`${counted(done)} har varit.`] : []),
    ...(planned.length > 0 ? [`${counted(planned)} är ${planned.length === 1 ? 'planerat' : 'planerade'}.`] : []),
  ].join(' ');
}

function counted(marks: readonly Mark[]): string {
  const letter = marks.filter(({ kind }) => kind === 'letter').length;
  const meeting = marks.length - letter;
  return [
    ...(letter > 0 ? [`${letter} brev`] : []),
    ...(meeting > 0 ? [`${meeting} ${meeting === 1 ? 'möte' : 'möten'}`] : []),
  ].join(' och ');
}

/** The year stands under its first month on the strip; not so close to a January that the two would run together. */
function yearOver(months: readonly IsoDate[], index: number): string | undefined {
  const isJanuary = (month: IsoDate | undefined) => month?.slice(5, 7) === '01';
  const shown = isJanuary(months[index]) || (index === 0 && !isJanuary(months[1]));
  return shown ? months[index]!.slice(0, 4) : undefined;
}

/** The middle of a day, in per cent of the strip; each month is as wide as the next. */
function along(date: IsoDate, months: readonly IsoDate[]): number {
  const index = months.findIndex((month) => month.slice(0, 7) === date.slice(0, 7));
  const days = daysBetween(months[index]!, addMonths(months[index]!, 1));
  return Math.round((index + (Number(date.slice(8)) - 0.5) / days) * WIDTH * 100) / 100;
}
