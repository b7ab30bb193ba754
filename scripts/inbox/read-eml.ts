import PostalMime, { type Attachment } from 'postal-mime';
import { addressIn } from './addresses-in.ts';
import { htmlText } from './html-text.ts';
import { type Fields, type Mail } from './mail.ts';

/** More of a mail than this says nothing that is asked of it: reports and wishes stand first. */
export const READ_BYTES = 2 * 1024 * 1024;

/** Two megabytes of full lines are not more. */
const READ_LINES = 30_000;
/** Letters of a part that are judged, and parts. */
export const READ_TEXT = 100_000;
/** Letters of a body in HTML that are kept: a newsletter is long. */
export const READ_HTML = 1_500_000;
const READ_PARTS = 40;

const LIMITS = { forceRfc822Attachments: true, maxNestingDepth: 40, maxHeadersSize: 512 * 1024 };

/**
 * Reads a mail as it lies in a mailbox, RFC 5322. A cut one is read as far as it goes.
 * @param longest letters of each mail that is attached to it
 * @throws Error when its parts lie in one another too deeply, or its headers never end
 */
export async function readEml(bytes: Uint8Array, longest = READ_TEXT): Promise<Mail> {
  const mail = await PostalMime.parse(firstLines(headersInUtf8(bytes.subarray(0, READ_BYTES))), LIMITS);
  const fields: Fields = Map.groupBy(mail.headers, ({ key }) => key)
    .entries()
    .reduce(
      (all, [key, headers]) =>
        all.set(
          key,
          headers.map(({ value }) => value),
        ),
      new Map<string, string[]>(),
    );
  return {
    fields,
    from: addressIn(mail.from?.address ?? ''),
    fromName: mail.from?.name ?? '',
    subject: (mail.subject ?? '').replace(/\s+/g, ' ').trim(),
    text: mail.text?.trim() ? mail.text.slice(0, READ_TEXT) : htmlText((mail.html ?? '').slice(0, READ_TEXT)),
    ...(mail.html && { html: mail.html.slice(0, READ_HTML) }),
    parts: mail.attachments.flatMap((each) => textPart(each, longest)).slice(0, READ_PARTS),
  };
}

/** The parser has made UTF-8 of a calendar, whatever it was written in. */
function textPart({ mimeType, content, method }: Attachment, longest: number): Mail['parts'] {
  if (/^(?:text\/calendar|application\/ics)$/.test(mimeType))
    return [{ type: 'text/calendar', text: readText(content, READ_TEXT), ...(method && { method }) }];
  if (!/^(?:message\/|text\/rfc822)/.test(mimeType)) return [];
  return [{ type: mimeType, text: readText(content, longest) }];
}

const readText = (content: Attachment['content'], longest: number) =>
  decode(new Uint8Array(content as ArrayBuffer)).slice(0, longest);

/** Some old systems write Windows-1252 in headers as it is. */
function headersInUtf8(bytes: Uint8Array): Buffer {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = /\r?\n\r?\n/.exec(raw.subarray(0, LIMITS.maxHeadersSize).toString('latin1'))?.index ?? raw.length;
  return Buffer.concat([Buffer.from(decode(raw.subarray(0, end))), raw.subarray(end)]);
}

/** The parser takes its time for every line, and a hostile mail may have a million short ones. */
function firstLines(mail: Buffer): Buffer {
  let end = -1;
  for (let line = 0; line < READ_LINES; line += 1) {
    end = mail.indexOf(0x0a, end + 1);
    if (end < 0) return mail;
  }
  return mail.subarray(0, end + 1);
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
