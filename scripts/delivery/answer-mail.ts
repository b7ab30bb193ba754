import MailComposer from 'nodemailer/lib/mail-composer';
import type { Answer } from '../data/answers.ts';
import type { Letterhead } from './letter-template.ts';
import { signer, type DkimKey } from './signature.ts';

/** Who an answer comes from, and who signs it: as the letters. */
export type AnswerHead = Pick<Letterhead, 'from' | 'replyTo' | 'dkim'>;

/** An answer as a whole mail, with what keeps machines from answering it, RFC 3834. */
export async function answerMail(
  { to, subject, text, inReplyTo, references }: Answer,
  { from, replyTo, dkim }: AnswerHead,
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
  const bytes = await mail.compile().build();
  return dkim ? signed(bytes, dkim) : bytes;
}

function signed(mail: Buffer, dkim: DkimKey): Buffer {
  const end = mail.indexOf('\r\n\r\n');
  const headers = mail.toString('latin1', 0, end).split(/\r\n(?![ \t])/);
  const signature = signer(dkim, mail.subarray(end + 4), [])(headers, '');
  return Buffer.concat([Buffer.from(`${signature}\r\n`, 'latin1'), mail]);
}
