import { STOP_CODE } from '../../src/newsletter/letter.ts';
import type { Message } from '../../src/newsletter/message.ts';
import type { Site } from '../../src/site.ts';
import { compose, toBytes } from './mime.ts';

/**
 * A letter as a draft that classic Outlook opens ready to send (`X-Unsent: 1`). It has no sender: Outlook takes the
 * account of whoever opens it, while one that the account may not use is refused after sending. It has no date and no
 * Message-ID, which Outlook would keep from the file, and no headers of a bulk mail. To is the sender's own mailbox;
 * everybody else is put in Bcc by hand.
 */
export async function outlookDraft({ subject, text, html, hash }: Message, { sender }: Site): Promise<Buffer> {
  const box = { name: sender.name, address: sender.email };
  const { headers, body } = await compose({
    to: box,
    replyTo: box,
    subject,
    text: withoutCode(text),
    html: withoutCode(html),
    boundary: hash.slice(0, 24),
    headers: [{ key: 'X-Unsent', value: '1' }],
  });
  // nodemailer writes the moment and an identity into every mail.
  return toBytes({ headers: headers.filter((header) => !/^(?:Date|Message-ID):/i.test(header)), body });
}

/** A mail that goes to all at once cannot bear anyone's own code: whoever writes to stop is known by the address. */
const withoutCode = (words: string) => words.replaceAll(`%20${STOP_CODE}`, '');
