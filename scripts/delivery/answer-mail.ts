import { createHash } from 'node:crypto';
import type { Site } from '../../src/site.ts';
import type { PersonAnswer } from '../data/answers.ts';
import { senderOf, type Sender } from './letterhead.ts';
import { compose, toBytes } from './mime.ts';
import { signer } from './signature.ts';
import type { Parcel } from './transport.ts';

/**
 * An answer to somebody who wrote to us, from the sender of the letters and signed as they are, with what keeps machines
 * from answering it (RFC 3834). Its envelope has no sender, so that nothing comes back of it.
 */
export async function answerParcel(answer: PersonAnswer, site: Site, sender: Sender, date: Date): Promise<Parcel> {
  const { to, subject, text, inReplyTo, references } = answer;
  const id = createHash('sha256').update(JSON.stringify(answer)).digest('hex').slice(0, 24);
  const from = senderOf(site, sender);
  const mail = await compose({
    ...from,
    to: { name: '', address: to },
    date,
    subject,
    text,
    messageId: `<svar.${id}@${from.from.address.replace(/^.*@/, '')}>`,
    ...(inReplyTo ? { inReplyTo, references: `${references} ${inReplyTo}`.trim() } : {}),
    headers: [
      { key: 'Auto-Submitted', value: 'auto-replied' },
      { key: 'X-Auto-Response-Suppress', value: 'All' },
      { key: 'Content-Language', value: 'sv' },
    ],
  });
  const signature = sender.dkim ? [signer(sender.dkim, mail.body, [])(mail.headers, '')] : [];
  const bytes = toBytes({ ...mail, headers: [...signature, ...mail.headers] });
  return { from: '', to, pieces: [bytes], name: `svar-${id}` };
}
