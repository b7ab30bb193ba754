import { addMonths, startInZone, type IsoDate } from '../../src/model/dates.ts';
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
 * What is due in each table, of a day before which nobody stands in it: `$before`, and where a table has moments, `$began`, when
 * that day began. An address that has left the register is due as soon as no run can touch it, and the meetings that it was
 * invited to have been.
 */
const DUE: Record<Pruned, string> = {
  deliveries: `FROM deliveries WHERE address LIKE '%@%' AND (claimed < $began OR (address NOT IN (SELECT address FROM recipients)
    AND (status IN ('sent', 'refused', 'uncertain') OR mailing IN (SELECT id FROM mailings WHERE settled IS NOT NULL))
    AND mailing NOT IN (SELECT mailing FROM invitations WHERE day >= $today)))`,
  bounces: `FROM bounces WHERE address LIKE '%@%' AND (at < $before OR (address NOT IN (SELECT address FROM recipients)
    AND address NOT IN (SELECT address FROM deliveries WHERE status IN ('claimed', 'deferred'))))`,
  meeting_answers: 'FROM meeting_answers WHERE noted < $before OR address NOT IN (SELECT address FROM recipients)',
  answers: 'FROM answers WHERE day < $before',
  poll_answers: 'FROM poll_answers WHERE coalesce(closed < $before, written < $began)',
  handled_mail: 'FROM handled_mail WHERE handled < $before',
  lifted_stops: 'FROM lifted_stops WHERE lifted < $before',
  // Whoever approved may have been forgotten while the name of who sent still stands.
  approvals: `FROM approvals WHERE approved < $began AND (approver <> '${ERASED_NAME}' OR sender <> '${ERASED_NAME}')`,
};

/** How many rows of each table are due, for those that have any. @param timeZone where today is today */
export function dueRows(database: Database, today: IsoDate, timeZone: string): { table: Pruned; rows: number }[] {
  return PRUNED.map((table) => ({ table, rows: countDue(database, table, daysOf(table, today, timeZone)) })).filter(
    ({ rows }) => rows > 0,
  );
}

const countDue = (database: Database, table: Pruned, days: Days): number =>
  Number(asking(database, `SELECT count(*) AS rows ${DUE[table]}`).get(days)?.rows);

/** Takes out what is due, all of it or nothing. Counts stay: an address becomes a token, a name a word. */
export function pruneRows(database: Database, today: IsoDate, timeZone: string): void {
  transaction(database, () => {
    for (const { table } of dueRows(database, today, timeZone)) PRUNE[table](database, daysOf(table, today, timeZone));
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
  approvals: (database, days) =>
    void asking(
      database,
      `UPDATE approvals SET approver = $name, account = NULL, sender = CASE WHEN sender IS NULL THEN NULL ELSE $name END
       WHERE rowid IN (SELECT rowid ${DUE.approvals})`,
    ).run({ ...days, name: ERASED_NAME }),
};

function withoutAddresses(database: Database, table: 'deliveries' | 'bounces', days: Days): void {
  const rows = asking(database, `SELECT mailing, address ${DUE[table]}`).all(days) as {
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
  asking(database, `DELETE ${DUE[table]}`).run(days);
}

/** Each table asks for the days that it needs. */
function asking(database: Database, sql: string) {
  const statement = database.prepare(sql);
  statement.setAllowUnknownNamedParameters(true);
  return statement;
}

type Days = ReturnType<typeof daysOf>;

function daysOf(table: Pruned, today: IsoDate, timeZone: string) {
  const before = addMonths(today, -TABLES[table].months);
  return { before, began: startInZone(before, timeZone).toISOString(), today };
}
