/** Width of the plain text. */
export const COLUMNS = 72;

/** A space that a line is not broken at: between a link and its number. */
export const STICKY = '\uE000';

/** Between short facts; it never begins a line. */
export const TEXT_DOT = `${STICKY}· `;

/** Makes the sticky spaces ordinary ones, when lines stand as they shall. */
export const unstick = (line: string) => line.replaceAll(STICKY, ' ');

const PLAIN = /^[\u0020-\u02ff\u2010-\u2026\uE000]*$/;
const WIDE = /\p{Extended_Pictographic}|\p{RI}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uff00-\uff60]/u;
const signs = new Intl.Segmenter('sv');

/** Columns that text takes: å ä ö one, composed or not; a pictogram two, however many parts it is made of. */
export function columnsOf(line: string): number {
  if (PLAIN.test(line)) return line.length;
  return [...signs.segment(line)].reduce((sum, { segment }) => sum + (WIDE.test(segment) ? 2 : 1), 0);
}

/**
 * Breaks text into lines. A word that is longer than a line (an address) is left whole, so that it can be followed.
 * @param first what stands before the first line: `- `
 * @param rest what stands before the others, for a hanging indent
 */
export function wrapText(words: string, first = '', rest = first, columns = COLUMNS): string[] {
  return words.split('\n').flatMap((line, index) => wrapLine(line, index === 0 ? first : rest, rest, columns));
}

function wrapLine(words: string, first: string, rest: string, columns: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(/[ \t]+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && columnsOf(`${last} ${word}`) <= columns) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push((last === undefined ? first : rest) + word);
  }
  return lines.map(unstick);
}

/** A heading with a line of the sign below it, as long as its longest line. */
export function underline(words: string, sign: string): string[] {
  const lines = wrapText(words);
  return [...lines, sign.repeat(Math.max(0, ...lines.map(columnsOf)))];
}
