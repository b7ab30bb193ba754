import { refusals, type Refusal } from '../data/deliveries.ts';
import { suppress } from '../data/subscriptions.ts';
import type { Database } from '../data/sqlite.ts';
import { unreachedContacts, type UnreachedContacts } from '../data/unreached-contacts.ts';
import { isMailboxGone } from './outcome.ts';

/** Those of a mailing whose server said that there is no such mailbox. */
export function goneMailboxes(database: Database, mailing: string): Refusal[] {
  return refusals(database, mailing).filter(({ code, words }) => isMailboxGone(code, words));
}

/** They are not written to again; of a contact person that is only proposed, until the network lead says yes. */
export function tellRegister(database: Database, mailing: string, gone: readonly Refusal[], today: string): void {
  for (const { address, words } of gone) suppress(database, address, 'bounced', today, { words, source: mailing });
}

/** The units whose contact person can perhaps no longer be reached, each once. */
export const vacancies = (database: Database, gone: readonly Refusal[]): UnreachedContacts[] =>
  unreachedContacts(
    database,
    gone.map(({ address }) => address),
  );
