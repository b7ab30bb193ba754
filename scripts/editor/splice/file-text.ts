import { createHash } from 'node:crypto';
import { FRONT_MATTER } from '../../../src/model/raw.ts';
import { CallError } from '../call.ts';

/**
 * A file's text in two guises: as it lies on the disk, and as editors and parsers see it, with `\n` for every line end and
 * no byte order mark. What is changed in the second is changed in the first, and nothing besides.
 */
export interface FileText {
  /** Every character of the file. */
  raw: string;
  /** The same as it is read and shown. */
  seen: string;
}

/** Replaces what stands from one character to another in `FileText.seen`. */
export interface Edit {
  from: number;
  to: number;
  text: string;
}

/** @throws CallError for what is not UTF-8 */
export function fileText(bytes: Uint8Array): FileText {
  try {
    return ofRaw(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    throw new CallError(
      422,
      'Filen är inte sparad som UTF-8, och går inte att öppna här. Spara om den med den kodningen (i VS Code: klicka på kodningen längst ned till höger).',
    );
  }
}

/** What is known of a file to tell that it is another. */
export const bytesHash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const ofRaw = (raw: string): FileText => ({ raw, seen: raw.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n') });

/** The file after an edit. New lines end as the line before them does. */
export function edited(file: FileText, { from, to, text }: Edit): FileText {
  const place = placesIn(file);
  const [start, end] = [place(from), place(to)];
  return ofRaw(file.raw.slice(0, start) + text.replaceAll('\n', lineEnd(file, start)) + file.raw.slice(end));
}

/** From places in what is seen to places in what lies there. */
function placesIn({ raw }: FileText): (at: number) => number {
  const mark = raw.startsWith('\uFEFF') ? 1 : 0;
  const ends = [...raw.matchAll(/\r\n/g)].map(({ index }, before) => index - mark - before);
  // A place just before a line end stays before both of its characters.
  return (at) => at + mark + ends.filter((end) => end < at).length;
}

/** Of the line that a place stands in, else of the one before: a file may have both kinds. */
function lineEnd({ raw }: FileText, at: number): '\n' | '\r\n' {
  const before = raw.lastIndexOf('\n', at - 1);
  const end = before < 0 ? raw.indexOf('\n') : before;
  return end > 0 && raw[end - 1] === '\r' ? '\r\n' : '\n';
}

/** The parts of an article; together they are the whole. */
export interface ArticleParts {
  /** The line `---` before the fields. */
  open: string;
  head: string;
  /** The line `---` after the fields. */
  close: string;
  body: string;
}

/** @param seen as `FileText.seen` @returns undefined where there is no head */
export function articleParts(seen: string): ArticleParts | undefined {
  const [whole, head] = FRONT_MATTER.exec(seen) ?? [];
  if (whole === undefined || head === undefined) return undefined;
  const open = whole.slice(0, whole.indexOf('\n') + 1);
  return { open, head, close: whole.slice(open.length + head.length), body: seen.slice(whole.length) };
}
