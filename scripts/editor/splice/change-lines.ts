import type { Edit } from './file-text.ts';

/**
 * Another text in the place of one, as an edit of the lines that differ: those that are alike at the top and at the bottom
 * keep every byte. A text field knows only `\n`, so a lone carriage return counts as the line end that it was shown as.
 * @param from where the old text begins in the file
 */
export function lineEdits(old: string, text: string, from: number): Edit[] {
  if (shown(old) === shown(text)) return [];
  const [before, after] = [linesOf(old), linesOf(text)];
  const shortest = Math.min(before.length, after.length);
  const isSame = (one: string | undefined, other: string | undefined) => shown(one ?? '') === shown(other ?? '');
  let start = 0;
  while (start < shortest && isSame(before[start], after[start])) start++;
  let end = 0;
  while (end < shortest - start && isSame(before.at(-1 - end), after.at(-1 - end))) end++;
  const top = before.slice(0, start).join('').length;
  const gone = before.slice(start, before.length - end).join('').length;
  const come = after.slice(start, after.length - end).join('');
  return [{ from: from + top, to: from + top + gone, text: come }];
}

const shown = (text: string) => text.replaceAll('\r', '\n');

/** Each with its own end; together they are the text. */
const linesOf = (text: string) => text.match(/[^\n\r]*(?:\r|\n)|[^\n\r]+$/g) ?? [];
