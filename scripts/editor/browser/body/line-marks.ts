/** What to write in the place of a piece of a text, and what is chosen of it afterwards, counted from its start. */
export interface Rewritten {
  from: number;
  to: number;
  text: string;
  chosen: readonly [number, number];
}

const MARK = /^(#{1,6} |[-*] |\d+[.)] |> )/;

/**
 * Makes each chosen line begin in another way: `- `, `## `. Marks of the same sort that stand there are replaced. Where there
 * are words the caret stays in them, so that what is typed next replaces nothing; an empty line gets words to write over.
 */
export function linesBegun(
  text: string,
  [first, last]: readonly [number, number],
  mark: (index: number) => string,
  instead: string,
): Rewritten {
  const from = text.lastIndexOf('\n', first - 1) + 1;
  const next = text.indexOf('\n', last);
  const to = next < 0 ? text.length : next;
  const bare = text
    .slice(from, to)
    .split('\n')
    .map((line) => line.replace(MARK, ''));
  const isEmpty = bare.every((line) => line.trim() === '');
  const words = isEmpty ? [instead] : bare;
  const made = words.map((line, index) => (line.trim() === '' && !isEmpty ? line : mark(index) + line)).join('\n');
  // A block stands alone, with an empty line on both sides.
  const [before, after] = [text.slice(0, from), text.slice(to)];
  const lead = before === '' || before.endsWith('\n\n') || isSameSort(before, mark(0)) ? '' : '\n';
  const tail = after === '' || after.startsWith('\n\n') || after.startsWith(`\n${mark(0)}`) ? '' : '\n';
  const start = lead.length + mark(0).length;
  const caret = Math.max(start, lead.length + made.length - (to - last));
  const chosen = isEmpty ? ([start, start + instead.length] as const) : ([caret, caret] as const);
  return { from, to, text: lead + made + tail, chosen };
}

const isSameSort = (before: string, mark: string) =>
  !mark.startsWith('#') && before.split('\n').at(-2)?.startsWith(mark[0]!);

/** What Enter writes in a list or a quotation: the mark of the next line; in an empty item nothing, so that the list ends. */
export function listGoesOn(text: string, caret: number): Omit<Rewritten, 'chosen'> | undefined {
  const start = text.lastIndexOf('\n', caret - 1) + 1;
  const line = text.slice(start, caret);
  const [mark = ''] = /^\s*(?:[-*] |\d+[.)] |> )/.exec(line) ?? [];
  if (mark === '') return undefined;
  if (line === mark) return { from: start, to: caret, text: '' };
  const next = mark.replace(/\d+/, (number) => String(Number(number) + 1));
  return { from: caret, to: caret, text: `\n${next}` };
}
