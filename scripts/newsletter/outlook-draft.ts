import MailComposer from 'nodemailer/lib/mail-composer';
import { STOP_CODE } from '../../src/newsletter/letter.ts';
import type { Message } from '../../src/newsletter/compile.ts';
import type { Site } from '../../src/site.ts';

/**
 * A letter as a draft that classic Outlook opens ready to send (`X-Unsent: 1`). It has no sender: Outlook takes the
 * account of whoever opens it, while one that the account may not use is refused after sending. It has no date and no
 * Message-ID, which Outlook would keep from the file, and no headers of a bulk mail. To is the sender's own mailbox;
 * everybody else is put in Bcc by hand.
 */
export async function outlookDraft(message: Message, { sender }: Site): Promise<Buffer> {
  const box = { name: sender.name, address: sender.email };
  const mail = new MailComposer({
    to: box,
    replyTo: box,
    subject: message.subject,
    text: withoutCode(message.text),
    html: withoutCode(message.html),
    textEncoding: 'quoted-printable',
    // nodemailer takes a random one otherwise.
    baseBoundary: message.hash.slice(0, 24),
    headers: [{ key: 'X-Unsent', value: '1' }],
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  } as ConstructorParameters<typeof MailComposer>[0]);
  return withoutStamp(await mail.compile().build());
}

/** A mail that goes to all at once cannot bear anyone's own code: whoever writes to stop is known by the address. */
const withoutCode = (words: string) => words.replaceAll(`%20${STOP_CODE}`, '');

/** nodemailer writes the moment and an identity into every mail. */
function withoutStamp(mail: Buffer): Buffer {
  const end = mail.indexOf('\r\n\r\n');
  const head = mail.toString('latin1', 0, end).replace(/^(Date|Message-ID):.*(\r\n[ \t].*)*\r\n/gim, '');
  return Buffer.concat([Buffer.from(head, 'latin1'), mail.subarray(end)]);
}
