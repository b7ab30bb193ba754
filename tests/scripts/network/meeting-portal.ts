import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ICAL from 'ical.js';
import PostalMime from 'postal-mime';
import { vi } from 'vitest';
import { runProgram } from '../../../scripts/commands/run-program.ts';
import { openDatabase } from '../../../scripts/data/database.ts';
import type { Role } from '../../../scripts/data/person.ts';
import { deleteRecipient, putRecipients } from '../../../scripts/data/recipients.ts';
import { network } from '../../../scripts/network/network-program.ts';
import { newsletter } from '../../../scripts/newsletter/newsletter-program.ts';
import { UserError } from '../../../scripts/user-error.ts';
import type { Received } from '../../support/mail-server.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

export const MEETING = '2027-02-11-vintertraffen';

const MEETING_FILE = `---
title: Vinterträffen (påhittad)
summary: Ett påhittat möte där kontaktpersonerna går igenom läget.
date: 2027-02-11
start: "13:30"
end: "15:00"
place: Digitalt
link: https://mote.exempelstad.example/vintern
series: natverkstraff
published: 2026-12-01
owner: Trygghetskontoret (påhittad)
agenda:
  - id: lagesbild
    title: Lägesbild (påhittad)
    minutes: 20
    holder: Trygghetskontoret (påhittad)
  - id: fragor
    title: Frågor från enheterna
    minutes: 30
---

Välkommen.
`;

const SERIES = `- id: natverkstraff
  name: Nätverksträff (påhittad)
  summary: Kontaktpersonerna träffas och går igenom läget.
  organiser: Trygghetskontoret (påhittad)
`;

/** What an invitation in somebody's inbox says to the calendar. */
export interface InCalendar {
  to: string;
  subject: string;
  text: string;
  method: string;
  uid: string;
  sequence: number;
  attendee: string;
  start: string;
  status: string;
  ics: string;
  messageId: string;
}

/** A portal with one meeting and a register, and the commands as a user runs them. */
export function meetingPortal(people: readonly (readonly [address: string, role: Role])[], today = '2027-01-12') {
  const root = temporaryFolder();
  const [content, data] = [path.join(root, 'content'), path.join(root, 'data')] as const;
  const file = path.join(content, 'network', 'meetings', `${MEETING}.mdx`);
  mkdirSync(path.dirname(file), { recursive: true });
  mkdirSync(data, { mode: 0o700 });
  writeFileSync(file, MEETING_FILE);
  writeFileSync(path.join(content, 'network', 'series.yaml'), SERIES);
  writeFileSync(path.join(content, 'network', 'domains.yaml'), 'work:\n  - domain: exempelstad.example\n');
  const inRegister = (work: (database: ReturnType<typeof openDatabase>) => void) => {
    const database = openDatabase(data, { warn: () => {} });
    work(database);
    database.close();
  };
  const add = (address: string, role: Role) =>
    inRegister(
      (database) =>
      putRecipients(database, [{ address, name: `Åsa ${address[0]}`, unit: UNITS[address.charCodeAt(0) % 2]!, role, since: '2026-01-01', confirmed: null }]), // prettier-ignore
    );
  const remove = (address: string) => inRegister((database) => deleteRecipient(database, address));
  for (const [address, role] of people) add(address, role);

  /** Runs a command of one of the programs, in this process: the servers are here too. A bug is thrown. */
  async function run(program: 'network' | 'newsletter', args: string[], env: Record<string, string> = {}) {
    const own = { PORTAL_CONTENT: content, PORTAL_DATA: data, PORTAL_NOW: today, PORTAL_EDITION: 'internal', SMTP_URL: '', SMTP_CONNECTIONS: '2' }; // prettier-ignore
    for (const [name, value] of Object.entries({ ...own, ...env })) vi.stubEnv(name, value);
    const said: string[] = [];
    const hear = (words: unknown) => void said.push(`${String(words)}\n`);
    const spies = [
      vi.spyOn(console, 'log').mockImplementation(hear),
      vi.spyOn(console, 'error').mockImplementation(hear),
      vi.spyOn(process.stdout, 'write').mockImplementation((words) => said.push(String(words)) > 0),
    ];
    try {
      const code = await runProgram(PROGRAMS[program], args).catch((error: unknown) => {
        if (!(error instanceof UserError)) throw error;
        hear(error.message);
        return 1;
      });
      return { code, said: said.join('') };
    } finally {
      for (const spy of spies) spy.mockRestore();
      vi.unstubAllEnvs();
    }
  }
  /** Changes the meeting's file as an editor does. */
  const edit = (from: string | RegExp, to: string) => {
    const before = readFileSync(file, 'utf8');
    const after = before.replace(from, to);
    if (after === before) throw new Error(`Nothing in the file is ${from}.`);
    writeFileSync(file, after);
  };
  return { run, edit, add, remove, data, content };
}

const PROGRAMS = { network, newsletter };
const UNITS = ['ovningsforvaltningen', 'trygghetskontoret'];

/** Reads what a server got, as a calendar program would. */
export async function inCalendar({ raw, to }: Received): Promise<InCalendar> {
  const mail = await PostalMime.parse(raw);
  const [part] = mail.attachments;
  const ics = new TextDecoder().decode(part?.content as ArrayBuffer);
  const calendar = new ICAL.Component(ICAL.parse(ics));
  const event = calendar.getFirstSubcomponent('vevent')!;
  const { uid, startDate } = new ICAL.Event(event);
  return {
    to: to[0] ?? '',
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    method: String(calendar.getFirstPropertyValue('method')),
    uid,
    sequence: Number(event.getFirstPropertyValue('sequence')),
    attendee: event.getAllProperties('attendee').map((each) => String(each.getFirstValue())).join(' '), // prettier-ignore
    start: startDate.toJSDate().toISOString().slice(0, 16),
    status: String(event.getFirstPropertyValue('status')),
    ics,
    messageId: mail.messageId ?? '',
  };
}

/** What somebody's calendar program sends back when they press a button. */
export function pressed({ to, uid, sequence, ics }: InCalendar, answer: string, at: string): string {
  const [organiser = ''] = /^ORGANIZER[^:]*:mailto:(\S+)/m.exec(ics.replaceAll('\r\n ', ''))?.slice(1) ?? [];
  return `From: <${to}>
To: ${organiser}
Subject: ${answer}: Vinterträffen
Message-ID: <${answer}.${sequence}.${to}>
Date: ${new Date(at).toUTCString()}
MIME-Version: 1.0
Content-Type: text/calendar; charset=utf-8; method=REPLY

BEGIN:VCALENDAR
METHOD:REPLY
PRODID:-//Exempel//Kalender//SV
VERSION:2.0
BEGIN:VEVENT
UID:${uid}
SEQUENCE:${sequence}
DTSTAMP:${at.replace(/[-:]|\.\d+/g, '')}
ATTENDEE;PARTSTAT=${answer}:mailto:${to}
END:VEVENT
END:VCALENDAR
`;
}
