import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import { stopAddress } from '../../src/newsletter/letter.ts';
import type { Message } from '../../src/newsletter/compile.ts';
import type { Site } from '../../src/site.ts';

/** Always name and address apart: from one string, nodemailer would read several recipients. */
export interface Mailbox {
  name: string;
  address: string;
}

/** What a message is given when it goes to somebody. */
export interface Posting {
  from: Mailbox;
  to: Mailbox;
  date: Date;
  /** With angle brackets. The same for the same mailing and recipient, however often it is sent. */
  messageId: string;
  /** Identifies the list, RFC 2919: `Name <list.host>`. */
  listId: string;
  /** Where somebody writes who wants no more: a whole `mailto:` address. */
  unsubscribe: string;
  /** Where an answer goes, when it is not `from`. */
  replyTo?: Mailbox;
}

/** The posting of a message to one recipient, as the site's settings have it. */
export function posting(message: Pick<Message, 'id'>, site: Site, to: Mailbox, date: Date): Posting {
  return {
    from: { name: site.sender.name, address: site.sender.email },
    to,
    date,
    messageId: messageId(message.id, to.address, site.sender.email),
    listId: `Informationsbrev <informationsbrev.${new URL(site.address).hostname}>`,
    unsubscribe: stopAddress(site),
  };
}

/** A function of mailing and recipient that does not show the recipient. */
function messageId(mailing: string, recipient: string, sender: string): string {
  const token = createHash('sha256').update(`${mailing}\n${recipient.toLowerCase()}`).digest('hex').slice(0, 24);
  return `<${mailing}.${token}@${sender.slice(sender.indexOf('@') + 1)}>`;
}

/**
 * A message as it lies in an inbox: every header of a bulk mail, text and HTML, quoted-printable. The same input gives the
 * same bytes.
 */
export function toEml(
  message: Message,
  { from, to, date, messageId, listId, unsubscribe, replyTo }: Posting,
): Promise<Buffer> {
  const mail = new MailComposer({
    from,
    to,
    date,
    messageId,
    ...(replyTo && { replyTo }),
    subject: message.subject,
    text: message.text,
    html: message.html,
    textEncoding: 'quoted-printable',
    // Otherwise the parts keep LF, which SMTP mends but a file, a signature and a strict relay do not.
    newline: 'windows',
    // nodemailer takes a random one otherwise.
    baseBoundary: message.hash.slice(0, 24),
    // Written out whole: nodemailer's own `list` option is read by its mailer only, and makes two headers of `[a, b]`.
    headers: [
      { key: 'List-Id', value: listId },
      { key: 'List-Unsubscribe', value: `<${unsubscribe}>` },
      { key: 'Precedence', value: 'bulk' },
      { key: 'X-Auto-Response-Suppress', value: 'OOF' },
      { key: 'Content-Language', value: 'sv' },
    ],
    disableFileAccess: true,
    disableUrlAccess: true,
  } as ConstructorParameters<typeof MailComposer>[0]);
  return mail.compile().build();
}
