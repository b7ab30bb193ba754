import { putInvitation, type InvitationFacts } from '../../../scripts/data/invitations.ts';
import { personKey } from '../../../scripts/data/person-key.ts';
import type { Database } from '../../../scripts/data/sqlite.ts';
import { US } from './office.ts';

export const MEETING = '2027-02-11-vintermotet';
const UID = `${MEETING}@portal.exempelstad.example`;

/** Puts on record that people were sent something about a meeting. @returns the Message-ID of each, in their order */
export function invited(
  database: Database,
  addresses: readonly string[],
  more: Partial<InvitationFacts> = {},
  at = '2027-01-12T09:30:00.000Z',
): string[] {
  const { sequence = 0, purpose = 'invite' } = more;
  const mailing = more.mailing ?? `${purpose}-${MEETING}-${sequence}`;
  putInvitation(database, { mailing, meeting: MEETING, uid: UID, sequence, purpose, told: '{}', day: '2027-02-11', ...more }); // prettier-ignore
  database
    .prepare(
      "INSERT INTO mailings (id, kind, hash, subject, preheader, html, text, started, settled) VALUES (?, 'invitation', '', '', '', '', '', ?, ?)",
    )
    .run(mailing, at, at);
  return addresses.map((address) => {
    const id = `<${mailing}.${personKey(database).deliveryToken(mailing, address)}@exempelstad.example>`;
    database
      .prepare(
        "INSERT INTO deliveries (mailing, address, unit, status, message_id, attempts, claimed, settled, next_try, code, words) VALUES (?, ?, 'trygghetskontoret', 'sent', ?, 1, ?, ?, NULL, 250, 'ok')",
      )
      .run(mailing, address, id, at, at);
    return id;
  });
}

/** What an answer says; an empty text leaves a line out. */
export interface MadeAnswer {
  from?: string;
  attendee?: string;
  answer?: string;
  method?: string;
  sequence?: string;
  uid?: string;
  stamp?: string;
  more?: string;
}

/** The event of an answer as Exchange writes it: no organiser, a time zone that it calls by its own name. */
export function answerIcs(of: MadeAnswer & { attendee: string }): string {
  const { attendee, answer = 'ACCEPTED', method = 'REPLY', sequence = '0', uid = UID, stamp = '20270113T105935Z', more = '' } = of; // prettier-ignore
  return [
    'BEGIN:VCALENDAR',
    ...(method ? [`METHOD:${method}`] : []),
    'PRODID:Microsoft Exchange Server 2010',
    'VERSION:2.0',
    'BEGIN:VTIMEZONE',
    'TZID:W. Europe Standard Time',
    'BEGIN:STANDARD',
    'DTSTART:16010101T030000',
    'TZOFFSETFROM:+0200',
    'TZOFFSETTO:+0100',
    'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10',
    'END:STANDARD',
    'BEGIN:DAYLIGHT',
    'DTSTART:16010101T020000',
    'TZOFFSETFROM:+0100',
    'TZOFFSETTO:+0200',
    'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3',
    'END:DAYLIGHT',
    'END:VTIMEZONE',
    'BEGIN:VEVENT',
    `ATTENDEE;PARTSTAT=${answer};CN=Någon Påhittad:mailto:${attendee}`,
    `UID:${uid}`,
    'SUMMARY;LANGUAGE=sv-SE:Accepterat: Vintermötet',
    'DTSTART;TZID=W. Europe Standard Time:20270211T133000',
    'DTEND;TZID=W. Europe Standard Time:20270211T150000',
    `DTSTAMP:${stamp}`,
    ...(sequence ? [`SEQUENCE:${sequence}`] : []),
    'STATUS:CONFIRMED',
    ...(more ? [more] : []),
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

/** A mail with a calendar's answer, in any way that mail can carry it. */
export function answerMail(
  from: string,
  ics: string,
  {
    method = 'REPLY',
    encoding = '8bit',
    charset = 'utf-8',
    encoded = ics,
    id = ics,
    headers = '',
    text = '',
  }: {
    method?: string;
    encoding?: string;
    charset?: string;
    encoded?: string;
    id?: string;
    headers?: string;
    text?: string;
  } = {},
): string {
  return `From: Någon Påhittad <${from}>
To: ${US}
Subject: Accepterat: Vintermötet
Date: Wed, 13 Jan 2027 10:59:35 +0000
Message-ID: <${Buffer.from(id).toString('hex').slice(-200)}@post.example>
${headers}MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="grans"

--grans
Content-Type: text/plain; charset=utf-8

${text}
--grans
Content-Type: text/calendar; charset="${charset}"${method ? `; method=${method}` : ''}
Content-Transfer-Encoding: ${encoding}

${encoded}
--grans--
`;
}

/** The answer of somebody's own calendar program. */
export const answerFrom = (from: string, of: MadeAnswer = {}, more: Parameters<typeof answerMail>[2] = {}): string =>
  answerMail(from, answerIcs({ attendee: from, ...of }), {
    ...(of.method !== undefined && { method: of.method }),
    ...more,
  });

/** All answers that have been noted, by address. */
export const noted = (database: Database) =>
  database
    .prepare('SELECT address, sequence, answer FROM meeting_answers ORDER BY address')
    .all()
    .map((row) => ({ ...row }));
