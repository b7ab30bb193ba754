import type { Database } from './sqlite.ts';

/** Why a mail did not arrive, or what somebody asks for. */
export type Reason =
  | 'unknown-address'
  | 'unknown-domain'
  | 'mailbox-full'
  | 'sender'
  | 'rate'
  | 'greylisted'
  | 'delayed'
  | 'expired'
  | 'sender'
  | 'rate'
  | 'policy'
  | 'content'
  | 'too-large'
  | 'routing'
  | 'system'
  | 'temporary'
  | 'refused'
  | 'complaint'
  | 'own-wish';

/** What a mail server says of one recipient. */
export interface Judgement {
  /** Mail to the address will never arrive. */
  hard: boolean;
  /** As RFC 3463 has it, `5.1.1`; null when none is told. */
  status: string | null;
  reason: Reason;
}

/** What a mail answers: Message-IDs with their brackets, and tokens of envelope senders (24 digits). */
export interface Reference {
  messageIds: readonly string[];
  tokens: readonly string[];
}

/** One of our letters to one person, as the ledger has it. */
export interface Delivered {
  mailing: string;
  address: string;
}

/** Letters in a row that may come back, softly, before the address is given up. */
const SOFT_LIMIT = 3;

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
export function findDelivery(database: Database, { messageIds, tokens }: Reference): Delivered | undefined {
  const byId = database.prepare('SELECT mailing, address FROM deliveries WHERE message_id = ?');
  const byToken = database.prepare(
    'SELECT mailing, address FROM deliveries WHERE substr(message_id, length(mailing) + 3, 24) = ?',
  );
  const found =
    messageIds.map((id) => byId.get(id)).find(Boolean) ?? tokens.map((token) => byToken.get(token)).find(Boolean);
  return found as unknown as Delivered | undefined;
}

/** Notes what came back. @returns false when it says nothing new about the delivery */
export function noteBounce(
  database: Database,
  { mailing, address }: Delivered,
  said: Judgement,
  date: string,
): boolean {
  const sql = `INSERT INTO bounces (mailing, address, hard, status, reason, at) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET hard = excluded.hard, status = excluded.status, reason = excluded.reason
    WHERE bounces.hard < excluded.hard`;
  return database.prepare(sql).run(mailing, address, said.hard ? 1 : 0, said.status, said.reason, date).changes > 0;
}

/** True when the last letters to the address, as many as the limit, have all come back. */
export function isAtSoftLimit(database: Database, address: string): boolean {
  const sql = `SELECT count(*) AS returned FROM (
      SELECT mailing, address FROM deliveries WHERE address = ? AND status IN ('sent', 'uncertain') ORDER BY claimed DESC LIMIT ?
    ) JOIN bounces USING (mailing, address) WHERE reason NOT IN (${NOT_COUNTED.map(() => '?').join(', ')})`;
  const { returned } = database.prepare(sql).get(address, SOFT_LIMIT, ...NOT_COUNTED) as { returned: number };
  return returned >= SOFT_LIMIT;
}

export const isCounted = (reason: Reason): boolean => !NOT_COUNTED.includes(reason);
