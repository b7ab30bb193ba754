import type { Reason } from './bounces.ts';
import type { Database } from './sqlite.ts';
import { countsOf, RETRIED, retriedIn } from './ledger.ts';
import type { StatusCounts } from './mailing.ts';

/** How a mailing went. Moments are ISO 8601 in UTC. Says nothing of single people. */
export interface DeliveryReport {
  mailing: string;
  subject: string | null;
  hash: string | null;
  started: string | null;
  settled: string | null;
  counts: StatusCounts;
  /** How many of the deferred a server has refused: they are tried again, since the run stopped. */
  retried: number;
  /** As `counts`, but those who are retried are among the refused. */
  units: ({ unit: string } & StatusCounts)[];
  /** When a server took the first and the last; what somebody has settled by hand has no such moment. */
  first: string | null;
  last: string | null;
  /** The longest times from claim to a server's answer, in seconds. */
  slowest: { unit: string; seconds: number; attempts: number }[];
  /** The server's words for what did not go through, the commonest first. */
  errors: { status: string; retried: boolean; code: number | null; words: string; number: number }[];
  /** What came back afterwards, by its cause, the commonest first. */
  bounces: { reason: Reason; hard: boolean; number: number }[];
}

/** The report of a mailing, from the ledger. All nought for one that has not begun. */
export function deliveryReport(database: Database, mailing: string): DeliveryReport {
  const ask = <T>(sql: string) => database.prepare(sql).all(mailing) as T[];
  const [row] = ask<Pick<DeliveryReport, 'subject' | 'hash' | 'started' | 'settled'>>(
    'SELECT subject, hash, started, settled FROM mailings WHERE id = ?',
  );
  const [ends] = ask<{ first: string | null; last: string | null }>(
    "SELECT min(settled) AS first, max(settled) AS last FROM deliveries WHERE mailing = ? AND status = 'sent' AND code IS NOT NULL",
  );
  return {
    mailing,
    subject: row?.subject ?? null,
    hash: row?.hash ?? null,
    started: row?.started ?? null,
    settled: row?.settled ?? null,
    counts: countsOf(database, mailing),
    retried: retriedIn(database, mailing),
    units: ask(
      `SELECT unit, sum(status = 'claimed') AS claimed, sum(status = 'sent') AS sent, sum(status = 'deferred' AND NOT coalesce(${RETRIED}, 0)) AS deferred,
         sum(status = 'refused' OR coalesce(${RETRIED}, 0)) AS refused, sum(status = 'uncertain') AS uncertain
       FROM deliveries WHERE mailing = ? GROUP BY unit ORDER BY unit`,
    ),
    first: ends?.first ?? null,
    last: ends?.last ?? null,
    slowest: ask(
      `SELECT unit, round(max(0, (julianday(settled) - julianday(claimed)) * 86400), 1) AS seconds, attempts
       FROM deliveries WHERE mailing = ? AND status = 'sent' AND code IS NOT NULL ORDER BY seconds DESC, unit LIMIT 3`,
    ),
    errors: ask<Omit<DeliveryReport['errors'][number], 'retried'> & { retried: number }>(
      `SELECT status, coalesce(${RETRIED}, 0) AS retried, code, words, count(*) AS number FROM deliveries
       WHERE mailing = ? AND status IN ('deferred', 'refused', 'uncertain') AND words IS NOT NULL
       GROUP BY status, 2, code, words ORDER BY number DESC, words`,
    ).map((row) => ({ ...row, retried: row.retried === 1 })),
    bounces: ask<{ reason: Reason; hard: number; number: number }>(
      `SELECT reason, hard, count(*) AS number FROM bounces WHERE mailing = ?
       GROUP BY reason, hard ORDER BY number DESC, reason`,
    ).map((row) => ({ ...row, hard: row.hard === 1 })),
  };
}
