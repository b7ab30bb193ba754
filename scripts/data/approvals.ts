import { isSameName } from './name.ts';
import { personKey } from './person-key.ts';
import { hasPersonalNumber, personalNumberIn } from './personal-number.ts';
import type { Database } from './sqlite.ts';
import { UserError } from '../user-error.ts';

/** Somebody who has read a text and stands behind it. */
export interface Approval {
  approver: string;
  approved: string;
  /** Whether whoever sends is the same user of the operating system; null where that is not known. */
  isSameAccount: boolean | null;
}

/** Who somebody says they are, and as whom the computer knows them; undefined where it does not. */
export interface Person {
  name: string;
  account: string | undefined;
}

/** Binds a person to the words of a mailing as they are now. */
export function recordApproval(database: Database, mailing: string, hash: string, by: Person, now: Date): void {
  checkName(by.name);
  database
    .prepare('INSERT INTO approvals (mailing, hash, approver, approved, account) VALUES (?, ?, ?, ?, ?)')
    .run(mailing, hash, by.name, now.toISOString(), accountMark(database, by) ?? null);
}

/**
 * Approvals of exactly these words by somebody of another name than the sender's, first those from another account. A name
 * is what somebody writes, so it proves nothing; the accounts are compared where both are known.
 */
export function approvals(database: Database, mailing: string, hash: string, sender: Person): Approval[] {
  const rows = database
    .prepare('SELECT approver, approved, account FROM approvals WHERE mailing = ? AND hash = ? ORDER BY approved')
    .all(mailing, hash) as { approver: string; approved: string; account: string | null }[];
  const own = accountMark(database, sender);
  return rows
    .filter(({ approver }) => !isSameName(approver, sender.name))
    .map(({ approver, approved, account }) => ({
      approver,
      approved,
      isSameAccount: own !== undefined && account !== null ? own === account : null,
    }))
    .sort((a, b) => Number(a.isSameAccount ?? false) - Number(b.isSameAccount ?? false));
}

/** Puts on record who sends on an approval. */
export function noteSender(database: Database, mailing: string, hash: string, approval: Approval, name: string): void {
  checkName(name);
  database
    .prepare('UPDATE approvals SET sender = ?, same_account = ? WHERE mailing = ? AND hash = ? AND approved = ?')
    .run(
      name,
      approval.isSameAccount === null ? null : Number(approval.isSameAccount),
      mailing,
      hash,
      approval.approved,
    );
}

/** The approval that a mailing was sent on, for its report; undefined when there was none. */
export function usedApproval(database: Database, mailing: string): (Approval & { sender: string }) | undefined {
  const row = database
    .prepare(
      `SELECT approver, approved, sender, same_account AS isSame FROM approvals
       WHERE mailing = ? AND sender IS NOT NULL ORDER BY approved DESC`,
    )
    .get(mailing) as { approver: string; approved: string; sender: string; isSame: number | null } | undefined;
  if (!row) return undefined;
  const { isSame, ...approval } = row;
  return { ...approval, isSameAccount: isSame === null ? null : isSame === 1 };
}

/** Whether other words of the mailing were approved: the text was changed afterwards. */
export function hasApprovedOtherWords(database: Database, mailing: string, hash: string): boolean {
  return database.prepare('SELECT 1 FROM approvals WHERE mailing = ? AND hash <> ?').get(mailing, hash) !== undefined;
}

function checkName(name: string): void {
  if (hasPersonalNumber(name)) throw new UserError(`Inget är ändrat: ${personalNumberIn('namnet')}.`);
}

const accountMark = (database: Database, { account }: Person): string | undefined =>
  account === undefined ? undefined : personKey(database).hash(`account ${account}`);
