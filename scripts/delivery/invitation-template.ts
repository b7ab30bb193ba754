import { toICalendar } from '../../src/calendar/to-icalendar.ts';
import type { CalendarMessage, Words } from '../data/mailing.ts';
import { composeWords } from './compose-words.ts';
import { copyHeaders, OWN_HEADERS, type Copy } from './copy-headers.ts';
import type { Letterhead } from './letter-template.ts';
import { signer } from './signature.ts';

/**
 * The copies of an invitation: text and HTML, which all share, and the event with the recipient as its only attendee – as
 * an alternative, which mail programs show as a meeting to answer (RFC 6047), and as a file, for those that do not. Both
 * are the same bytes. It is no newsletter: it cannot be ended, and says nothing of a list.
 * @returns gives a copy's bytes in pieces: the first of the body is shared by all copies and must not be written to
 */
export async function invitationTemplate(
  words: Words,
  letterhead: Letterhead,
  calendar: CalendarMessage,
): Promise<(copy: Copy) => Buffer[]> {
  const { head, shared, boundary } = await commonParts(words, letterhead);
  const { dkim, date } = letterhead;
  return (copy) => {
    const headers = [...copyHeaders(copy, date), ...head];
    const own = calendarParts(calendar, copy, date, boundary);
    const signature = dkim ? [signer(dkim, Buffer.concat([shared, own]), [])(headers, '')] : [];
    return [Buffer.from(`${[...signature, ...headers].join('\r\n')}\r\n\r\n`, 'latin1'), shared, own];
  };
}

/** The boundaries of the whole, and of what says the same in several ways. */
interface Boundaries {
  whole: string;
  ways: string;
}

async function commonParts(words: Words, letterhead: Letterhead) {
  const { headers, body } = await composeWords(words, letterhead);
  const type = headers.find((header) => CONTENT_TYPE.test(header)) ?? '';
  const [, ways] = /^Content-Type: multipart\/alternative;\s+boundary="([^"]+)"$/i.exec(type) ?? [];
  const end = body.indexOf(`--${ways}--`);
  if (!ways || end < 0) throw new Error('Text and HTML are no longer alternatives of each other.');
  const boundary: Boundaries = { whole: `kallelse-${words.hash.slice(0, 24)}`, ways };
  const rest = headers.filter((header) => !OWN_HEADERS.test(header) && !CONTENT_TYPE.test(header));
  return {
    head: [...rest, `Content-Type: multipart/mixed; boundary="${boundary.whole}"`],
    shared: Buffer.concat([Buffer.from(`--${boundary.whole}\r\n${type}\r\n\r\n`, 'latin1'), body.subarray(0, end)]),
    boundary,
  };
}

const CONTENT_TYPE = /^Content-Type:/i;

function calendarParts(
  { method, event }: CalendarMessage,
  { to }: Copy,
  date: Date,
  { whole, ways }: Boundaries,
): Buffer {
  const stamp = date.toISOString() as `${string}T${string}Z`;
  const attendee = { name: to.name || to.address, address: to.address };
  const bytes = Buffer.from(toICalendar([{ ...event, stamp, attendee }], { method }));
  const encoded = bytes.toString('base64').replace(/.{76}(?=.)/g, '$&\r\n');
  return Buffer.from(
    [
      `--${ways}`,
      `Content-Type: text/calendar; charset=utf-8; method=${method}`,
      ...BASE64,
      encoded,
      `--${ways}--`,
      '',
      `--${whole}`,
      // Another type than the one above, so that no program takes it for a second meeting.
      'Content-Type: application/ics; name="kallelse.ics"',
      'Content-Disposition: attachment; filename="kallelse.ics"',
      ...BASE64,
      encoded,
      `--${whole}--`,
      '',
    ].join('\r\n'),
    'latin1',
  );
}

const BASE64 = ['Content-Transfer-Encoding: base64', ''];
