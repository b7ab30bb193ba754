import MailComposer from 'nodemailer/lib/mail-composer';

/** Always name and address apart: from one string, nodemailer would read several recipients. */
export interface NamedAddress {
  name: string;
  address: string;
}

/** What a mail says, whoever it goes to. */
export interface Content {
  to: NamedAddress;
  subject: string;
  text: string;
  html?: string;
  /** Left out only where the mail program is to fill it in. */
  from?: NamedAddress;
  /** Where an answer goes, when it is not `from`. */
  replyTo?: NamedAddress;
  date?: Date;
  /** With angle brackets. */
  messageId?: string;
  inReplyTo?: string;
  references?: string;
  /** Separates the parts: the same words give the same bytes. nodemailer takes a random one otherwise. */
  boundary?: string;
  headers: readonly { key: string; value: string }[];
}

/** A mail as bytes: its headers, folded and without their last line break, and its body. */
export interface Mime {
  headers: string[];
  body: Buffer;
}

/**
 * Writes a mail in quoted-printable, with whole line breaks (CRLF) and letters composed (NFC) everywhere. The one place
 * where mails are written; the same input gives the same bytes, but for the stamp of one without date and Message-ID.
 */
export async function compose({ boundary, subject, text, html, headers, ...mail }: Content): Promise<Mime> {
  const composer = new MailComposer({
    ...mail,
    subject: oneLine(subject),
    text: wholeLines(text),
    ...(html !== undefined && { html: wholeLines(html) }),
    textEncoding: 'quoted-printable',
    // Otherwise the parts keep LF, which SMTP mends but a file, a signature and a strict relay do not.
    newline: 'windows',
    ...(boundary && { baseBoundary: boundary }),
    headers: [...headers],
    disableFileAccess: true,
    disableUrlAccess: true,
  } as ConstructorParameters<typeof MailComposer>[0]);
  const eml = await composer.compile().build();
  const end = eml.indexOf('\r\n\r\n');
  return { headers: eml.toString('latin1', 0, end).split(/\r\n(?![ \t])/), body: eml.subarray(end + 4) };
}

export const toBytes = ({ headers, body }: Mime): Buffer =>
  Buffer.concat([Buffer.from(`${headers.join('\r\n')}\r\n\r\n`, 'latin1'), body]);

/** A lone CR would end a line for some servers and not for others: quoted-printable lets it through. */
const wholeLines = (words: string) => words.normalize('NFC').replace(/\r\n?/g, '\n');

/** For a header: nothing that could end it, and letters as mail programs compare them. */
export const oneLine = (words: string): string =>
  words
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
    .trim();
