import { randomBytes } from 'node:crypto';
import type { Site } from '../../src/site.ts';
import { letterTemplate } from './letter-template.ts';
import { letterhead } from './letterhead.ts';
import type { Mailing, Words } from '../data/mailing.ts';
import type { DeliverySettings } from './settings.ts';
import type { Parcel } from './transport.ts';
import { STOP_CODE } from '../../src/newsletter/letter.ts';

const NOTICE = 'Det här är ett prov av brevet. Det är inte utskickat.';
/** Inline and with its own colours: it must be seen in every client, light and dark. */
const BANNER = `<p style="margin:0;padding:12px;background:#ffe15a;color:#000000;font:bold 16px Arial,sans-serif;text-align:center">[TEST] ${NOTICE}</p>`;

/** The words marked as a test, in the subject and first in the body. */
export function marked(words: Words): Words {
  return {
    ...words,
    subject: `[TEST] ${words.subject}`,
    html: words.html.replace(/<body[^>]*>/, (body) => `${body}${BANNER}`),
    text: `[TEST] ${NOTICE}\n\n${words.text}`,
  };
}

/** One marked copy. Its code is nobody's, so that an answer to it stops nobody's letters. */
export async function testParcel(
  { id, message }: Mailing,
  site: Site,
  settings: DeliverySettings,
  address: string,
  date: Date,
): Promise<Parcel> {
  const head = letterhead(id, site, settings, date);
  const copyFor = await letterTemplate(marked(message), head);
  const token = randomBytes(12).toString('hex');
  const messageId = `<test.${id}.${token}@${head.from.address.replace(/^.*@/, '')}>`;
  const bytes = copyFor({ to: { name: '', address }, messageId, code: STOP_CODE });
  return { from: head.from.address, to: address, bytes, name: token };
}
