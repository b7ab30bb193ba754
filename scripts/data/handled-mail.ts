import type { IsoDate } from '../../src/model/dates.ts';
import type { Database } from './sqlite.ts';

/** Where a mail belongs when it has been dealt with. */
export type MailPlace = 'handled' | 'unclear';

/** Whether a mail has been acted on. What nobody understood has not: it is judged anew when somebody puts it back. */
export function isHandled(database: Database, mail: string): boolean {
  return database.prepare("SELECT 1 FROM handled_mail WHERE mail = ? AND place = 'handled'").get(mail) !== undefined;
}

/** Remembers what a mail was and where it went. @param mail a keyed hash of what identifies it */
export function noteHandled(
  database: Database,
  { mail, kind, place, handled }: { mail: string; kind: string; place: MailPlace; handled: IsoDate },
): void {
  database
    .prepare('INSERT OR REPLACE INTO handled_mail (mail, kind, place, handled) VALUES (?, ?, ?, ?)')
    .run(mail, kind, place, handled);
}
