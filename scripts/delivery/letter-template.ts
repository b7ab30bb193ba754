import { encodeWords, foldLines, quoteString } from 'nodemailer/lib/mime-funcs';
import type { Words } from '../data/mailing.ts';
import { toEml, type Mailbox } from './mime.ts';
import { signer, type DkimKey } from './signature.ts';
import { fillIn, placesOfCode } from './stop-code-places.ts';

/** What is the same in every copy besides the words. */
export interface Letterhead {
  id: string;
  from: Mailbox;
  /** Where an answer goes, when it is not `from`. */
  replyTo?: Mailbox;
  listId: string;
  date: Date;
  /** A whole `mailto:` address for a recipient's code. */
  unsubscribe: (code: string) => string;
  /** An https address that takes one click, RFC 8058. */
  oneClick?: (code: string) => string;
  dkim?: DkimKey;
}

/** What is a recipient's own. */
export interface Copy {
  to: Mailbox;
  messageId: string;
  /** As long as `STOP_CODE`, of letters and digits. */
  code: string;
}

/** Builds the MIME once; each copy only swaps headers and the code. The bytes of a copy depend on its input alone. */
export async function letterTemplate(words: Words, letterhead: Letterhead): Promise<(copy: Copy) => Buffer> {
  const { head, body } = await commonParts(words, letterhead);
  const places = placesOfCode(body);
  const expected = [words.html, words.text].reduce((sum, text) => sum + text.split(/0{16,}/).length - 1, 0);
  if (places.length !== expected) throw new Error('The places of the stop code were lost in the encoding.');
  const sign = letterhead.dkim && signer(letterhead.dkim, body, places);
  return (copy) => {
    if (!/^[A-Za-z0-9]{16}$/.test(copy.code)) throw new Error('A stop code must be 16 letters and digits.');
    const headers = [...ownHeaders(copy, letterhead), ...head];
    const signature = sign ? [sign(headers, copy.code)] : [];
    const own = Buffer.from(`${[...signature, ...headers].join('\r\n')}\r\n\r\n`, 'latin1');
    const bytes = Buffer.concat([own, body]);
    fillIn(bytes, places, copy.code, own.length);
    return bytes;
  };
}

const OWN = /^(?:To|Date|Message-ID|List-Unsubscribe):/i;

async function commonParts(words: Words, { id, from, replyTo, listId, date }: Letterhead) {
  const to = { name: '', address: from.address };
  const whole = { id, mjml: '', ...words };
  const posting = { from, to, date, messageId: '<>', listId, unsubscribe: 'mailto:' };
  const eml = await toEml(whole, { ...posting, ...(replyTo && { replyTo }) });
  const end = eml.indexOf('\r\n\r\n');
  const headers = eml.toString('latin1', 0, end).split(/\r\n(?![ \t])/);
  return { head: headers.filter((header) => !OWN.test(header)), body: eml.subarray(end + 4) };
}

function ownHeaders({ to, messageId, code }: Copy, { date, unsubscribe, oneClick }: Letterhead): string[] {
  const ways = [unsubscribe(code), ...(oneClick ? [oneClick(code)] : [])].map((address) => `<${address}>`);
  return [
    `Date: ${date.toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: ${messageId}`,
    foldLines(`To: ${mailboxText(to)}`, 76),
    `List-Unsubscribe: ${ways.join(',\r\n ')}`,
    ...(oneClick ? ['List-Unsubscribe-Post: List-Unsubscribe=One-Click'] : []),
  ];
}

function mailboxText({ name, address }: Mailbox): string {
  if (!name) return address;
  const isPlain = /^[\x20-\x7e]*$/.test(name);
  return `${isPlain ? quoteString(name) : encodeWords(name, 'Q', 52, true)} <${address}>`;
}
