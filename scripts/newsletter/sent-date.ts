import { readFileSync } from 'node:fs';
import { writeWhole } from '../files/write-whole.ts';
import { UserError } from '../user-error.ts';

/**
 * Writes the date that an issue was sent into its file. Everything else is kept byte for byte.
 * @returns whether anything was written: a date that is there already stands
 */
export function writeSentDate(file: string, date: string): boolean {
  const text = readFileSync(file, 'latin1');
  const dated = withSentDate(text, date);
  if (dated === text) return false;
  writeWhole(file, Buffer.from(dated, 'latin1'));
  return true;
}

/** The text with `sent:` last in its front matter, with the line breaks that the front matter has. */
export function withSentDate(text: string, date: string): string {
  const [, head, line] =
    /^((?:\uFEFF|\u00EF\u00BB\u00BF)?---[ \t]*(\r?\n)(?:.*\r?\n)*?)---[ \t]*(?:\r?\n|$)/.exec(text) ?? [];
  if (head === undefined || line === undefined)
    throw new UserError('Brevets fil har ingen sidhuvuddel mellan två rader med ---.');
  if (/^sent[ \t]*:/m.test(head)) return text;
  return `${head}sent: ${date}${line}${text.slice(head.length)}`;
}
