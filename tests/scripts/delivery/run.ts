import { onTestFinished } from 'vitest';
import { madeUpMailing, madeUpRecipients, site } from '../../support/made-up-mail.ts';
import { openDatabase } from '../../../scripts/data/database.ts';
import { personKey } from '../../../scripts/data/person-key.ts';
import { systemClock } from '../../../scripts/delivery/clock.ts';
import { countsOf, openLedger } from '../../../scripts/data/ledger.ts';
import { mailer } from '../../../scripts/delivery/letterhead.ts';
import type { Mailing, Addressee } from '../../../scripts/data/mailing.ts';
import type { Clock, Effects, Manner } from '../../../scripts/delivery/effects.ts';
import { sendMailing } from '../../../scripts/delivery/send-mailing.ts';
import { smtpTransport } from '../../../scripts/delivery/smtp.ts';
import type { Relay } from '../../../scripts/delivery/transport.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** A relay on this computer, with what a test changes. */
export const relay = (port: number, more: Partial<Relay> = {}): Relay => ({
  host: '127.0.0.1',
  port,
  secure: false,
  starttls: 'optional',
  verify: false,
  timeout: 5000,
  ...more,
});

/** An empty database in a folder of its own, closed and gone when the test is done. */
export function emptyDatabase(folder = temporaryFolder()) {
  const database = openDatabase(folder);
  onTestFinished(() => (database.isOpen ? database.close() : undefined));
  return database;
}

/** What a test says of a run; the rest is as small and as quick as it can be. */
export interface RunOptions {
  database?: ReturnType<typeof emptyDatabase>;
  recipients?: readonly Addressee[];
  mailing?: Mailing;
  clock?: Clock;
  manner?: Partial<Manner>;
  stop?: AbortSignal;
  report?: Effects['report'];
}

/** Sends a made-up mailing over SMTP and tells how it stands afterwards. */
export async function runMailing(to: Relay | Effects['transport'], options: RunOptions = {}) {
  const {
    database = emptyDatabase(),
    recipients = madeUpRecipients(3),
    mailing = madeUpMailing('2026-6', 4),
  } = options;
  const clock = options.clock ?? systemClock();
  const ledger = openLedger(database, mailing, () => undefined, clock.now);
  const notes: string[] = [];
  const ending = await sendMailing(
    recipients,
    { connections: 2, pace: undefined, sinceLast: undefined, firstPause: 10, keepTrying: 60_000, ...options.manner },
    {
      ledger,
      transport: 'open' in to ? to : smtpTransport(to),
      ...(await mailer(mailing, site, { from: undefined, dkim: undefined, verp: false, oneClick: undefined }, personKey(database), clock.now())), // prettier-ignore
      clock,
      report: options.report ?? (() => {}),
      note: (words) => notes.push(words),
      stop: options.stop ?? new AbortController().signal,
    },
  );
  return { ending, notes, database, counts: countsOf(database, mailing.id), rows: rowsOf(database) };
}

/** Every delivery, by address. */
export function rowsOf(database: ReturnType<typeof emptyDatabase>) {
  return database.prepare('SELECT * FROM deliveries ORDER BY address').all() as {
    address: string;
    status: string;
    message_id: string;
    attempts: number;
    code: number | null;
    words: string | null;
    next_try: string | null;
  }[];
}
