import type { Status } from './mailing.ts';
import { isSameName } from './name.ts';
import { personKey } from './person-key.ts';
import type { Database } from './sqlite.ts';
import { asStop, type Stop, type StopRow } from './suppressions.ts';

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

/** All deliveries to an address, the first one first. */
export function deliveriesTo(database: Database, address: string): HeldDelivery[] {
  return database
    .prepare(
      `SELECT mailing, subject, status, unit, claimed, deliveries.settled, attempts, words
       FROM deliveries JOIN mailings ON mailings.id = mailing WHERE address = ? ORDER BY claimed`,
    )
    .all(address) as unknown as HeldDelivery[];
}

/** What came back of a letter to the person. */
export interface HeldBounce {
  at: string;
  hard: number;
  status: string | null;
  reason: string;
}

/** All that has come back from an address, the first one first. */
export function bouncesFrom(database: Database, address: string): HeldBounce[] {
  return database
    .prepare('SELECT at, hard, status, reason FROM bounces WHERE address = ? ORDER BY at')
    .all(address) as unknown as HeldBounce[];
}

/** The days on which somebody was answered, and whether the answer waits to be sent or may have been. */
export function answersTo(database: Database, address: string): { day: string; state: AnswerState }[] {
  return database
    .prepare(
      `SELECT day, iif(answer IS NOT NULL, 'waiting', iif(address IS NULL, 'settled', 'uncertain')) AS state
       FROM answers WHERE person = ? OR address = ? ORDER BY day`,
    )
    .all(personKey(database).hash(address), address) as { day: string; state: AnswerState }[];
}

/** Where an answer to somebody stands. */
export type AnswerState = 'waiting' | 'settled' | 'uncertain';

/** An approval of a letter, and who sent it on that. */
export interface HeldApproval {
  mailing: string;
  approved: string;
  approver: string;
  sender: string | null;
}

/** What somebody of that name has approved, or sent on an approval, however the name is written. */
export function approvalsOf(database: Database, name: string): HeldApproval[] {
  const rows = database.prepare('SELECT mailing, approved, approver, sender FROM approvals ORDER BY approved').all();
  return (rows as unknown as HeldApproval[]).filter(({ approver, sender }) =>
    [approver, sender ?? ''].some((each) => isSameName(each, name)),
  );
}

/** The stops of a person that were lifted, the first one first. */
export function liftedStopsOf(database: Database, address: string): (Stop & { lifted: string; note: string | null })[] {
  const rows = database
    .prepare(
      `SELECT person, reason, since, words, source, 0 AS proposed, lifted, note
       FROM lifted_stops WHERE person = ? ORDER BY lifted`,
    )
    .all(personKey(database).hash(address)) as unknown as (StopRow & { lifted: string; note: string | null })[];
  return rows.map(asStop);
}
