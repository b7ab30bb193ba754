import type { Database } from '../../../scripts/data/sqlite.ts';
import { onTestFinished } from 'vitest';
import { openDatabase } from '../../../scripts/data/database.ts';
import { personKey } from '../../../scripts/data/person-key.ts';
import { ownersOfStopCodes } from '../../../scripts/data/subscriptions.ts';
import { answerTexts } from '../../../scripts/inbox/answer-texts.ts';
import { handle } from '../../../scripts/inbox/handle.ts';
import type { Office } from '../../../scripts/inbox/office.ts';
import { readWaiting } from '../../../scripts/inbox/read-waiting.ts';
import { dateInZone } from '../../../src/model/dates.ts';
import { site } from '../../newsletter/made-up.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

export const ANNA = 'anna.berg@exempelstad.example';
export const BO = 'bo.dahl@exempelstad.example';
export const US = 'informationsbrev@exempelstad.example';
export const MAILINGS = ['2026-3', '2026-4', '2026-5', '2026-6'];

/** A database where Anna is a contact person and Bo subscribes, and both have been sent four letters. */
export function madeUpOffice(folder = temporaryFolder()): Office {
  const database = openDatabase(folder);
  onTestFinished(() => database.close());
  const keys = personKey(database);
  const person = database.prepare(
    'INSERT INTO recipients (address, name, unit, role, since, confirmed) VALUES (?, ?, ?, ?, ?, NULL)',
  );
  person.run(ANNA, 'Anna Berg', 'ovningsforvaltningen', 'contact', '2026-01-01');
  person.run(BO, 'Bo Dahl', 'trygghetskontoret', 'subscriber', '2026-01-01');
  for (const [index, mailing] of MAILINGS.entries()) {
    database
      .prepare(
        "INSERT INTO mailings (id, kind, hash, subject, preheader, html, text, started, settled) VALUES (?, 'issue', '', '', '', '', '', ?, NULL)",
      )
      .run(mailing, moment(index));
    for (const address of [ANNA, BO]) sentTo(database, mailing, address, moment(index));
  }
  return {
    database,
    keys,
    ownerOf: ownersOfStopCodes(database),
    today: '2026-12-04',
    domains: { work: [{ domain: 'exempelstad.example', unit: 'trygghetskontoret' }], pupils: [] },
    polls: new Map(),
    moves: new Map(),
    dayOf: (moment) => dateInZone(moment, 'Europe/Stockholm'),
    texts: answerTexts(site),
  };
}

/** Records that somebody was sent a letter. @returns its Message-ID */
export function sentTo(database: Database, mailing: string, address: string, at = moment(0)): string {
  const id = messageId(database, mailing, address);
  database
    .prepare(
      "INSERT INTO deliveries (mailing, address, unit, status, message_id, attempts, claimed, settled, next_try, code, words) VALUES (?, ?, '', 'sent', ?, 1, ?, ?, NULL, 250, 'ok')",
    )
    .run(mailing, address, id, at, at);
  return id;
}

const moment = (index: number): string => `2026-0${index + 4}-01T12:00:00.000Z`;

/** The Message-ID of a letter. */
export const messageId = (database: Database, mailing: string, address: string): string =>
  `<${mailing}.${personKey(database).deliveryToken(mailing, address)}@exempelstad.example>`;

/** A delivery report on one of our letters, as a whole mail. */
export function reportMail(of: {
  id: string;
  letter: string;
  address: string;
  status: string;
  words?: string;
  action?: string;
  /** What only the server that had the letter can quote. */
  proof?: string;
  /** Further header fields of the report. */
  more?: string;
}): string {
  const { id, letter, address, status, words = 'no words', action = 'failed', proof, more = '' } = of;
  return `Return-Path: <>
From: MAILER-DAEMON@mx.exempelstad.example
To: ${US}
Subject: Undelivered Mail Returned to Sender
Message-ID: <${id}@mx.exempelstad.example>
${more}MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.exempelstad.example

Final-Recipient: rfc822; ${address}
Action: ${action}
Status: ${status}
Diagnostic-Code: smtp; ${words}

--b
Content-Type: text/rfc822-headers

From: ${US}
To: ${address}
Message-ID: ${letter}${proof ? `\nX-Delivery-Proof: ${proof}` : ''}

--b--
`;
}

/** A report on a letter of ours by a server that has had it. */
export const trueReport = (
  { database, keys }: Office,
  mailing: string,
  address: string,
  more: Partial<Parameters<typeof reportMail>[0]> = {},
): string =>
  reportMail({
    id: `${mailing} ${address} ${more.words}`,
    letter: messageId(database, mailing, address),
    address,
    status: '5.1.1',
    words: '550 5.1.1 User unknown',
    proof: keys.deliveryProof(mailing, address),
    ...more,
  });

/** A server says, without the proof that it had the letter, that Anna's address is gone. */
export const hardBounce = ({ database }: Pick<Office, 'database'>): string =>
  reportMail({
    id: 'a',
    letter: messageId(database, '2026-6', ANNA),
    address: ANNA,
    status: '5.1.1',
    words: '550 5.1.1 User unknown',
  });

/** A mail that a person writes, with words of their own. */
export const letterFrom = (from: string, subject: string, text: string, more = ''): string =>
  `${personsMail(from, subject, `${subject} ${text}`, more)}${text}\n`;

/** A mail that a person writes. */
export const personsMail = (from: string, subject: string, id = subject, more = ''): string =>
  `From: Någon Påhittad <${from}>\nTo: ${US}\nSubject: ${subject}\nMessage-ID: <${encodeURIComponent(id)}@post.example>\n${more}Content-Type: text/plain; charset=utf-8\n\n`;

/** Everything in the database that handling may change. */
export const state = (database: Database) => ({
  suppressed: database
    .prepare('SELECT person, reason FROM suppressions WHERE proposed = 0 ORDER BY person')
    .all()
    .map((row) => ({ ...row })),
  proposed: database
    .prepare('SELECT person, reason, words FROM suppressions WHERE proposed = 1 ORDER BY person')
    .all()
    .map((row) => ({ ...row })),
  bounces: database
    .prepare('SELECT mailing, address, hard, reason FROM bounces')
    .all()
    .map((row) => ({ ...row })),
  answers: database
    .prepare('SELECT address FROM answers ORDER BY address')
    .all()
    .map(({ address }) => address),
  people: database
    .prepare('SELECT address, role FROM recipients ORDER BY address')
    .all()
    .map((row) => ({ ...row })),
});

/** The name that our own mail server writes in `Authentication-Results`. */
export const OUR_SERVER = 'mx.exempelstad.example';

/** Reads one mail and does what it asks. */
export const take = async (office: Office, mail: string, authserv?: string) =>
  handle(
    office,
    await readWaiting({ name: 'mejl.eml', format: 'eml', read: async () => Buffer.from(mail) }, [US], authserv),
  );

/** The subject and words of what we last asked or told. */
export const answerIn = (office: Office, kind: string): { subject: string; text: string } => {
  const row = office.database.prepare('SELECT answer FROM answers WHERE kind = ? ORDER BY day DESC').get(kind);
  return JSON.parse((row as { answer: string }).answer) as { subject: string; text: string };
};
