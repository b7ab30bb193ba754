import { linesBegun, listGoesOn } from './line-marks.ts';

/**
 * Puts text where the mark stands, in place of what is chosen, so that Ctrl-Z takes it back: only what the browser counts
 * as typing can be undone. @param chosen how much of it is chosen afterwards, from its start
 */
export function insertText(
  area: HTMLTextAreaElement | HTMLInputElement,
  text: string,
  chosen?: readonly [number, number],
): void {
  const start = area.selectionStart ?? 0;
  area.focus();
  // eslint-disable-next-line typescript/no-deprecated -- nothing else keeps the browser's own undo
  if (!document.execCommand(text === '' ? 'delete' : 'insertText', false, text)) {
    area.setRangeText(text, start, area.selectionEnd ?? start, 'end');
    area.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
  if (chosen) area.setSelectionRange(start + chosen[0], start + chosen[1]);
}

export const chosenIn = (area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd);

/** Puts signs on both sides of what is chosen; what stands between is chosen afterwards, or ready to be written over. */
export function surround(area: HTMLTextAreaElement, before: string, after: string, instead: string): void {
  const words = chosenIn(area) || instead;
  insertText(area, before + words + after, [before.length, before.length + words.length]);
}

/** Makes each chosen line begin in another way; the words stay, and so does the mark in them. */
export function beginLines(area: HTMLTextAreaElement, mark: (index: number) => string, instead: string): void {
  const { value, selectionStart, selectionEnd } = area;
  const { from, to, text, chosen } = linesBegun(value, [selectionStart, selectionEnd], mark, instead);
  area.setSelectionRange(from, to);
  insertText(area, text, chosen);
}

/** Enter at the end of an item begins the next, and in an empty one ends the list. @returns whether it was in a list */
export function goOnWithList(area: HTMLTextAreaElement): boolean {
  if (area.selectionStart !== area.selectionEnd) return false;
  const next = listGoesOn(area.value, area.selectionStart);
  if (!next) return false;
  area.setSelectionRange(next.from, next.to);
  insertText(area, next.text);
  return true;
}

/** Puts a block on lines of its own, with an empty line on both sides. */
export function insertBlock(area: HTMLTextAreaElement, block: string): void {
  const [before, after] = [area.value.slice(0, area.selectionStart), area.value.slice(area.selectionEnd)];
  const lead = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  const tail = after === '' || after.startsWith('\n\n') ? '' : after.startsWith('\n') ? '\n' : '\n\n';
  insertText(area, lead + block + tail);
}

/**
 * Shows a line of the text and puts the mark there. Lines are counted from 1.
 * @param match what of it is chosen, where it stands in the line: the line's `nth` of that kind
 */
export function goToLine(area: HTMLTextAreaElement, line: number, match = '', nth = 0): void {
  const lines = area.value.split('\n');
  const words = lines[line - 1] ?? '';
  const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  const at = match === '' ? -1 : placeOf(words, match, nth);
  area.focus({ preventScroll: true });
  if (at < 0) area.setSelectionRange(start, start + words.length);
  else area.setSelectionRange(start + at, start + at + match.length);
  const share = (line - 1) / Math.max(lines.length, 1);
  const top = area.getBoundingClientRect().top + window.scrollY + area.scrollHeight * share;
  area.scrollTop = Math.max(0, area.scrollHeight * share - area.clientHeight / 2);
  window.scrollTo({ top: Math.max(0, top - window.innerHeight / 3) });
}

/** The same words may stand in a line more than once. */
function placeOf(line: string, words: string, nth: number): number {
  let at = line.indexOf(words);
  for (let left = nth; left > 0 && at >= 0; left--) at = line.indexOf(words, at + words.length);
  return at;
}
