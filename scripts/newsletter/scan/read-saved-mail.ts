import type { IsoDate } from '../../../src/model/dates.ts';
import { first, type Mail } from '../../inbox/mail.ts';
import { readEml, READ_HTML } from '../../inbox/read-eml.ts';
import { readMsgApart } from '../../inbox/read-msg-apart.ts';
import { feedDate } from './feed-date.ts';
import { linksOfLetter, type LetterLink } from './read-letter.ts';
import { linksOfText } from './read-plain-letter.ts';

/** Mails within mails, each passed on as an attachment. */
const DEEPEST = 4;

/**
 * The links of a mail and of those passed on within it, and the day it was written. Nothing else of it is looked at: not who
 * wrote it, nor to whom, nor its subject.
 * @throws Error or Unreadable for what is no mail
 */
export async function readSavedMail(
  bytes: Uint8Array,
  format: 'eml' | 'msg',
  today: IsoDate,
  depth = 0,
): Promise<{ links: LetterLink[]; date: IsoDate | undefined }> {
  const mail = format === 'msg' ? await readMsgApart(bytes) : await readEml(bytes, READ_HTML);
  const inner = depth < DEEPEST ? mail.parts.filter(({ type }) => /^(?:message\/rfc822|text\/rfc822)/.test(type)) : [];
  const within = await Promise.all(
    inner.map(({ text }) => readSavedMail(Buffer.from(text), 'eml', today, depth + 1).catch(() => undefined)),
  );
  return {
    links: [...linksIn(mail), ...within.flatMap((each) => each?.links ?? [])],
    date: within.find((each) => each?.date)?.date ?? feedDate(first(mail.fields, 'date'), today),
  };
}

/** The HTML is what its readers see; a mail without it, or without links in it, has them in its text. */
function linksIn({ html, text }: Mail): LetterLink[] {
  const links = html ? linksOfLetter(html) : [];
  return links.length > 0 ? links : linksOfText(text);
}
