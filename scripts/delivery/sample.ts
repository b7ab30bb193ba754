import { createHash, randomBytes } from 'node:crypto';
import type { Message } from '../../src/newsletter/message.ts';
import { STOP_CODE } from '../../src/newsletter/letter.ts';
import type { Site } from '../../src/site.ts';
import { mailer, type Sender, type ShownSender, type Tokens } from './letterhead.ts';
import type { CalendarMessage, Mailing, Words } from '../data/mailing.ts';
import { bytesOf, type Parcel } from './transport.ts';

/** Somebody who does not exist. Their code is nobody's, so that an answer to it stops nobody's letters. */
const EXAMPLE_RECIPIENT = { name: 'Exempel på mottagare', address: 'exempel@example.org' };

const NOBODY: Tokens = {
  deliveryToken: (mailing, address) => createHash('sha256').update(`${mailing}\n${address}`).digest('hex').slice(0, 24),
  deliveryProof: () => '0'.repeat(12),
  stopCode: () => STOP_CODE,
};

/**
 * A mail as somebody would get it, made as it is sent: to a recipient who does not exist, dated as is said, and unsigned. Two
 * runs give the same bytes.
 */
export async function sampleMail(
  message: Message,
  date: Date,
  site: Site,
  shown: ShownSender,
  calendar?: CalendarMessage,
): Promise<Buffer> {
  const unsigned = { ...shown, dkim: undefined, verp: false };
  const mailing = { id: message.id, message, ...(calendar && { calendar }) };
  const made = await mailer(mailing, site, unsigned, NOBODY, date);
  const messageId = made.messageId(EXAMPLE_RECIPIENT.address);
  return bytesOf(made.parcel({ ...EXAMPLE_RECIPIENT, messageId }));
}

/** A mail's files by name: MJML, HTML, text and the whole of it. */
export async function mailFiles(
  message: Message,
  date: Date,
  site: Site,
  shown: ShownSender,
  calendar?: CalendarMessage,
): Promise<Record<string, string | Uint8Array>> {
  const { id, mjml, html, text } = message;
  const eml = await sampleMail(message, date, site, shown, calendar);
  return { [`${id}.mjml`]: mjml, [`${id}.html`]: html, [`${id}.txt`]: text, [`${id}.eml`]: eml };
}

const NOTICE = 'Det här är ett prov av brevet. Det är inte utskickat.';
/** Inline and with its own colours: it must be seen in every client, also where the letter's dark rules set all words light. */
const BANNER = `<p style="margin:0;padding:12px;background:#ffe15a;color:#000000;color:#000000 !important;font:bold 16px Arial,sans-serif;text-align:center">[TEST] ${NOTICE}</p>`;

/** The words marked as a test, in the subject and first in the body. */
export function marked(words: Words): Words {
  return {
    ...words,
    subject: `[TEST] ${words.subject}`,
    html: words.html.replace(/<body[^>]*>/, (body) => `${body}${BANNER}`),
    text: `[TEST] ${NOTICE}\n\n${words.text}`,
  };
}

/** One marked copy to anybody, under a Message-ID of its own every time. */
export async function testParcel(
  { id, message }: Mailing,
  site: Site,
  sender: Sender,
  address: string,
  date: Date,
): Promise<Parcel> {
  const tokens = { ...NOBODY, deliveryToken: () => randomBytes(12).toString('hex') };
  const made = await mailer({ id: `test.${id}`, message: marked(message) }, site, sender, tokens, date);
  return made.parcel({ address, name: '', messageId: made.messageId(address) });
}
