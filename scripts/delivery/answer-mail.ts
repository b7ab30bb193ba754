import MailComposer from 'nodemailer/lib/mail-composer';
import type { Answer } from '../data/answers.ts';
import type { Letterhead } from './letter-template.ts';

/** Who an answer comes from: the sender of the letters. */
export type AnswerHead = Pick<Letterhead, 'from' | 'replyTo'>;

/** An answer as a whole mail, with what keeps machines from answering it, RFC 3834. */
export function answerMail(
  { to, subject, text, inReplyTo, references }: Answer,
  { from, replyTo }: AnswerHead,
  date: Date,
  id: string,
): Promise<Buffer> {
  const domain = from.address.slice(from.address.indexOf('@') + 1);
  const mail = new MailComposer({
    from,
    to: { name: '', address: to },
    ...(replyTo && { replyTo }),
    date,
    subject,
    text,
    messageId: `<svar.${id}@${domain}>`,
    ...(inReplyTo ? { inReplyTo, references: `${references} ${inReplyTo}`.trim() } : {}),
    textEncoding: 'quoted-printable',
    headers: { 'Auto-Submitted': 'auto-replied', 'X-Auto-Response-Suppress': 'All', 'Content-Language': 'sv' },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return mail.compile().build();
}
