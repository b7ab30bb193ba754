import type { Attachment, Words } from '../data/mailing.ts';
import { composeWords } from './compose-words.ts';
import { copyHeaders, OWN_HEADERS, type Copy } from './copy-headers.ts';
import type { Letterhead } from './letter-template.ts';
import { signer } from './signature.ts';

/**
 * The copies of a mail that brings each unit a file of its own: the words are shared, the file is the recipient's unit's. It
 * is no newsletter: it says nothing of a list.
 * @returns gives a copy's bytes in pieces: the first of the body is shared by all copies and must not be written to
 */
export async function attachmentTemplate(
  words: Words,
  letterhead: Letterhead,
): Promise<(copy: Copy, file: Attachment) => Buffer[]> {
  const { headers, body } = await composeWords(words, letterhead);
  const { date, dkim } = letterhead;
  const whole = `blad-${words.hash.slice(0, 24)}`;
  const isType = (header: string) => /^Content-Type:/i.test(header);
  const type = headers.find(isType);
  if (!type) throw new Error('The mail has no Content-Type.');
  const head = [
    ...headers.filter((header) => !OWN_HEADERS.test(header) && !isType(header)),
    `Content-Type: multipart/mixed; boundary="${whole}"`,
  ];
  const shared = Buffer.concat([Buffer.from(`--${whole}\r\n${type}\r\n\r\n`, 'latin1'), body]);
  return (copy, file) => {
    const own = filePart(file, whole);
    const all = [...copyHeaders(copy, date), ...head];
    const signature = dkim ? [signer(dkim, Buffer.concat([shared, own]), [])(all, '')] : [];
    return [Buffer.from(`${[...signature, ...all].join('\r\n')}\r\n\r\n`, 'latin1'), shared, own];
  };
}

function filePart({ name, type, bytes }: Attachment, boundary: string): Buffer {
  if (!/^[a-z0-9.-]+$/.test(name)) throw new Error(`”${name}” cannot name an attachment.`);
  const lines = [
    '',
    `--${boundary}`,
    `Content-Type: ${type}; name="${name}"`,
    `Content-Disposition: attachment; filename="${name}"`,
    'Content-Transfer-Encoding: base64',
    '',
    bytes.toString('base64').replace(/.{76}(?=.)/g, '$&\r\n'),
    `--${boundary}--`,
    '',
  ];
  return Buffer.from(lines.join('\r\n'), 'latin1');
}
