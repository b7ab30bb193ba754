import { readFileSync } from 'node:fs';
import { createTransport } from 'nodemailer';
import { STOP_CODE, stopAddress } from '../../../src/newsletter/letter.ts';
import { openDatabase } from '../../../scripts/data/database.ts';
import { mailable } from '../../../scripts/data/mailable.ts';
import { roleMail } from '../../../scripts/data/role-mail.ts';
import { personKey } from '../../../scripts/data/person-key.ts';
import { systemClock } from '../../../scripts/delivery/clock.ts';
import { openLedger, type Ledger } from '../../../scripts/data/ledger.ts';
import type { Addressee, CalendarMessage, Mailing } from '../../../scripts/data/mailing.ts';
import { toICalendar } from '../../../src/calendar/to-icalendar.ts';
import { mailer } from '../../../scripts/delivery/letterhead.ts';
import { sendMailing } from '../../../scripts/delivery/send-mailing.ts';
import { deliverySettings } from '../../../scripts/delivery/delivery-settings.ts';
import { smtpTransport } from '../../../scripts/delivery/smtp.ts';
import { writable } from '../../../scripts/delivery/writable.ts';
import { madeUpRecipients, site } from '../../support/made-up-mail.ts';

/** What a run used: milliseconds of processor and by the clock, bytes of memory at its worst moment. */
export interface Used {
  cpu: number;
  /** Of the whole process, from its start to its end. */
  wholeCpu: number;
  wall: number;
  peak: number;
}

const NO_LEDGER = {
  counts: () => ({ claimed: 0, sent: 0, deferred: 0, refused: 0, uncertain: 0 }),
  standing: () => undefined,
  deferred: () => [],
  commit: (_, claimed) => new Set(claimed),
  defer: () => {},
  drop: () => {},
  refuse: () => {},
  settle: () => {},
} satisfies Ledger;

/** A meeting of nobody's, as an invitation tells of it. */
const MEETING: CalendarMessage = {
  method: 'REQUEST',
  event: {
    uid: 'mote-2027-02-11@portal.exempelstad.example',
    sequence: 0,
    stamp: '2027-01-12',
    modified: '2027-01-12',
    summary: 'Påhittat möte',
    description: 'Ett påhittat möte om ingenting, så långt som det brukar beskrivas.',
    start: '2027-02-11T13:30',
    end: '2027-02-11T15:00',
    place: 'Digitalt',
    status: 'confirmed',
    organiser: { name: site.sender.name, address: site.sender.email },
  },
};

/**
 * A letter sent by a process of its own, to be measured: `ours`, `no-ledger` (the same without a record) or `plain`
 * (nodemailer's `sendMail`), each also as an invitation, then FOLDER with a register, COUNT of those in it and the FILE that
 * holds its words. Settings come from the environment.
 */
const [how = '', folder = '', count = '', file = ''] = process.argv.slice(2);
const settings = deliverySettings(process.env);
const isInvitation = how.endsWith('-invitation');
const message = JSON.parse(readFileSync(file, 'utf8')) as Mailing['message'];
const mailing: Mailing = isInvitation
  ? { id: 'inbjudan-2027-02-11-0', kind: 'invitation', message, calendar: MEETING }
  : { id: '2026-6', kind: 'issue', message };
const cpuBefore = process.cpuUsage();
const began = performance.now();
await (how.startsWith('plain') ? sendPlainly() : sendOurs(how !== 'no-ledger'));
const { user, system } = process.cpuUsage(cpuBefore);
const whole = process.cpuUsage();
const peak = process.resourceUsage().maxRSS * 1024;
process.send?.({
  cpu: (user + system) / 1000,
  wholeCpu: (whole.user + whole.system) / 1000,
  wall: performance.now() - began,
  peak,
} satisfies Used);
process.disconnect?.();

async function sendOurs(isRecorded: boolean): Promise<void> {
  const database = openDatabase(folder);
  const clock = systemClock();
  const { recipients, whyNot } = isInvitation ? roleMail(database) : mailable(database);
  const ledger = isRecorded ? openLedger(database, mailing, whyNot, clock.now) : NO_LEDGER;
  const { connections, pace } = settings;
  const manner = { connections, pace, sinceLast: undefined, firstPause: 30_000, keepTrying: 0 };
  const transport = smtpTransport(settings.relay!);
  const { to } = writable(recipients);
  const copies = await mailer(mailing, site, settings, personKey(database), clock.now());
  const stop = new AbortController().signal;
  let sent = 0;
  const report = ({ status }: { status: string }) => void (sent += status === 'sent' ? 1 : 0);
  await sendMailing(to, manner, { ledger, transport, ...copies, clock, report, note: console.error, stop });
  database.close();
  if (sent !== Number(count)) throw new Error(`Only ${sent} of ${count} were sent.`);
}

/** What anybody would write with care: a pool, as many messages in the making as it has connections, the same headers. */
async function sendPlainly(): Promise<void> {
  const { host, port } = settings.relay!;
  const { connections } = settings;
  const pool = createTransport({ host, port, ignoreTLS: true, pool: true, maxConnections: connections, maxMessages: Infinity }); // prettier-ignore
  const { subject, html, text } = mailing.message;
  const left = madeUpRecipients(Number(count)).entries();
  async function work(): Promise<void> {
    for (const [index, to] of left) {
      const code = String(index).padStart(16, '0');
      await pool.sendMail({
        from: { name: site.sender.name, address: site.sender.email },
        to,
        subject,
        html: html.replaceAll(STOP_CODE, code),
        text: text.replaceAll(STOP_CODE, code),
        messageId: `<${index}@exempelstad.example>`,
        textEncoding: 'quoted-printable',
        ...(isInvitation && plainCalendar(to)),
        headers: {
          'List-Id': 'Informationsbrev <informationsbrev.exempelstad.example>',
          Precedence: 'bulk',
          'X-Auto-Response-Suppress': 'OOF',
          'Content-Language': 'sv',
          'List-Unsubscribe': `<${stopAddress(site, code)}>`,
        },
      });
    }
  }
  await Promise.all(Array.from({ length: connections }, work));
  pool.close();
}

/** The event to one attendee, beside the text and as a file. */
function plainCalendar(attendee: Addressee) {
  const content = toICalendar([{ ...MEETING.event, attendee }], { method: 'REQUEST' });
  return {
    alternatives: [{ contentType: 'text/calendar; charset=utf-8; method=REQUEST', content }],
    attachments: [{ filename: 'kallelse.ics', contentType: 'application/ics', content }],
  };
}
