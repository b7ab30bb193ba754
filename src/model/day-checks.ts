import { addMonths, type IsoDate } from './dates.ts';
import type { Everything } from './everything.ts';
import type { Finding, Problem } from './problem.ts';
import { about, type Parsed } from './raw.ts';

/** Fields that say on which day something was done. It cannot have been done tomorrow. */
const DONE = ['reviewed', 'checked', 'wording', 'assessed', 'updated', 'asOf', 'sent'] as const;
/** The same a step further in. */
const DONE_WITHIN = [
  ['legalReview', 'date'],
  ['withdrawn', 'date'],
] as const;
/** Fields with a day to come; so far ahead nobody plans. */
const AHEAD = ['published', 'reviewBy', 'planned'] as const;
const MOST_YEARS = 5;
/** ”Aktuellt” is read anew after that, as `current.yaml` says. */
const CURRENT_MONTHS = 3;

/** Days that cannot be what their field says: done tomorrow, to be done when nobody is left who knows, over before it began. */
export function checkDays(all: Everything, today: IsoDate): Problem[] {
  const { entries, issues, pages, meetings, laws, contacts, current, linkStates } = all;
  const alone = all.accessibility ? [all.accessibility] : [];
  const items = [entries, issues, pages, meetings, laws, contacts, linkStates, alone].flat() as Parsed<object>[];
  return [...items.flatMap((item) => impossible(item, today)), ...current.flatMap(checkSpan)];
}

function impossible(item: Parsed<object>, today: IsoDate): Problem[] {
  const done = [...DONE.map((field) => [field]), ...DONE_WITHIN];
  const latest = addMonths(today, MOST_YEARS * 12);
  const at = (path: readonly string[], isWrong: (day: IsoDate) => boolean, finding: Finding) => {
    const day = path.reduce<unknown>(
      (value, key) => (value as Record<string, unknown> | null | undefined)?.[key],
      item.value,
    );
    return typeof day === 'string' && isWrong(day) ? [about(item)([...path], ...finding)] : [];
  };
  return [
    ...done.flatMap((path) =>
      at(path, (day) => day > today, ['är en dag som inte har varit', 'skriv dagen då det gjordes']),
    ),
    ...AHEAD.flatMap((field) => at([field], (day) => day > latest, ['ligger mer än fem år fram', 'rätta årtalet'])),
  ];
}

function checkSpan(item: Everything['current'][number]): Problem[] {
  const { from, until } = item.value;
  if (until < from) return [about(item)(['until'], 'ligger före from', 'skriv en dag efter from, eller rätta from')];
  if (until <= addMonths(from, CURRENT_MONTHS)) return [];
  return [
    about(item)(
      ['until'],
      'ligger mer än tre månader efter from',
      `skriv ${addMonths(from, CURRENT_MONTHS)} eller tidigare; gäller raden då också, läs om den och skriv nya dagar`,
    ),
  ];
}
