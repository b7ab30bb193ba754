import { generateKeyPairSync } from 'node:crypto';
import ICAL from 'ical.js';
import { dkimVerify } from 'mailauth/lib/dkim/verify.js';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import type { Mailing } from '../../../scripts/data/mailing.ts';
import { keyedBy } from '../../../scripts/data/person-key.ts';
import { mailer, type Sender } from '../../../scripts/delivery/letterhead.ts';
import { bytesOf } from '../../../scripts/delivery/transport.ts';
import { madeUpInvitation, site } from '../../support/made-up-mail.ts';
import { SENDER } from '../../newsletter/mailed.ts';
import { byIcalJs } from '../../calendar/read-back.ts';

const NOON = new Date('2027-01-12T09:30:15.000Z');
const ASA = { name: 'Åsa "Snabb" Öberg; enhet 3', address: 'asa@exempelstad.example' };
const mailing = madeUpInvitation();

async function copyTo(to: { name: string; address: string }, sender: Sender = SENDER, of = mailing) {
  const made = await mailer(of, site, sender, keyedBy('prov'), NOON);
  return bytesOf(made.parcel({ ...to, messageId: made.messageId(to.address) }));
}

/** Every part of a mail: its type as it is written, and its bytes. */
function partsOf(raw: Buffer): { type: string; disposition: string; content: Buffer }[] {
  const text = raw.toString('latin1');
  return text
    .split(/\r\n--[^\r\n]+(?<!--)\r\n/)
    .slice(1)
    .map((part) => {
      const [head = '', body = ''] = part.split(/\r\n\r\n([\s\S]*)/);
      const field = (name: string) => new RegExp(`^${name}: ([^\\r\\n]*(?:\\r\\n[ \\t][^\\r\\n]*)*)`, 'im').exec(head)?.[1] ?? ''; // prettier-ignore
      return {
        type: field('Content-Type'),
        disposition: field('Content-Disposition'),
        content: Buffer.from(body.replace(/\r\n--[^\r\n]*--[\s\S]*$/, ''), 'base64'),
      };
    });
}

describe('an invitation', () => {
  test('says the same as text, as HTML and to the calendar, and has the event as a file beside them', async () => {
    const raw = await copyTo(ASA);
    expect(raw.toString('latin1')).toMatch(/^Content-Type: multipart\/mixed; boundary="([^"]+)"$/m);
    expect(partsOf(raw).map(({ type }) => type.replace(/\s+/g, ' '))).toEqual([
      expect.stringMatching(/^multipart\/alternative; boundary=/),
      'text/plain; charset=utf-8',
      'text/html; charset=utf-8',
      'text/calendar; charset=utf-8; method=REQUEST',
      'application/ics; name="kallelse.ics"',
    ]);
    const mail = await PostalMime.parse(raw);
    const same = (text: string | undefined) => text?.replaceAll('\r\n', '\n').trim();
    expect(same(mail.html)).toBe(mailing.message.html.trim());
    expect(same(mail.text)).toBe(mailing.message.text.trim());
  });

  test('is the same event, byte by byte, in the mail and in the file', async () => {
    const [, , , inMail, file] = partsOf(await copyTo(ASA));
    expect(file!.disposition).toBe('attachment; filename="kallelse.ics"');
    expect(inMail!.content.equals(file!.content)).toBe(true);
    const text = inMail!.content.toString('utf8');
    expect(text).toContain('METHOD:REQUEST\r\n');
    expect(byIcalJs(text)).toEqual([
      {
        uid: '2027-02-11@portal.exempelstad.example',
        start: '2027-02-11T12:30',
        end: '2027-02-11T14:00',
        summary: 'Nätverksträff',
      },
    ]);
  });

  test('has the recipient as its only attendee, whoever else is invited, and us as the organiser', async () => {
    const [asa, bo] = await Promise.all([copyTo(ASA), copyTo({ name: '', address: 'bo@exempelstad.example' })]);
    const people = (raw: Buffer) => {
      const event = new ICAL.Component(ICAL.parse(partsOf(raw)[3]!.content.toString('utf8'))).getFirstSubcomponent('vevent')!; // prettier-ignore
      return {
        attendees: event.getAllProperties('attendee').map((each) => [each.getFirstValue(), each.getParameter('cn'), each.getParameter('rsvp')]), // prettier-ignore
        organiser: event.getFirstPropertyValue('organizer'),
      };
    };
    expect(people(asa)).toEqual({
      attendees: [['mailto:asa@exempelstad.example', 'Åsa ”Snabb” Öberg; enhet 3', 'TRUE']],
      organiser: `mailto:${site.sender.email}`,
    });
    expect(people(bo).attendees).toEqual([['mailto:bo@exempelstad.example', 'bo@exempelstad.example', 'TRUE']]);
    expect(bo.toString('latin1')).not.toContain('asa@');
  });

  test('is stamped with the moment of the run, so that a later one counts', async () => {
    const [, , , inMail] = partsOf(await copyTo(ASA));
    expect(inMail!.content.toString()).toContain('DTSTAMP:20270112T093015Z\r\nLAST-MODIFIED:20261126T000000Z\r\n');
  });

  test('is no newsletter: no list, nothing to end, no bulk', async () => {
    const { headers } = await PostalMime.parse(await copyTo(ASA));
    const names = headers.map(({ key }) => key).toSorted();
    expect(names).toEqual(['content-language', 'content-type', 'date', 'from', 'message-id', 'mime-version', 'subject', 'to', 'x-auto-response-suppress', 'x-delivery-proof']); // prettier-ignore
  });

  test('says that it is off by its method and status', async () => {
    const off: Mailing = {
      ...mailing,
      calendar: { method: 'CANCEL', event: { ...mailing.calendar!.event, sequence: 1, status: 'cancelled' } },
    };
    const [, , , inMail] = partsOf(await copyTo(ASA, SENDER, off));
    expect(inMail!.type).toBe('text/calendar; charset=utf-8; method=CANCEL');
    expect(inMail!.content.toString()).toMatch(/METHOD:CANCEL\r\n[\s\S]*SEQUENCE:1\r\n[\s\S]*STATUS:CANCELLED\r\n/);
  });

  test('ends every line in CRLF, none longer than a relay takes, and holds nothing but ASCII', async () => {
    const text = (await copyTo(ASA)).toString('latin1');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(Math.max(...text.split('\r\n').map(({ length }) => length))).toBeLessThanOrEqual(998);
    expect(text).toMatch(/^[\x09\x0a\x0d\x20-\x7e]*$/);
  });

  test('has a signature that a stranger can verify, of each copy', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const dkim = { domain: 'exempelstad.example', selector: 'brev', key: privateKey };
    const record = `v=DKIM1; k=rsa; p=${publicKey.export({ type: 'spki', format: 'der' }).toString('base64')}`;
    const resolver = async () => [[record]];
    for (const to of [ASA, { name: 'Bo', address: 'bo@exempelstad.example' }]) {
      const signed = await copyTo(to, { ...SENDER, dkim });
      expect((await dkimVerify(signed, { resolver })).results[0]?.status.result).toBe('pass');
    }
  });
});
