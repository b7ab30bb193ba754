import { loadCatalog } from '../../src/load-catalog.ts';
import { addDays, isIsoDate, type IsoDate } from '../../src/model/dates.ts';
import { readSettings } from '../../src/settings.ts';
import { NEAR_DAYS, reviewList, type OwnerDue } from '../../src/views/review-list.ts';
import type { RunAsked } from '../delivery/run-options.ts';
import { UserError } from '../user-error.ts';
import { remindOwners } from './remind-owners.ts';
import { reviewWords } from './review-words.ts';

interface Wish extends RunAsked {
  owner: string | undefined;
  until: string | undefined;
  json: boolean;
  send: boolean;
}

/** Tells what is due, or reminds of it. What has faults is left out: the check tells of it. @returns as any run */
export async function reviewByWish({ owner, until: said, json, send, ...asked }: Wish): Promise<number> {
  if (json && send) throw new UserError('Välj --json eller --send, inte båda.');
  const settings = readSettings();
  const { today } = settings;
  const until = lastDay(said, today);
  const { catalog } = await loadCatalog({ ...settings, edition: 'network', isWriting: true });
  const due = ofOwner(reviewList(catalog, until), owner);
  if (send) return remindOwners(due, { today, until, site: settings.site }, asked);
  console.log(json ? JSON.stringify(due, null, 2) : reviewWords(due, { today, until }));
  return 0;
}

function lastDay(said: string | undefined, today: IsoDate): IsoDate {
  if (said === undefined) return addDays(today, NEAR_DAYS);
  if (isIsoDate(said)) return said;
  throw new UserError(`”${said}” är ingen dag. Skriv ÅÅÅÅ-MM-DD, till exempel --until ${addDays(today, NEAR_DAYS)}.`);
}

function ofOwner(due: readonly OwnerDue[], words: string | undefined): OwnerDue[] {
  if (words === undefined) return [...due];
  const plain = (text: string) => text.toLocaleLowerCase('sv');
  const found = due.filter(({ owner }) => plain(owner).startsWith(plain(words.trim())));
  if (found.length > 0) return found;
  const others = due.map(({ owner }) => `\n  ${owner}`).join('');
  throw new UserError(
    `Ingen funktion som börjar ”${words}” har något att granska.${others && ` De som har det:${others}`}`,
  );
}
