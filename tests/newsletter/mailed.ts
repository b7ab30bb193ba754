import { STOP_CODE } from '../../src/newsletter/letter.ts';
import type { Site } from '../../src/site.ts';
import { keyedBy } from '../../scripts/data/person-key.ts';
import type { Words } from '../../scripts/data/mailing.ts';
import { mailer, type Sender } from '../../scripts/delivery/letterhead.ts';
import { bytesOf } from '../../scripts/delivery/transport.ts';

/** The site's own sender and nothing more. */
export const SENDER: Sender = { from: undefined, dkim: undefined, verp: false, oneClick: undefined };

const NOON = new Date('2026-12-03T12:00:00Z');

/** A letter as it lies in somebody's inbox, made as it is sent; nobody's code stands in it. */
export async function mailed(words: Words, site: Site, to: { name: string; address: string }): Promise<Buffer> {
  const tokens = { ...keyedBy('prov'), stopCode: () => STOP_CODE };
  const made = await mailer({ id: '2026-6', message: words }, site, SENDER, tokens, NOON);
  return bytesOf(made.parcel({ ...to, messageId: made.messageId(to.address) }));
}
