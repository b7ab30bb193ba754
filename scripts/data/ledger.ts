import { UserError } from '../user-error.ts';
import type { StatusCounts, Mailing, Addressee, RecipientList, Status } from './mailing.ts';
import type { Database } from './sqlite.ts';
import { transaction } from './transaction.ts';
import { differences } from './word-difference.ts';

/** A recipient whose turn it is. */
export interface Claim extends Addressee {
  messageId: string;
}

/** How a claim ended. */
export interface Settlement {
  address: string;
  outcome: { status: Exclude<Status, 'claimed'>; code?: number; words: string };
  /** ISO moment of the next try, for `deferred`. */
  nextTry?: string;
}

/** Where a known recipient stands. */
export interface Standing {
  status: Status;
  attempts: number;
  nextTry: string | null;
}

/** The record of one mailing. Every change is one transaction, which survives loss of power when it returns. */
export interface Ledger {
  counts: () => StatusCounts;
  /** Where somebody stands; undefined for whoever has not been tried. */
  standing: (address: string) => Standing | undefined;
  /** The addresses that wait for another try. */
  deferred: () => string[];
  /**
   * Settles some and claims others. Nobody is claimed who has an outcome that stands, nor whoever is not written to after all.
   * @returns the claims that hold
   */
  commit: (settled: readonly Settlement[], claimed: readonly Claim[]) => ReadonlySet<Claim>;
  /** Records somebody whom no connection could be had for. */
  defer: (claim: Claim, settlement: Settlement) => void;
  /** No longer among the recipients: whoever waited is not written to. */
  drop: (address: string, words: string) => void;
  /** Those whom the server refused and who waited to see how the run ended are refused. */
  refuse: () => void;
  settle: () => void;
}

/**
 * Opens a mailing's record for a run. What an earlier run left claimed is uncertain: it may have been sent.
 * @param whyNot asked in the transaction of each claim: whoever has said no in the middle of a run gets nothing more of it
 * @param now gives the time of day, for the record alone; no decision rests on it
 * @throws UserError when the mailing has begun with other words
 */
export function openLedger(
  database: Database,
  mailing: Mailing,
  whyNot: RecipientList['whyNot'],
  now: () => Date,
): Ledger {
  checkWords(database, mailing);
  const moment = () => now().toISOString();
  markInterrupted(database, mailing.id, moment());
  const begin = beginner(database, mailing, moment);
  const { claim, settle } = rows(database, mailing.id, moment);
  const commit = (work: () => void) => {
    transaction(database, () => {
      begin.once();
      work();
    });
    begin.done();
  };
  const claimIfStill = (person: Claim): boolean => {
    const words = whyNot(person.address);
    if (words) drop(database, mailing.id, person.address, words, moment());
    else claim(person);
    return !words;
  };
  return {
    counts: () => countsOf(database, mailing.id),
    standing: standingIn(database, mailing.id),
    deferred: () => deferredIn(database, mailing.id),
    commit(settled, claimed) {
      let holding: readonly Claim[] = [];
      commit(() => {
        settled.forEach(settle);
        holding = claimed.filter(claimIfStill);
      });
      return new Set(holding);
    },
    defer: (person, settlement) =>
      commit(() => {
        if (claimIfStill(person)) settle(settlement);
      }),
    drop: (address, words) => drop(database, mailing.id, address, words, moment()),
    refuse: () => refuse(database, mailing.id),
    settle: () => settleMailing(database, mailing.id, moment()),
  };
}

function markInterrupted(database: Database, mailing: string, moment: string): void {
  database
    .prepare(
      "UPDATE deliveries SET status = 'uncertain', settled = ?, words = ? WHERE mailing = ? AND status = 'claimed'",
    )
    .run(moment, INTERRUPTED, mailing);
}

/** What is said of a claim that nobody saw the end of. */
export const INTERRUPTED = 'Körningen avbröts innan servern hade svarat.';

/** Puts the mailing on record with its first claim. */
function beginner(database: Database, mailing: Mailing, moment: () => string) {
  let hasBegun = settledDate(database, mailing.id) !== null;
  return {
    once: () => void (hasBegun || begin(database, mailing, moment())),
    done: () => void (hasBegun = true),
  };
}

function begin(database: Database, { kind, id, message }: Mailing, moment: string): void {
  const { hash, subject, preheader, html, text } = message;
  database
    .prepare(
      `INSERT INTO mailings (id, kind, hash, subject, preheader, html, text, started) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT DO NOTHING`,
    )
    .run(id, kind, hash, subject, preheader, html, text, moment);
}

/**
 * Puts on record that some have got a mailing which this database did not see sent.
 * @throws UserError when the mailing has begun with other words
 */
export function recordGot(database: Database, mailing: Mailing, got: readonly Claim[], moment: string): void {
  checkWords(database, mailing);
  if (got.length === 0) return;
  const put = database.prepare(
    `INSERT INTO deliveries (mailing, address, unit, status, message_id, attempts, claimed, settled, words)
     VALUES (?, ?, ?, 'sent', ?, 1, ?, ?, ?)
     ON CONFLICT DO UPDATE SET status = 'sent', settled = excluded.settled, next_try = NULL, code = NULL,
       words = excluded.words WHERE status <> 'sent'`,
  );
  transaction(database, () => {
    begin(database, mailing, moment);
    for (const { address, unit, messageId } of got)
      put.run(mailing.id, address, unit, messageId, moment, moment, GOT_BEFORE);
  });
}

const GOT_BEFORE = 'Avgjort för hand: skickat från en annan databas.';

function rows(database: Database, mailing: string, moment: () => string) {
  const claim = database.prepare(
    `INSERT INTO deliveries (mailing, address, unit, status, message_id, attempts, claimed)
     VALUES (?, ?, ?, 'claimed', ?, 1, ?)
     ON CONFLICT DO UPDATE SET status = 'claimed', unit = excluded.unit, attempts = attempts + 1,
       claimed = excluded.claimed, settled = NULL, next_try = NULL WHERE status = 'deferred'`,
  );
  const settle = database.prepare(
    `UPDATE deliveries SET status = ?, settled = ?, next_try = ?, code = ?, words = ?
     WHERE mailing = ? AND address = ? AND status = 'claimed'`,
  );
  return {
    claim: ({ address, unit, messageId }: Claim) =>
      one(claim.run(mailing, address, unit, messageId, moment()), 'claim'),
    settle: ({ address, outcome: { status, code, words }, nextTry }: Settlement) =>
      one(settle.run(status, moment(), nextTry ?? null, code ?? null, words, mailing, address), 'settle'),
  };
}

/** A row that did not change is a bug that would have written to somebody twice. */
function one({ changes }: { changes: number | bigint }, what: string): void {
  if (Number(changes) !== 1) throw new Error(`The ledger had nothing to ${what}.`);
}

function drop(database: Database, mailing: string, address: string, words: string, moment: string): void {
  database
    .prepare(
      `UPDATE deliveries SET status = 'refused', settled = ?, next_try = NULL, code = NULL, words = ?
       WHERE mailing = ? AND address = ? AND status = 'deferred'`,
    )
    .run(moment, words, mailing, address);
}

/**
 * Whom the server refused in a run that goes on, or that stopped: the next run tries again. Told by the server's code, and
 * whoever waits for another try has the moment of it.
 */
export const RETRIED = "status = 'deferred' AND code BETWEEN 500 AND 599 AND next_try IS NULL";

function refuse(database: Database, mailing: string): void {
  database
    .prepare(
      `UPDATE deliveries SET status = 'refused'
       WHERE mailing = ? AND ${RETRIED}`,
    )
    .run(mailing);
}

function settleMailing(database: Database, mailing: string, moment: string): void {
  database.prepare('UPDATE mailings SET settled = ? WHERE id = ? AND settled IS NULL').run(moment, mailing);
}

/** How many stand where. All nought for a mailing that nobody has begun. */
export function countsOf(database: Database, mailing: string): StatusCounts {
  const counts: StatusCounts = { claimed: 0, sent: 0, deferred: 0, refused: 0, uncertain: 0 };
  const rows = database
    .prepare('SELECT status, count(*) AS number FROM deliveries WHERE mailing = ? GROUP BY status')
    .all(mailing) as { status: keyof StatusCounts; number: number }[];
  for (const { status, number } of rows) counts[status] = number;
  return counts;
}

/** When the mailing was settled for all; undefined when it has begun; null when it has not. */
export function settledDate(database: Database, mailing: string): string | undefined | null {
  const row = database.prepare('SELECT settled FROM mailings WHERE id = ?').get(mailing);
  return row ? ((row.settled as string | null) ?? undefined) : null;
}

/** The hash of the words that a mailing went out with; undefined when it has not begun. */
export function hashOf(database: Database, mailing: string): string | undefined {
  const row = database.prepare('SELECT hash FROM mailings WHERE id = ?').get(mailing);
  return row && String(row.hash);
}

/** What a mailing is; undefined when it has not begun. */
export function kindOf(database: Database, mailing: string): Mailing['kind'] | undefined {
  const row = database.prepare('SELECT kind FROM mailings WHERE id = ?').get(mailing);
  return row?.kind as Mailing['kind'] | undefined;
}

/** @throws UserError that shows what differs from the words of the first claim */
export function checkWords(database: Database, { id, message }: Mailing): void {
  const stored = database.prepare('SELECT hash, subject, preheader, html, text FROM mailings WHERE id = ?').get(id);
  if (!stored || stored.hash === message.hash) return;
  throw new UserError(
    `${id} har redan börjat skickas, med en annan text än den som finns nu:\n${differences(stored as unknown as Mailing['message'], message)}\nAlla ska få samma brev. Återställ texten (git visar vad som ändrats) och kör kommandot igen.`,
  );
}

/** Where each recipient of a mailing stands. */
export function standingIn(database: Database, mailing: string): Ledger['standing'] {
  const one = database.prepare(
    'SELECT status, attempts, next_try AS nextTry FROM deliveries WHERE mailing = ? AND address = ?',
  );
  return (address) => one.get(mailing, address) as unknown as Standing | undefined;
}

/** How many the server has refused who are tried again all the same. They count as deferred in `countsOf`. */
export function retriedIn(database: Database, mailing: string): number {
  const sql = `SELECT count(*) AS number FROM deliveries WHERE mailing = ? AND ${RETRIED}`;
  return (database.prepare(sql).get(mailing) as { number: number }).number;
}

/** When somebody deferred is to be tried again at the earliest, if that is later than now. ISO moments. */
export function nextTryIn(database: Database, mailing: string, now: string): string | undefined {
  const sql = "SELECT min(next_try) AS next FROM deliveries WHERE mailing = ? AND status = 'deferred'";
  const { next } = database.prepare(sql).get(mailing) as { next: string | null };
  return next !== null && next > now ? next : undefined;
}

function deferredIn(database: Database, mailing: string): string[] {
  const rows = database
    .prepare("SELECT address FROM deliveries WHERE mailing = ? AND status = 'deferred'")
    .all(mailing);
  return rows.map(({ address }) => String(address));
}
