import { createHash, sign as signBytes, type KeyObject } from 'node:crypto';
import { fillIn } from './stop-code-places.ts';

/** What signs our mail, RFC 6376. */
export interface DkimKey {
  domain: string;
  selector: string;
  key: KeyObject;
}

/** RFC 6376 and 8463. An RSA-PSS or elliptic key of another kind would sign, and nobody could check it. */
const ALGORITHMS: Readonly<Record<string, string>> = { rsa: 'rsa-sha256', ed25519: 'ed25519-sha256' };

/** RFC 8301: shorter ones count as no signature. */
const SHORTEST = 1024;

/** What is wrong with a key for DKIM, in Swedish. */
export function faultOfKey({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): string | undefined {
  const type = asymmetricKeyType ?? 'okänd';
  if (!ALGORITHMS[type]) return `är en nyckel av typen ${type}: DKIM har bara RSA och Ed25519`;
  const bits = asymmetricKeyDetails?.modulusLength ?? Infinity;
  return bits < SHORTEST ? `är en för svag nyckel (${bits} bitar): gör en ny på 2048` : undefined;
}

/** Everything that a reader or a mail program acts on. Twice named may not be added to on the way (RFC 6376, 8.15). */
const SIGNED = [
  'From',
  'From',
  'Reply-To',
  'To',
  'To',
  'Subject',
  'Subject',
  'Date',
  'Message-ID',
  'MIME-Version',
  'Content-Type',
  'List-Id',
  'List-Unsubscribe',
  'List-Unsubscribe-Post',
  'Precedence',
];

/**
 * Signs copies of one body. What they share is canonicalised once, and hashed as far as the first code; each copy fills in
 * its code and hashes the rest.
 * @param places where the code stands in the body, digit by digit
 * @param head headers that all copies share
 * @returns the whole header of a copy, from its own headers and its code
 */
export function signer(
  { domain, selector, key }: DkimKey,
  body: Buffer,
  places: readonly number[][],
  head: readonly string[] = [],
) {
  const { bytes, moved } = relaxed(body, places);
  const rest = bytes.subarray(moved[0]?.[0] ?? bytes.length);
  const start = createHash('sha256').update(bytes.subarray(0, bytes.length - rest.length));
  const shared = relaxedHeaders(head);
  const algorithm = ALGORITHMS[key.asymmetricKeyType ?? ''];
  if (!algorithm) throw new Error(`DKIM knows no keys of the type ${key.asymmetricKeyType}.`);
  const tags = `v=1; a=${algorithm}; c=relaxed/relaxed; d=${domain}; s=${selector};\r\n h=${SIGNED.join(':\r\n ')};`;
  const header = `DKIM-Signature: ${tags}\r\n bh=`;
  const relaxedTags = relaxedHeader(header);
  return (own: readonly string[], code: string): string => {
    fillIn(bytes, moved, code);
    const bodyHash = start.copy().update(rest).digest('base64');
    const signed = [...signedHeaders(relaxedHeaders(own), shared), `${relaxedTags}${bodyHash}; b=`];
    return `${header}${bodyHash};\r\n b=${folded(signature(key, signed.join('\r\n')))}`;
  };
}

function signature(key: KeyObject, text: string): string {
  const isEdwards = key.asymmetricKeyType === 'ed25519';
  // RFC 8463: ed25519 signs the hash of the headers.
  const bytes = isEdwards ? createHash('sha256').update(text, 'latin1').digest() : Buffer.from(text, 'latin1');
  return signBytes(isEdwards ? null : 'sha256', bytes, key).toString('base64');
}

const SIGNED_NAMES = [...new Set(SIGNED.map((name) => name.toLowerCase()))];

/** In the order of `SIGNED`, those that are there, each once. */
const signedHeaders = (own: ReadonlyMap<string, string>, shared: ReadonlyMap<string, string>) =>
  SIGNED_NAMES.flatMap((name) => shared.get(name) ?? own.get(name) ?? []);

/** By name, in lower case. */
const relaxedHeaders = (headers: readonly string[]) =>
  new Map(headers.map((header) => [header.slice(0, header.indexOf(':')).toLowerCase(), relaxedHeader(header)]));

/** RFC 6376, 3.4.2. */
function relaxedHeader(header: string): string {
  const colon = header.indexOf(':');
  const value = header
    .slice(colon + 1)
    .replaceAll('\r\n', '')
    .replace(/[ \t]+/g, ' ')
    .trim();
  return `${header.slice(0, colon).trim().toLowerCase()}:${value}`;
}

/** RFC 6376, 3.4.4: runs of blanks are one, none at the end of a line, no empty lines at the end of the body. */
function relaxed(body: Buffer, places: readonly number[][]): { bytes: Buffer; moved: number[][] } {
  const text = body.toString('latin1');
  const at = new Map<number, number>();
  let out = '';
  let from = 0;
  // No run of blanks goes on past a digit of a code.
  for (const place of places.flat().sort((a, b) => a - b)) {
    out += oneBlank(text.slice(from, place));
    at.set(place, out.length);
    from = place;
  }
  const whole = out + oneBlank(text.slice(from));
  const bytes = Buffer.from(`${whole.replace(/(?:\r\n)+$/, '')}\r\n`, 'latin1');
  return { bytes, moved: places.map((place) => place.map((index) => at.get(index)!)) };
}

const oneBlank = (text: string) => text.replace(/[ \t]+(?=\r)/g, '').replace(/[ \t]+/g, ' ');

const folded = (base64: string) => base64.replace(/.{72}(?=.)/g, '$&\r\n ');
