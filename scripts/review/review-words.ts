import { formatDate, type IsoDate } from '../../src/model/dates.ts';
import type { DueItem, OwnerDue } from '../../src/views/review-list.ts';
import { forReader } from '../commands/wrap.ts';

/** The list for reading: each function with what has passed its day and what is near, and whether mail can reach it. */
export function reviewWords(due: readonly OwnerDue[], { today, until }: { today: IsoDate; until: IsoDate }): string {
  if (due.length === 0) return `Inget att granska till och med ${formatDate(until)}.`;
  return due.map((each) => ownerWords(each, today, until)).join('\n\n');
}

function ownerWords({ owner, email, items }: OwnerDue, today: IsoDate, until: IsoDate): string {
  const passed = items.filter(({ by }) => by < today);
  const near = items.filter(({ by }) => by >= today);
  return forReader([
    `${owner}: ${items.length} att gå igenom`,
    email ? `  Påminnelse går till ${email}.` : `  Påminnelse: att bekräfta. ${NO_MAILBOX}`,
    ...part('Skulle ha varit gjort', passed),
    ...part(`Senast ${formatDate(until)}`, near),
  ]);
}

/** What to do about a function that no mail reaches. */
export const NO_MAILBOX = 'Ingen brevlåda är bestämd: skriv contact i content/owners.yaml.';

function part(heading: string, items: readonly DueItem[]): string[] {
  if (items.length === 0) return [];
  const groups = [...Map.groupBy(items, ({ todo }) => todo)];
  return [
    `  ${heading}:`,
    ...groups.flatMap(([todo, each]) => [
      `  - ${todo}`,
      ...each.map(({ by, tab, title, file }) => `    ${by}  ${tab}: ${title} (${file})`),
    ]),
  ];
}
