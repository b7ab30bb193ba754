import { STOP_CODE } from '../../src/newsletter/letter.ts';
import type { Words } from '../data/mailing.ts';
import { composeWords } from './compose-words.ts';
import { copyHeaders, OWN_HEADERS, type Copy } from './copy-headers.ts';
import type { NamedAddress } from './mime.ts';
import { signer, type DkimKey } from './signature.ts';
import { placesOfCode, withCode } from './stop-code-places.ts';

/** What is the same in every copy besides the words. */
export interface Letterhead {
  from: NamedAddress;
  /** Where an answer goes, when it is not `from`. */
  replyTo?: NamedAddress;
  /** Identifies the list, RFC 2919: `Name <list.host>`. */
  listId: string;
  date: Date;
  /** Where somebody writes who wants no more: a whole `mailto:` address for a recipient's code. */
  unsubscribe: (code: string) => string;
  /** An https address that takes one click, RFC 8058. */
  oneClick?: (code: string) => string;
  dkim?: DkimKey;
}

/**
 * Builds the MIME once; of a copy only its headers and codes are made. The bytes of a copy depend on its input alone. A mail
 * without a stop link is no letter of the list: a question, or a handover, says nothing of it, and no button ends the letter.
 * @returns gives a copy's bytes in pieces: those of the body are shared by all copies and must not be written to
 */
export async function letterTemplate(words: Words, letterhead: Letterhead): Promise<(copy: Copy) => Buffer[]> {
  const isOfList = words.html.includes(STOP_CODE);
  const { head, body } = await commonParts(words, letterhead, isOfList);
  const places = placesOfCode(body);
  const expected = [words.html, words.text].reduce((sum, text) => sum + text.split(/0{16,}/).length - 1, 0);
  if (places.length !== expected) throw new Error('The places of the stop code were lost in the encoding.');
  const sign = letterhead.dkim && signer(letterhead.dkim, body, places, head);
  const pieces = withCode(body, places);
  return (copy) => {
    if (!/^[A-Za-z0-9]{16}$/.test(copy.code)) throw new Error('A stop code must be 16 letters and digits.');
    const own = [...copyHeaders(copy, letterhead.date), ...(isOfList ? listHeaders(copy, letterhead) : [])];
    const signature = sign ? [sign(own, copy.code)] : [];
    return [Buffer.from(`${[...signature, ...own, ...head].join('\r\n')}\r\n\r\n`, 'latin1'), ...pieces(copy.code)];
  };
}

async function commonParts(words: Words, letterhead: Letterhead, isOfList: boolean) {
  const { headers, body } = await composeWords(words, letterhead, [
    // Written out whole: nodemailer's own `list` option is read by its mailer only, and makes two headers of `[a, b]`.
    ...(isOfList ? [{ key: 'List-Id', value: letterhead.listId }] : []),
    { key: 'Precedence', value: 'bulk' },
  ]);
  return { head: headers.filter((header) => !OWN_HEADERS.test(header)), body };
}

function listHeaders({ code }: Copy, { unsubscribe, oneClick }: Letterhead): string[] {
  const ways = [unsubscribe(code), ...(oneClick ? [oneClick(code)] : [])].map((address) => `<${address}>`);
  return [
    `List-Unsubscribe: ${ways.join(',\r\n ')}`,
    ...(oneClick ? ['List-Unsubscribe-Post: List-Unsubscribe=One-Click'] : []),
  ];
}
