/** A line of iCalendar before it is folded: `SUMMARY:Nätverksträff`. */
export type ContentLine = string;

/** A property whose value is words (TEXT): what would end the value or the line is escaped. */
export const textLine = (name: string, words: string): ContentLine => `${name}:${escapeText(words)}`;

/** A parameter's value within quotation marks. A quotation mark cannot be written there, and no program reads RFC 6868. */
export const quoted = (words: string): string => `"${oneRow(words).replaceAll('"', '”')}"`;

/** A value that is no words: an address, a date. What could begin a line of its own is refused. */
export function valueLine(name: string, value: string): ContentLine {
  if (/[\p{Cc}\s]/u.test(value)) throw new Error(`${name} cannot hold ${JSON.stringify(value)}.`);
  return `${name}:${value}`;
}

/** Lines as they stand in a file: folded at 75 octets, never inside a letter, and each ended by CRLF (RFC 5545, 3.1). */
export const asText = (lines: readonly ContentLine[]): string => lines.map((line) => `${fold(line)}\r\n`).join('');

const escapeText = (words: string) =>
  clean(words.replace(/\r\n?/g, '\n'))
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

const oneRow = (words: string) => clean(words.replace(/\s+/g, ' ')).trim();

/** Letters composed as mail programs compare them; no control characters, which no calendar may hold. */
const clean = (words: string) => words.normalize('NFC').replace(/(?![\n\t])\p{Cc}|\p{Cs}/gu, '');

const LONGEST = 75;

function fold(line: ContentLine): string {
  if (Buffer.byteLength(line) <= LONGEST) return line;
  let folded = '';
  let octets = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (octets + size > LONGEST) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += letter;
    octets += size;
  }
  return folded;
}
