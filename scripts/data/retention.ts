import { addMonths, type IsoDate } from '../../src/model/dates.ts';
import { TABLES } from '../../src/model/personal-data.ts';
import { ERASED_NAME } from './erase.ts';
import { pseudonymise } from './pseudonyms.ts';
import type { Database } from './sqlite.ts';
import { transaction } from './transaction.ts';

/** The tables that a person is taken out of when the time is up. */
export type Pruned = {
  [Table in keyof typeof TABLES]: (typeof TABLES)[Table] extends { months: number } ? Table : never;
}[keyof typeof TABLES];

const PRUNED = (Object.keys(TABLES) as (keyof typeof TABLES)[]).filter(
  (table): table is Pruned => 'months' in TABLES[table],
);

/**
 * What is due in each table, of a day before which nobody stands in it: `?1`. An address that has left the register is due as
 * soon as no run can touch it, and the meetings that it was invited to have been: `?2` is today.
 */
const DUE: Record<Pruned, string> = {
  deliveries: `FROM deliveries WHERE address LIKE '%@%' AND (claimed < ?1 OR (address NOT IN (SELECT address FROM recipients)
    AND (status IN ('sent', 'refused', 'uncertain') OR mailing IN (SELECT id FROM mailings WHERE settled IS NOT NULL))
    AND mailing NOT IN (SELECT mailing FROM invitations WHERE day >= ?2)))`,
  bounces: `FROM bounces WHERE address LIKE '%@%' AND (at < ?1 OR (address NOT IN (SELECT address FROM recipients)
    AND address NOT IN (SELECT address FROM deliveries WHERE status IN ('claimed', 'deferred'))))`,
  meeting_answers: 'FROM meeting_answers WHERE noted < ?1 OR address NOT IN (SELECT address FROM recipients)',
  answers: 'FROM answers WHERE day < ?1',
  poll_answers: 'FROM poll_answers WHERE coalesce(closed, written) < ?1',
  handled_mail: 'FROM handled_mail WHERE handled < ?1',
  lifted_stops: 'FROM lifted_stops WHERE lifted < ?1',
  approvals: `FROM approvals WHERE approved < ?1 AND approver <> '${ERASED_NAME}'`,
};

/** How many rows of each table are due, for those that have any. */
export function dueRows(database: Database, today: IsoDate): { table: Pruned; rows: number }[] {
  return PRUNED.map((table) => ({ table, rows: countDue(database, table, today) })).filter(({ rows }) => rows > 0);
}

function countDue(database: Database, table: Pruned, today: IsoDate): number {
  const { rows } = database.prepare(`SELECT count(*) AS rows ${DUE[table]}`).get(...daysOf(table, today)) as {
    rows: number;
  };
  return rows;
}

/** Takes out what is due, all of it or nothing. Counts stay: an address becomes a token, a name a word. */
export function pruneRows(database: Database, today: IsoDate): { table: Pruned; rows: number }[] {
  return transaction(database, () => {
    const due = dueRows(database, today);
    for (const { table } of due) PRUNE[table](database, daysOf(table, today));
    return due;
  });
}

const PRUNE: Record<Pruned, (database: Database, days: Days) => void> = {
  deliveries: (database, days) => withoutAddresses(database, 'deliveries', days),
  bounces: (database, days) => withoutAddresses(database, 'bounces', days),
  meeting_answers: (database, days) => remove(database, 'meeting_answers', days),
  poll_answers: (database, days) => remove(database, 'poll_answers', days),
  answers: (database, days) => remove(database, 'answers', days),
  handled_mail: (database, days) => remove(database, 'handled_mail', days),
  lifted_stops: (database, days) => remove(database, 'lifted_stops', days),
  approvals: (database, [before]) =>
    void database
      .prepare(
        `UPDATE approvals SET approver = ?2, account = NULL, sender = CASE WHEN sender IS NULL THEN NULL ELSE ?2 END
         WHERE rowid IN (SELECT rowid ${DUE.approvals})`,
      )
      .run(before, ERASED_NAME),
};

function withoutAddresses(database: Database, table: 'deliveries' | 'bounces', days: Days): void {
  const rows = database.prepare(`SELECT mailing, address ${DUE[table]}`).all(...days) as {
    mailing: string;
    address: string;
  }[];
  for (const { mailing, address } of rows) pseudonymise(database, address, { open: true, mailing });
}

function remove(
  database: Database,
  table: 'meeting_answers' | 'poll_answers' | 'answers' | 'handled_mail' | 'lifted_stops',
  days: Days,
): void {
  database.prepare(`DELETE ${DUE[table]}`).run(...days);
}

/** The first day that is kept, and today where a table asks for it. */
type Days = ReturnType<typeof daysOf>;

function daysOf(table: Pruned, today: IsoDate): [IsoDate] | [IsoDate, IsoDate] {
  const before = addMonths(today, -TABLES[table].months);
  return DUE[table].includes('?2') ? [before, today] : [before];
}
