import type { Database } from './sqlite.ts';

/** Somebody who has read a text and stands behind it. */
export interface Approval {
  approver: string;
  approved: string;
}

/** Binds a person to the words of a mailing as they are now. */
export function approve(database: Database, mailing: string, hash: string, approver: string, now: Date): void {
  database
    .prepare('INSERT INTO approvals (mailing, hash, approver, approved) VALUES (?, ?, ?, ?)')
    .run(mailing, hash, approver, now.toISOString());
}

/** Approvals of exactly these words by somebody other than the sender, the first one first. */
export function approvals(database: Database, mailing: string, hash: string, sender: string): Approval[] {
  const rows = database
    .prepare('SELECT approver, approved FROM approvals WHERE mailing = ? AND hash = ? ORDER BY approved')
    .all(mailing, hash) as unknown as Approval[];
  return rows.filter(({ approver }) => !isSamePerson(approver, sender));
}

/** Whether other words of the mailing were approved: the text was changed afterwards. */
export function hasApprovedOtherWords(database: Database, mailing: string, hash: string): boolean {
  return database.prepare('SELECT 1 FROM approvals WHERE mailing = ? AND hash <> ?').get(mailing, hash) !== undefined;
}

/** Names are compared as people read them: no care for capitals or spaces. */
export function isSamePerson(one: string, other: string): boolean {
  return simple(one) === simple(other);
}

const simple = (name: string) => name.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('sv'); // prettier-ignore
