import type { Table } from './blocks.ts';
import type { TextLinks } from './text-links.ts';
import { COLUMNS, unstick, columnsOf, wrapText } from './text-lines.ts';

const GAP = '   ';

/** A table in columns, or, where it is too wide for that, each row as a list of heading and value. */
export function tableText({ head, rows }: Table, links: TextLinks, columns = COLUMNS): string[] {
  const cells = [head, ...rows].map((row) => row.map((cell) => links.line(cell).replaceAll('\n', ' ')));
  const widths = head.map((_, column) => Math.max(...cells.map((row) => columnsOf(row[column] ?? ''))));
  const total = widths.reduce((sum, each) => sum + each + GAP.length, -GAP.length);
  return total <= columns ? inColumns(cells, widths) : asRecords(cells, columns);
}

function inColumns(cells: string[][], widths: number[]): string[] {
  const pad = (cell: string, column: number) => cell + ' '.repeat((widths[column] ?? 0) - columnsOf(cell));
  const [head = '', ...rows] = cells.map((row) =>
    unstick(
      widths
        .map((_, column) => pad(row[column] ?? '', column))
        .join(GAP)
        .trimEnd(),
    ),
  );
  return [head, widths.map((each) => '-'.repeat(each)).join(GAP), ...rows];
}

function asRecords([head = [], ...rows]: string[][], columns: number): string[] {
  const pairs = (row: string[]) =>
    row.flatMap((cell, column) =>
      wrapText(`${head[column] ?? ''}: ${cell}`, column === 0 ? '- ' : '  ', '  ', columns),
    );
  return rows.flatMap(pairs);
}
