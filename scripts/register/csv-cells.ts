/** A record of a CSV file: the cells, or what keeps it from being read, in Swedish. */
export interface CsvRecord {
  cells: string[];
  fault?: string;
}

/** Longest cell of several lines, in lines. */
const LONGEST = 30;

/**
 * Takes a text apart into records. A quoted cell may hold line breaks; one that is never closed spoils its own line alone,
 * so that no row is swallowed by a quote further up.
 */
export function recordsOf(text: string, delimiter: string): CsvRecord[] {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  const records: CsvRecord[] = [];
  const width = Math.min(ROW, head(lines).split(delimiter).length);
  for (let at = 0; at < lines.length;) {
    const { record, taken } = recordAt(lines, at, delimiter, width);
    records.push(record);
    at += taken;
  }
  return records;
}

const UNCLOSED = 'ett citattecken (") på raden avslutas aldrig: ta bort det eller skriv ett till';

function recordAt(
  lines: readonly string[],
  at: number,
  delimiter: string,
  width: number,
): { record: CsvRecord; taken: number } {
  const first = lines[at] ?? '';
  let text = first;
  for (let taken = 1; ; taken++) {
    const cells = cellsOf(text, delimiter);
    if (cells) return { record: { cells }, taken };
    const next = lines[at + taken];
    if (next === undefined || taken >= LONGEST || isRow(next, delimiter, width))
      return { record: { cells: first.split(delimiter), fault: UNCLOSED }, taken: 1 };
    text += `\n${next}`;
  }
}

/** The least cells of a row: address, name, unit, role. */
const ROW = 4;

const head = (lines: readonly string[]) => lines.find((line) => line.trim() !== '') ?? '';

/** A line that stands for itself: it has an address and the delimiters of a row. */
const isRow = (line: string, delimiter: string, width: number) =>
  line.includes('@') && line.split(delimiter).length >= width;

/** The cells of a record; undefined when a quoted cell is still open. A quote in the middle of a cell is a letter. */
export function cellsOf(text: string, delimiter: string): string[] | undefined {
  const cells: string[] = [];
  for (let at = 0; ;) {
    const quoted = text[at] === '"' ? quotedCell(text, at, delimiter) : undefined;
    if (text[at] === '"' && !quoted) return undefined;
    const end = quoted?.end ?? endOfCell(text, at, delimiter);
    cells.push(quoted?.cell ?? text.slice(at, end));
    if (end >= text.length) return cells;
    at = end + delimiter.length;
  }
}

function endOfCell(text: string, from: number, delimiter: string): number {
  const end = text.indexOf(delimiter, from);
  return end < 0 ? text.length : end;
}

function quotedCell(text: string, from: number, delimiter: string): { cell: string; end: number } | undefined {
  let cell = '';
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] !== '"') cell += text[at];
    else if (text[at + 1] === '"') cell += text[++at];
    else if (at + 1 >= text.length || text.startsWith(delimiter, at + 1)) return { cell, end: at + 1 };
    else cell += '"';
  }
  return undefined;
}
