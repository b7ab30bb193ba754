import type { IsoDate } from '../../src/model/dates.ts';
import type { Database } from './sqlite.ts';

/** Where a mail belongs when it has been dealt with. */
export type MailPlace = 'handled' | 'unclear';

/** What an earlier run did with a mail; undefined when none has seen it. @param mail a keyed hash of what identifies it */
export function handledAs(database: Database, mail: string): { did: string; place: MailPlace } | undefined {
  const row = database.prepare('SELECT did, place FROM handled_mail WHERE mail = ?').get(mail);
  return row as { did: string; place: MailPlace } | undefined;
}

/** Remembers what was done with a mail and where it belongs. */
export function noteHandled(
  database: Database,
  { mail, did, place, handled }: { mail: string; did: string; place: MailPlace; handled: IsoDate },
): void {
  database
    .prepare('INSERT OR REPLACE INTO handled_mail (mail, did, place, handled) VALUES (?, ?, ?, ?)')
    .run(mail, did, place, handled);
}
