/**
 * What a strict reader of RFC 5322, 2045–2047 and 2369 finds wrong with a multipart message, a line for each fault. Mail
 * programs forgive; relays and spam filters do not.
 */
export function rfcFaults(eml: Buffer): string[] {
  const raw = eml.toString('latin1');
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  return [...lineFaults(raw), ...headerFaults(head), ...partFaults(head, rest.join('\r\n\r\n'))];
}

const fault = (is: boolean, words: string) => (is ? [words] : []);

function lineFaults(raw: string): string[] {
  return [
    ...fault(/[^\r]\n|\r(?!\n)/.test(raw), 'RFC 5322 2.3: CR or LF that stands alone'),
    ...fault(/[^\t\r\n\x20-\x7e]/.test(raw), 'RFC 5322 2.3: characters outside ASCII'),
    ...fault(
      raw.split('\r\n').some((line) => line.length > 998),
      'RFC 5322 2.1.1: a line of more than 998 characters',
    ),
  ];
}

const ONCE = ['from', 'to', 'date', 'subject', 'message-id', 'mime-version', 'content-type'];
const DATE =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} [+-]\d{4}$/;

function headerFaults(head: string): string[] {
  const fields = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const names = fields.map((field) => field.split(':', 1)[0]!.toLowerCase());
  const value = (name: string) => fields[names.indexOf(name)]?.replace(/^[^:]*: ?/, '') ?? '';
  return [
    ...fields
      .filter((field) => !/^[\x21-\x39\x3b-\x7e]+: \S/.test(field))
      .map((field) => `RFC 5322 2.2: no field: ${field}`),
    ...ONCE.filter((name) => names.filter((each) => each === name).length !== 1).map(
      (name) => `RFC 5322 3.6: ${name} not once`,
    ),
    ...fault(!DATE.test(value('date')), `RFC 5322 3.3: date ${value('date')}`),
    ...fault(!/^<[\w.+-]+@[\w.-]+>$/.test(value('message-id')), `RFC 5322 3.6.4: ${value('message-id')}`),
    ...(head.match(/=\?[^?]*\?[QB]\?[^?]*\?=/g) ?? [])
      .filter((word) => word.length > 75)
      .map((word) => `RFC 2047 2: more than 75: ${word}`),
    ...fault(value('mime-version') !== '1.0', 'RFC 2045 4: version'),
    ...fault(!/^<mailto:[^<>\s]+>$/.test(value('list-unsubscribe')), `RFC 2369 2: ${value('list-unsubscribe')}`),
  ];
}

function partFaults(head: string, body: string): string[] {
  const boundary = /boundary="([^"]+)"/.exec(head)?.[1] ?? '';
  const [preamble, ...parts] = `\r\n${body}`.split(`\r\n--${boundary}`);
  const end = parts.pop();
  return [
    ...fault(
      !/^[\w'()+,./:=? -]{1,70}$/.test(boundary) || boundary.endsWith(' '),
      `RFC 2046 5.1.1: boundary ${boundary}`,
    ),
    ...fault(preamble?.trim() !== '' || !end?.startsWith('--'), 'RFC 2046 5.1.1: no beginning or no end'),
    ...fault(parts.length !== 2, `RFC 2046 5.1.4: ${parts.length} parts`),
    ...parts.flatMap(quotedFaults),
  ];
}

function quotedFaults(part: string): string[] {
  const [head = '', ...lines] = part.split('\r\n\r\n');
  const encoded = lines.join('\r\n\r\n');
  const bytes = encoded
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  return [
    ...fault(!/content-transfer-encoding: quoted-printable/i.test(head), 'RFC 2045 6: encoding'),
    ...fault(/=(?!\r\n|[0-9A-F]{2})/.test(encoded), 'RFC 2045 6.7: a lone ='),
    ...fault(/[ \t]\r\n/.test(encoded), 'RFC 2045 6.7: white space at the end of a line'),
    ...fault(
      encoded.split('\r\n').some((line) => line.length > 76),
      'RFC 2045 6.7: a line of more than 76 characters',
    ),
    ...fault(!isUtf8(Buffer.from(bytes, 'latin1')), 'RFC 3629: not UTF-8'),
  ];
}

function isUtf8(bytes: Buffer): boolean {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).length > 0;
  } catch {
    return false;
  }
}
