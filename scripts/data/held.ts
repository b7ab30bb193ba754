import type { Status } from './mailing.ts';
import { personKey } from './person-key.ts';
import type { Database } from './sqlite.ts';

/** A delivery to the person, with the subject of the letter. */
export interface HeldDelivery {
  mailing: string;
  subject: string;
  status: Status;
  unit: string;
  claimed: string;
  settled: string | null;
  attempts: number;
  words: string | null;
}

/** What came back of a letter to the person. */
export interface HeldBounce {
  at: string;
  hard: number;
  status: string | null;
  reason: string;
}

/** All deliveries to an address, the first one first. */
export function deliveriesTo(database: Database, address: string): HeldDelivery[] {
  return database
    .prepare(
      `SELECT mailing, subject, status, unit, claimed, deliveries.settled, attempts, words
       FROM deliveries JOIN mailings ON mailings.id = mailing WHERE address = ? ORDER BY claimed`,
    )
    .all(address) as unknown as HeldDelivery[];
}

/** All that has come back from an address, the first one first. */
export function bouncesFrom(database: Database, address: string): HeldBounce[] {
  return database
    .prepare('SELECT at, hard, status, reason FROM bounces WHERE address = ? ORDER BY at')
    .all(address) as unknown as HeldBounce[];
}

/** The days on which somebody was answered; the answer itself only while it waits to be sent. */
export function answersTo(database: Database, address: string): { day: string; answer: string | null }[] {
  return database
    .prepare('SELECT day, answer FROM answers WHERE person = ? ORDER BY day')
    .all(personKey(database).hash(address)) as { day: string; answer: string | null }[];
}

/** What somebody of that name has approved. */
export function approvalsBy(database: Database, name: string): { mailing: string; approved: string }[] {
  return database
    .prepare('SELECT mailing, approved FROM approvals WHERE approver = ? COLLATE NOCASE ORDER BY approved')
    .all(name) as { mailing: string; approved: string }[];
}
