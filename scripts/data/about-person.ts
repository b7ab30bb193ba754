import type { AnswerKind } from './answers.ts';
import type { Status } from './mailing.ts';
import { nameFinder } from './name-finder.ts';
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
  next_try: string | null;
  code: number | null;
  words: string | null;
  message_id: string;
  /** What stands in place of the address since the person left the register or the time was out. */
  token: string | undefined;
}

/** All deliveries to an address, the first one first, also those where a token has taken its place: it is the person’s still. */
export function deliveriesTo(database: Database, address: string): HeldDelivery[] {
  const sql = `SELECT mailing, deliveries.address, subject, status, unit, claimed, deliveries.settled, attempts,
      next_try, code, words, message_id
    FROM deliveries JOIN mailings ON mailings.id = mailing WHERE mailing = ? AND address IN (?, ?)`;
  return heldUnder<Omit<HeldDelivery, 'token'>>(database, address, 'deliveries', sql).toSorted((a, b) =>
    a.claimed < b.claimed ? -1 : 1,
  );
}

/** Rows of a table where the address stands, or the token that is made of it and of the mailing. */
function heldUnder<Row>(
  database: Database,
  address: string,
  table: 'deliveries' | 'bounces',
  sql: string,
): (Row & { token: string | undefined })[] {
  const { deliveryToken } = personKey(database);
  const select = database.prepare(sql);
  const mailings = database.prepare(`SELECT DISTINCT mailing FROM ${table}`).all() as { mailing: string }[];
  return mailings.flatMap(({ mailing }) => {
    const rows = select.all(mailing, address, deliveryToken(mailing, address)) as unknown as (Row & {
      address: string;
    })[];
    return rows.map(({ address: shown, ...row }) => ({
      ...(row as Row),
      token: shown === address ? undefined : shown,
    }));
  });
}

/** What came back of a letter to the person. */
export interface HeldBounce {
  at: string;
  hard: number;
  status: string | null;
  reason: string;
  mailing: string;
  token: string | undefined;
}

/** All that has come back from an address, the first one first, also where a token has taken its place. */
export function bouncesFrom(database: Database, address: string): HeldBounce[] {
  const sql = 'SELECT mailing, address, at, hard, status, reason FROM bounces WHERE mailing = ? AND address IN (?, ?)';
  return heldUnder<Omit<HeldBounce, 'token'>>(database, address, 'bounces', sql).toSorted((a, b) =>
    a.at < b.at ? -1 : 1,
  );
}

/** An answer of ours to somebody: its kind, whether it waits to be sent or may have been, and its words until it is sent. */
export interface HeldAnswer {
  day: string;
  kind: AnswerKind;
  state: AnswerState;
  /** JSON of the mail. */
  answer: string | null;
}

/** What somebody was answered, the first one first. */
export function answersTo(database: Database, address: string): HeldAnswer[] {
  return database
    .prepare(
      `SELECT day, kind, answer, iif(answer IS NOT NULL, 'waiting', iif(address IS NULL, 'settled', 'uncertain')) AS state
       FROM answers WHERE person = ? OR address = ? ORDER BY day, kind`,
    )
    .all(personKey(database).hash(address), address) as unknown as HeldAnswer[];
}

/** Where an answer to somebody stands. */
export type AnswerState = 'waiting' | 'settled' | 'uncertain';

/** An approval of a letter, and who sent it on that. */
export interface HeldApproval {
  mailing: string;
  approved: string;
  approver: string;
  sender: string | null;
  account: string | null;
  same_account: number | null;
}

/** What somebody of that name has approved, or sent on an approval, however the name is written. */
export function approvalsOf(database: Database, name: string): HeldApproval[] {
  const rows = database
    .prepare('SELECT mailing, approved, approver, sender, account, same_account FROM approvals ORDER BY approved')
    .all();
  return (rows as unknown as HeldApproval[]).filter(({ approver, sender }) =>
    [approver, sender ?? ''].some((each) => isSameName(each, name)),
  );
}

/**
 * What was sent to others and names somebody, as a letter may when the person has said yes to it: it stays as it was sent.
 * @returns each with its subject, the first one first
 */
export function mailingsNaming(
  database: Database,
  { address, name }: { address: string; name: string | undefined },
): { mailing: string; subject: string }[] {
  const isNamed = nameFinder(name === undefined ? [] : [name]);
  const rows = database.prepare('SELECT id, subject, preheader, text FROM mailings ORDER BY started').all();
  return (rows as { id: string; subject: string; preheader: string; text: string }[])
    .filter(({ subject, preheader, text }) => {
      const words = [subject, preheader, text].join('\n');
      return words.toLowerCase().includes(address) || isNamed(words);
    })
    .map(({ id, subject }) => ({ mailing: id, subject }));
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
