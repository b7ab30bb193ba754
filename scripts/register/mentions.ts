import { domainToUnicode } from 'node:url';

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

/** True when a file holds a name, as it stands or with its words turned: `Ek, Kim` and Kim Ek. */
export function mentionsName(bytes: Uint8Array, name: string): boolean {
  const words = name
    .toLocaleLowerCase('sv')
    .split(/[\s,]+/)
    .filter(Boolean);
  const [first = '', ...rest] = words;
  const forms = [words, [...rest, first], [words.at(-1) ?? '', ...words.slice(0, -1)]].map((each) =>
    each.map(RegExp.escape).join('[\\s,]+'),
  );
  const pattern = new RegExp(`(?<![\\p{L}\\d])(?:${forms.join('|')})(?![\\p{L}\\d])`, 'u');
  return textsIn(bytes).some((text) => pattern.test(text.normalize('NFC').toLocaleLowerCase('sv')));
}

/** What the bytes may say: as they stand, unquoted, in UTF-16, and what stands in Base64. */
export function textsIn(bytes: Uint8Array): string[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const plain = buffer.toString('utf8');
  return [
    plain,
    buffer.toString('latin1'),
    unquoted(plain),
    // Letters of our alphabet have a NUL in UTF-16.
    ...(buffer.includes(0) ? [buffer.toString('utf16le'), buffer.subarray(1).toString('utf16le')] : []),
    ...unpacked(plain),
  ];
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

/** Quoted-printable, RFC 2045 6.7; also an address that a long line was broken in. */
const unquoted = (text: string) =>
  text
    .replace(/=\r?\n/g, '')
    .replace(/(?:=[0-9a-f]{2})+/gi, (codes) => Buffer.from(codes.replaceAll('=', ''), 'hex').toString('utf8'))
    .replace(/\r?\n[ \t]+/g, '');

/** What stands in Base64: whole lines of it, and encoded words in headers. */
function unpacked(text: string): string[] {
  const blocks = text.match(/(?:^[A-Za-z0-9+/]{20,}={0,2}\r?$\n?)+/gm) ?? [];
  const words = [...text.matchAll(/=\?[\w-]+\?B\?([A-Za-z0-9+/=]+)\?=/gi)].map(([, word = '']) => word);
  return [...blocks, ...words].map((each) => Buffer.from(each, 'base64').toString('utf8'));
}
