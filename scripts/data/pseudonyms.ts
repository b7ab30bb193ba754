import { personKey } from './person-key.ts';
import type { Database } from './sqlite.ts';
import { transaction } from './transaction.ts';

/** Deliveries that no run will touch again. Who was invited to a meeting is told when it is off, also after leaving. */
const AT_REST = "status IN ('sent', 'refused', 'uncertain') AND mailing NOT IN (SELECT mailing FROM invitations)";

/**
 * Puts a token in place of an address in the ledger: the counts stay, and nothing ties the rows together without the key.
 * @param which `open`: also what a run may be at work on, which is else left for `register -- due`; one mailing or all
 * @returns how many deliveries and bounces had it
 */
export function pseudonymise(
  database: Database,
  address: string,
  { open = false, mailing: only }: { open?: boolean; mailing?: string } = {},
): { deliveries: number; bounces: number } {
  const { deliveryToken } = personKey(database);
  const which = open ? '' : `AND ${AT_REST}`;
  const deliveries = database.prepare(
    `UPDATE deliveries SET address = ?, message_id = ?, words = NULL, next_try = NULL,
       status = CASE status WHEN 'sent' THEN 'sent' ELSE 'refused' END
     WHERE mailing = ? AND address = ? ${which}`,
  );
  const bounces = database.prepare('UPDATE OR REPLACE bounces SET address = ? WHERE mailing = ? AND address = ?');
  const answers = database.prepare('UPDATE poll_answers SET address = ? WHERE mailing = ? AND address = ?');
  const counts = { deliveries: 0, bounces: 0 };
  for (const mailing of only === undefined ? mailingsOf(database, address) : [only]) {
    const token = deliveryToken(mailing, address);
    counts.deliveries += Number(deliveries.run(token, token, mailing, address).changes);
    counts.bounces += Number(bounces.run(token, mailing, address).changes);
    answers.run(token, mailing, address);
  }
  return counts;
}

function mailingsOf(database: Database, address: string): string[] {
  const rows = database
    .prepare('SELECT mailing FROM deliveries WHERE address = ? UNION SELECT mailing FROM bounces WHERE address = ?')
    .all(address, address);
  return rows.map(({ mailing }) => mailing as string);
}

/**
 * Whoever comes back to the register is known again in mailings, so that nobody gets the same letter twice.
 * @param mailings ids; those that still run when left out
 */
export function recognise(
  database: Database,
  addresses: readonly string[],
  mailings: readonly string[] = unsettled(database),
): void {
  if (mailings.length === 0) return;
  const { deliveryToken } = personKey(database);
  const update = database.prepare('UPDATE OR IGNORE deliveries SET address = ? WHERE mailing = ? AND address = ?');
  transaction(database, () => {
    for (const id of mailings) for (const address of addresses) update.run(address, id, deliveryToken(id, address));
  });
}

const unsettled = (database: Database): string[] =>
  database
    .prepare('SELECT id FROM mailings WHERE settled IS NULL')
    .all()
    .map(({ id }) => id as string);
