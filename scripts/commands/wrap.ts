/** How wide a line may be: the terminal, and no wider than is good to read; 80 where there is no terminal. */
export const width = (columns: number | undefined = process.stdout.columns): number =>
  Math.max(30, Math.min(columns || 80, 100));

/**
 * Breaks long lines between words. What begins a line, blanks or `- ` or `1. `, is the margin of what follows it.
 * @param hanging columns that the lines after the first are moved in; by default as the line itself begins
 */
export function wrap(text: string, columns = width(), hanging?: number): string {
  return text
    .split('\n')
    .flatMap((line) => wrapLine(line, columns, hanging))
    .join('\n');
}

/** Lines that stand under each other: wrapped for somebody who reads them, one line each for a program. */
export const forReader = (lines: readonly string[], isReader: boolean | undefined = process.stdout.isTTY): string =>
  isReader ? lines.map((line) => wrap(line, width(), 2)).join('\n') : lines.join('\n');

function wrapLine(line: string, columns: number, hanging?: number): string[] {
  const [start = ''] = /^\s*(?:(?:[-–]|\d+\.) +)?/.exec(line) ?? [];
  const margin = ' '.repeat(hanging ?? start.length);
  const lines = [start];
  let isBegun = false;
  for (const word of line.slice(start.length).split(/ +/)) {
    const last = lines.at(-1)!;
    if (isBegun && last.length + 1 + word.length > columns) lines.push(margin + word);
    else lines[lines.length - 1] = isBegun ? `${last} ${word}` : last + word;
    isBegun = true;
  }
  return lines;
}
