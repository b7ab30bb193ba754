import { parseDocument, isScalar } from 'yaml';
import type { FileManner } from './manner.ts';

export type ScalarValue = string | number | boolean | null;

/** Where a text is to stand: what may stand there differs. */
export interface Where {
  isInFlow: boolean;
}

/**
 * Text for a value that is written anew, on one line: bare where nothing can be misread and the file has it so, else within
 * the file's quotation marks.
 */
export function writtenScalar(
  value: ScalarValue,
  manner: Pick<FileManner, 'quote' | 'quotesAll'>,
  where: Where,
): string {
  if (typeof value !== 'string') return String(value);
  const isBare = isPlain(value, where) && !(manner.quotesAll && /[^\w-]/.test(value)) && !isEasilyMisread(value);
  return isBare ? value : quotedText(value, manner.quote);
}

/** @param quote the marks to use where either would do */
export function quotedText(value: string, quote: '"' | "'"): string {
  if (quote === "'" && !needsEscape.test(value)) return `'${value.replaceAll("'", "''")}'`;
  return JSON.stringify(value).replace(hidden, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

// eslint-disable-next-line no-control-regex -- these are what is looked for
const needsEscape = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]/;
const hidden = /[\u007f-\u009f\u2028\u2029\ufeff]/g;

/** What YAML itself reads as this very text, without marks. Begins with a letter or a digit: all other signs may mean something. */
export function isPlain(value: string, { isInFlow }: Where): boolean {
  if (!/^[\p{L}\p{N}§”–][^\n\r\t]*$/u.test(value) || needsEscape.test(value) || /\s$/.test(value)) return false;
  if (/: |:$| #|\p{Extended_Pictographic}/u.test(value) || (isInFlow && /[[\]{},]/.test(value))) return false;
  const { contents, errors } = parseDocument(value);
  return errors.length === 0 && isScalar(contents) && contents.value === value;
}

/** What another reader of YAML, or of an older version, takes for something else than text. A date is a date to all of them here. */
const isEasilyMisread = (value: string) =>
  /^(?:y|n|yes|no|on|off|true|false|null|~)$/i.test(value) ||
  (/^[\d._+-]*\d[\d_]*(?::\d+)+$|^[\d.,_+-]+$/.test(value) && !isDay(value));

const isDay = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value);

/** The words of a text on lines of at most some width: a break in the text is kept as `\n` in a line. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/(?<=\S) (?=\S)/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
