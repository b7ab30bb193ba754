import { createTransport } from 'nodemailer';
import { stopAddress } from '../../../src/newsletter/letter.ts';
import { openDatabase } from '../../../scripts/data/database.ts';
import { personKey } from '../../../scripts/data/person-key.ts';
import { systemClock } from '../../../scripts/delivery/clock.ts';
import { openLedger, type Ledger } from '../../../scripts/data/ledger.ts';
import { mailer } from '../../../scripts/delivery/letterhead.ts';
import { sendMailing } from '../../../scripts/delivery/send.ts';
import { deliverySettings } from '../../../scripts/delivery/settings.ts';
import { smtpTransport } from '../../../scripts/delivery/smtp.ts';
import { madeUpMailing, madeUpRecipients, site } from '../../support/made-up-mail.ts';

/** What a run used: milliseconds of processor and by the clock, bytes of memory at its worst moment. */
export interface Used {
  cpu: number;
  wall: number;
  peak: number;
}

const NO_LEDGER = {
  counts: () => ({ claimed: 0, sent: 0, deferred: 0, refused: 0, uncertain: 0 }),
  standings: () => [],
  commit: () => {},
  defer: () => {},
  drop: () => {},
  refuse: () => {},
  settle: () => {},
} satisfies Ledger;

/**
 * A made-up mailing sent by a process of its own, to be measured: `ours`, `no-ledger` (the same without a record) or
 * `plain` (nodemailer's `sendMail`), then FOLDER and COUNT. Settings come from the environment.
 */
const [how = '', folder = '', count = ''] = process.argv.slice(2);
const settings = deliverySettings(process.env);
const recipients = madeUpRecipients(Number(count));
const mailing = madeUpMailing();
const cpuBefore = process.cpuUsage();
const began = performance.now();
await (how === 'plain' ? sendPlainly() : sendOurs(how === 'ours'));
const { user, system } = process.cpuUsage(cpuBefore);
const peak = process.resourceUsage().maxRSS * 1024;
process.send?.({ cpu: (user + system) / 1000, wall: performance.now() - began, peak } satisfies Used);
process.disconnect?.();

async function sendOurs(isRecorded: boolean): Promise<void> {
  const database = openDatabase(folder);
  const clock = systemClock();
  const ledger = isRecorded ? openLedger(database, mailing, clock.now) : NO_LEDGER;
  const { connections, pace } = settings;
  const manner = { connections, pace, sinceLast: undefined, firstPause: 30_000, keepTrying: 0 };
  const transport = smtpTransport(settings.relay!);
  const copies = await mailer(mailing, site, settings, personKey(database), clock.now());
  const stop = new AbortController().signal;
  let sent = 0;
  const report = ({ status }: { status: string }) => void (sent += status === 'sent' ? 1 : 0);
  await sendMailing(recipients, manner, { ledger, transport, ...copies, clock, report, note: console.error, stop });
  database.close();
  if (sent !== recipients.length) throw new Error(`Only ${sent} of ${recipients.length} were sent.`);
}

/** What anybody would write: a pool, and the same headers. */
async function sendPlainly(): Promise<void> {
  const { host, port } = settings.relay!;
  const pool = createTransport({ host, port, ignoreTLS: true, pool: true, maxConnections: settings.connections });
  const { subject, html, text } = mailing.message;
  await Promise.all(
    recipients.map((to, index) =>
      pool.sendMail({
        from: { name: site.sender.name, address: site.sender.email },
        to,
        subject,
        html: html.replaceAll('0'.repeat(16), String(index).padStart(16, '0')),
        text: text.replaceAll('0'.repeat(16), String(index).padStart(16, '0')),
        messageId: `<${index}@exempelstad.example>`,
        textEncoding: 'quoted-printable',
        headers: {
          Precedence: 'bulk',
          'X-Auto-Response-Suppress': 'OOF',
          'List-Unsubscribe': `<${stopAddress(site)}>`,
        },
      }),
    ),
  );
  pool.close();
}
