import type { IsoDate } from './dates.ts';
import { whyNotMailed, type Entry } from './entry.ts';
import { nearest } from './nearest.ts';
import type { Finding } from './problem.ts';

/** What to do where a text is named that is not there, and none has nearly its name. */
export const LOST =
  'är den borttagen, omdöpt eller inte skriven än? skriv filnamnet på den som gäller, utan .mdx, ta bort raden, eller hämta tillbaka den (Borttagna texter i redigeraren)';

/** What to say of `<Entry id="…">` that names nothing. @param known ids of all entries */
export function unknownEntry(id: string, known: Iterable<string>): Finding {
  const guess = nearest(id, known);
  return [`artikeln ”${id}” finns inte`, guess ? `menade du \`${guess}\`?` : LOST];
}

/** The day on which what an issue names is judged: its own when it is shown later, since what it names may come before it. */
export const judgedOn = ({ published }: { published: IsoDate }, today: IsoDate): IsoDate =>
  published > today ? published : today;

/** What to say of an entry that may not go out by mail on a day; undefined when it may. */
export function unmailable(entry: Entry, day: IsoDate, wasMailed: boolean): Finding | undefined {
  const why = whyNotMailed(entry, day, wasMailed);
  return why === undefined
    ? why
    : [`artikeln ”${entry.id}” får inte mejlas: ${why}`, 'ta bort den ur brevet eller ändra artikeln'];
}
