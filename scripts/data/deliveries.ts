import type { DatabaseSync } from 'node:sqlite';
import type { Concerned, Reason, Verdict } from '../inbox/mail.ts';

/** One of our letters to one person, as the ledger has it. */
export interface Delivered {
  mailing: string;
  address: string;
}

/** Letters in a row that may come back, softly, before the address is given up. */
export const SOFT_LIMIT = 3;

/** The letter's or its sender's fault, or only late: says nothing about the address. */
const NOT_COUNTED: readonly Reason[] = [
  'sender',
  'rate',
  'policy',
  'content',
  'too-large',
  'delayed',
  'greylisted',
  'system',
];

/** The delivery that a mail answers, by Message-ID or by the token of the envelope sender. Undefined: we sent no such thing. */
export function findDelivery(
  database: DatabaseSync,
  { messageIds, tokens }: Verdict['refersTo'],
): Delivered | undefined {
  const byId = database.prepare('SELECT mailing, address FROM deliveries WHERE message_id = ?');
  const byToken = database.prepare(
    "SELECT mailing, address FROM deliveries WHERE instr(message_id, '.' || ? || '@') > 0",
  );
  const found =
    messageIds.map((id) => byId.get(id)).find(Boolean) ?? tokens.map((token) => byToken.get(token)).find(Boolean);
  return found as unknown as Delivered | undefined;
}

/** Notes what came back. @returns false when it says nothing new about the delivery */
export function noteBounce(
  database: DatabaseSync,
  { mailing, address }: Delivered,
  said: Omit<Concerned, 'address'>,
  date: string,
): boolean {
  const sql = `INSERT INTO bounces VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE
    SET hard = excluded.hard, status = excluded.status, reason = excluded.reason WHERE bounces.hard < excluded.hard`;
  return database.prepare(sql).run(mailing, address, said.hard ? 1 : 0, said.status, said.reason, date).changes > 0;
}

/** True when the last letters to the address, as many as the limit, have all come back. */
export function isAtSoftLimit(database: DatabaseSync, address: string): boolean {
  const sql = `SELECT count(*) AS returned FROM (
      SELECT mailing, address FROM deliveries WHERE address = ? AND status IN ('sent', 'uncertain') ORDER BY claimed DESC LIMIT ?
    ) JOIN bounces USING (mailing, address) WHERE reason NOT IN (${NOT_COUNTED.map(() => '?').join(', ')})`;
  const { returned } = database.prepare(sql).get(address, SOFT_LIMIT, ...NOT_COUNTED) as { returned: number };
  return returned >= SOFT_LIMIT;
}

export const isCounted = (reason: Reason): boolean => !NOT_COUNTED.includes(reason);
