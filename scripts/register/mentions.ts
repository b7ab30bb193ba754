import { domainToUnicode } from 'node:url';
import { nameFinder } from '../data/name-finder.ts';

/**
 * True when a file holds an address: as plain text, quoted-printable, in Base64 or, as Outlook saves it, in UTF-16.
 * @param address in its one form
 */
export function mentions(bytes: Uint8Array, address: string): boolean {
  const [local, domain] = [address.slice(0, address.lastIndexOf('@')), address.slice(address.lastIndexOf('@') + 1)];
  const forms = new Set([address, `${local}@${domainToUnicode(domain)}`]);
  return textsIn(bytes).some((text) => {
    const lower = text.toLowerCase();
    return [...forms].some((form) => holds(lower, form));
  });
}

/** True when a file holds a name, as letters and lists write it: `Ek, Kim` and Kim Ek, also in the genitive and in markup. */
export function mentionsName(bytes: Uint8Array, name: string): boolean {
  const isFound = nameFinder([name], { single: true });
  return textsIn(bytes).some(isFound);
}

/**
 * What the bytes may say: as they stand, unquoted, in UTF-16, and what stands in Base64; and each of them as a browser or a
 * program would show it.
 */
export function textsIn(bytes: Uint8Array): string[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const plain = buffer.toString('utf8');
  const texts = new Set([
    plain,
    ...(plain.includes(UNREADABLE) ? [buffer.toString('latin1')] : []),
    unquoted(plain),
    // Letters of our alphabet have a NUL in UTF-16.
    ...(buffer.includes(0) ? [buffer.toString('utf16le'), buffer.subarray(1).toString('utf16le')] : []),
    ...unpacked(plain),
  ]);
  return [...new Set([...texts, ...[...texts].flatMap(shown)])];
}

/**
 * A whole address: `ek@x` is not mentioned by `bek@x` or `ek@x.se`. Letters of other scripts are no part of it: in the
 * binary files of Outlook any bytes may stand before it.
 */
function holds(text: string, address: string): boolean {
  for (let at = text.indexOf(address); at >= 0; at = text.indexOf(address, at + 1)) {
    const after = text.slice(at + address.length, at + address.length + 2);
    if (!/[a-zåäö\d._+-]/.test(text[at - 1] ?? '') && !/^(?:[a-zåäö\d-]|\.[a-zåäö\d])/.test(after)) return true;
  }
  return false;
}

/** What stands for bytes that are no UTF-8. */
const UNREADABLE = '\ufffd';

/** Bytes as text: UTF-8, or else the Latin-1 of older mail programs. */
function textOf(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  return text.includes(UNREADABLE) ? bytes.toString('latin1') : text;
}

/** Quoted-printable, RFC 2045 6.7, and the words of headers that are written so, RFC 2047; also an address that a long line was broken in. */
const unquoted = (text: string) =>
  text
    .replace(/=\r?\n/g, '')
    .replace(/\?=\s+=\?[\w-]+\?Q\?/gi, '')
    .replace(/=\?[\w-]+\?Q\?([^?\s]*)\?=/gi, (_, word: string) => word.replaceAll('_', ' '))
    .replace(/(?:=[0-9a-f]{2})+/gi, (codes) => textOf(Buffer.from(codes.replaceAll('=', ''), 'hex')))
    .replace(/\r?\n[ \t]+/g, '');

/** What stands in Base64: whole lines of it, encoded words in headers, and what stands within other text, as in JSON. */
function unpacked(text: string): string[] {
  const blocks = text.match(/(?:^[A-Za-z0-9+/]{20,}={0,2}\r?$\n?)+/gm) ?? [];
  const words = [...text.matchAll(/=\?[\w-]+\?B\?([A-Za-z0-9+/=]+)\?=/gi)].map(([, word = '']) => word);
  const within = text.match(/[A-Za-z0-9+/_-]{20,}/g) ?? [];
  const read = (each: string) => textOf(Buffer.from(each, 'base64'));
  return [...[...blocks, ...words].map(read), ...(within.length > 0 ? [within.map(read).join('\n')] : [])];
}

const WRITTEN_OTHERWISE = /%[0-9a-f]{2}|&[#a-z]|\\[ux][0-9a-f]{2}|[\u00ad\u200b-\u200d\u2060\ufeff]|<[a-z/]/i;

const TAG = /<\/?[a-z][^<>]*>/gi;

/** What a text says when it is read as an address, as JSON or code, or as markup; with its tags, without them, and with blanks for them. */
function shown(text: string): string[] {
  if (!WRITTEN_OTHERWISE.test(text)) return [];
  const said = text
    .replace(/(?:%[0-9a-f]{2})+/gi, (codes) => textOf(Buffer.from(codes.replaceAll('%', ''), 'hex')))
    .replace(/\\(?:u([0-9a-f]{4})|x([0-9a-f]{2}))/gi, (_, long?: string, short?: string) =>
      String.fromCharCode(Number.parseInt(long ?? short ?? '', 16)),
    )
    .replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]{2,8}));/gi, character)
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '');
  // Word puts a tag within an address, and a table puts one between the words of a name.
  return [said, said.replace(TAG, ''), said.replace(/(?:\s*<\/?[a-z][^<>]*>\s*)+/gi, ' ')];
}

/** Marks over letters, as the names of HTML end: `&Aring;`, `&ouml;`. */
const MARKS: Record<string, string> = {
  ring: '\u030a',
  uml: '\u0308',
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  tilde: '\u0303',
  cedil: '\u0327',
  caron: '\u030c',
};

/** Characters that may stand in a name or an address, and around one. */
const CHARACTERS: Record<string, string> = {
  nbsp: ' ',
  commat: '@',
  period: '.',
  lowbar: '_',
  hyphen: '-',
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  shy: '',
  AElig: 'Æ',
  aelig: 'æ',
  Oslash: 'Ø',
  oslash: 'ø',
  szlig: 'ß',
};

/** A character of HTML by its number or its name; as it stands when it is none that we know. */
function character(whole: string, decimal?: string, hexadecimal?: string, name = ''): string {
  if (decimal ?? hexadecimal) {
    const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16);
    return String.fromCodePoint(code);
  }
  const mark = MARKS[name.slice(1)];
  return mark ? `${name[0]}${mark}`.normalize('NFC') : (CHARACTERS[name] ?? whole);
}
