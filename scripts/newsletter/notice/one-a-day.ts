import { dateInZone } from '../../../src/model/dates.ts';
import { allNotices } from '../../data/notices.ts';
import type { Database } from '../../data/sqlite.ts';
import { UserError } from '../../user-error.ts';

/**
 * At most one notice a day: whoever gets two in a day reads neither. By the days of the ledger, as the clock was when it wrote.
 * @throws UserError that names the one that goes today
 */
export function refuseSecondNotice(database: Database, id: string, now: Date, timeZone: string): void {
  const dayOf = (moment: string) => dateInZone(new Date(moment), timeZone);
  const today = dayOf(now.toISOString());
  const other = allNotices(database).find(
    (each) => each.id !== id && [each.started, each.last ?? each.started].some((moment) => dayOf(moment) === today),
  );
  if (!other) return;
  throw new UserError(
    `I dag har redan ett meddelande gått ut: ”${other.subject}” (${other.id}). Inget är skickat. Skicka det här i morgon, eller låt det vänta till nästa brev.`,
  );
}
