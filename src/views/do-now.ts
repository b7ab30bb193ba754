import type { Catalog } from '../model/catalog.ts';
import { daysBetween, formatDate } from '../model/dates.ts';
import { links } from '../model/links.ts';
import { issueDate, nextTurn, unsent } from '../model/rhythm.ts';
import { SUBMIT } from './edit-links.ts';
import type { OwnerDue } from './review-list.ts';

/** Something to do, and where. */
export interface ToDo {
  text: string;
  href: string;
}

/** What only `npm run dev` knows. */
export interface AtHand {
  faults: number;
  /** Files that are written and not sent in; undefined where git does not know. */
  waiting: number | undefined;
}

/** As many as somebody gets done before the next meeting. */
const THREE = 3;

/** Days before its day that a letter is something to do now. */
const LETTER_NEAR = 21;

/** The three things to do now: what stops the portal, what is late, what waits for somebody, what is missing. */
export function doNow(
  catalog: Catalog,
  due: readonly OwnerDue[],
  { perYear, gaps, atHand }: { perYear: number; gaps: readonly { what: string }[]; atHand: AtHand | undefined },
): ToDo[] {
  const items = due.flatMap((each) => each.items);
  const late = (what: string) => items.filter((item) => item.what === what && item.by < catalog.today).length;
  const [texts, drafts] = [late('text'), late('draft')];
  const laws = items.filter(({ what, by }) => what === 'law' && by <= catalog.today).length;
  const near = items.filter(({ what, by }) => what === 'text' && by >= catalog.today).length;
  return [
    ...some(atHand?.faults, (n) => (n === 1 ? 'Rätta ett fel i innehållet' : `Rätta ${n} fel i innehållet`), '#fel'),
    ...letterToDo(catalog, perYear),
    ...some(texts, (n) => `Läs igenom ${n === 1 ? 'en text' : `${n} texter`} vars dag har passerat`, '#granska'),
    ...some(atHand?.waiting, (n) => `Skicka in ${n === 1 ? 'en fil' : `${n} filer`} som du har ändrat`, SUBMIT),
    ...some(
      late('source'),
      (n) => `Rätta adressen till ${n === 1 ? 'en källa' : `${n} källor`} som har flyttat`,
      '#granska',
    ),
    ...some(laws, () => 'Slå upp lagar som är lästa i en äldre text', '#lagar'),
    ...some(drafts, (n) => `Skriv färdigt ${n === 1 ? 'ett utkast' : `${n} utkast`} som ligger still`, '#granska'),
    ...some(near, (n) => `Läs igenom ${n === 1 ? 'en text' : `${n} texter`} inom två månader`, '#granska'),
    ...gaps.map(({ what }) => ({ text: `Fyll i en lucka: ${lowerFirst(what)}`, href: '#luckor' })),
  ].slice(0, THREE);
}

const lowerFirst = (words: string) => words.charAt(0).toLocaleLowerCase('sv') + words.slice(1);

const some = (count: number | undefined, words: (count: number) => string, href: string): ToDo[] =>
  count ? [{ text: words(count), href }] : [];

/** The letter that is begun, or the one that comes next, while its day is near or past. */
function letterToDo({ issues, today }: Catalog, perYear: number): ToDo[] {
  const [begun] = unsent(issues);
  const next = nextTurn(issues, perYear, today);
  const day = begun ? issueDate(begun, perYear) : next.date;
  if (daysBetween(today, day) > LETTER_NEAR) return [];
  const name = `informationsbrev ${begun?.number ?? next.number}`;
  const when = day < today ? `som skulle ha skickats ${formatDate(day)}` : `till ${formatDate(day)}`;
  return [
    begun
      ? { text: `Gör klart ${name}, ${when}`, href: links.issue(begun.id) }
      : { text: `Börja på ${name}, ${when}`, href: '#takten' },
  ];
}
