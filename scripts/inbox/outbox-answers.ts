import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Site } from '../../src/site.ts';
import { writeWhole } from '../files/write-whole.ts';
import type { Answer, Answers } from '../data/answers.ts';

/** Answers as files in `outbox/` of the data folder: for whoever has no mail server, and for a look at them. */
export function outboxAnswers(dataFolder: string, site: Site, now: () => Date): Answers {
  const outbox = path.join(dataFolder, 'outbox');
  return {
    async send(answer) {
      const id = createHash('sha256').update(JSON.stringify(answer)).digest('hex').slice(0, 24);
      const file = path.join(outbox, `svar-${id}.eml`);
      await mkdir(outbox, { recursive: true, mode: 0o700 });
      writeWhole(file, await answerMail(answer, site, now(), id), 0o600);
    },
  };
}

/** An answer as a whole mail, with what keeps machines from answering it, RFC 3834. */
export function answerMail(
  { to, subject, text, inReplyTo, references }: Answer,
  { sender }: Site,
  date: Date,
  id: string,
): Promise<Buffer> {
  const domain = sender.email.slice(sender.email.indexOf('@') + 1);
  const mail = new MailComposer({
    from: { name: sender.name, address: sender.email },
    to: { name: '', address: to },
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
