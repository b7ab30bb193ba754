import { AlignmentType, BorderStyle, Paragraph, Table as WordTable, TableCell, TableRow, WidthType } from 'docx';
import { inlineWords, type Inline, type Table } from '../../src/newsletter/blocks.ts';
import { wordInlines, type Href } from './word-inlines.ts';

const TEXT_WIDTH = 8846;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const line = (size: number, color: string) => ({ style: BorderStyle.SINGLE, size, color }) as const;

/** Columns as wide as what stands in them; where that is more than the page has, the widest give way. */
export function wordTable({ head, rows }: Table, href: Href): WordTable {
  const isNumber = head.map((_, x) => x > 0 && rows.every((row) => isFigure(inlineWords(row[x] ?? []))));
  const widths = columnWidths(head.map((cell, x) => [cell, ...rows.map((row) => row[x] ?? [])]));
  const row = (cells: readonly Inline[][], isHead: boolean) =>
    new TableRow({
      ...(isHead && { tableHeader: true }),
      cantSplit: cells.every((cell) => cellLines(cell).length < 5),
      children: cells.map(
        (cell, x) =>
          new TableCell({
            width: { size: widths[x]!, type: WidthType.DXA },
            margins: { top: 60, bottom: 60, left: 60, right: 60 },
            borders: { top: none, left: none, right: none, bottom: isHead ? line(10, '000000') : line(4, '6B777D') },
            children: [
              new Paragraph({
                style: 'cell',
                keepNext: isHead,
                alignment: isNumber[x] ? AlignmentType.RIGHT : AlignmentType.LEFT,
                children: wordInlines(cell, href, isHead ? { bold: true } : {}),
              }),
            ],
          }),
      ),
    });
  return new WordTable({
    width: { size: widths.reduce((sum, width) => sum + width), type: WidthType.DXA },
    columnWidths: widths,
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
  });
}

/** In twentieths of a point, for letters of ten points. */
const [LETTER, BESIDE] = [116, 160];

function columnWidths(columns: readonly Inline[][][]): number[] {
  const longest = (words: string[]) => Math.max(...words.map((each) => each.length)) * LETTER + BESIDE;
  const linesOf = (cell: Inline[]) => cellLines(cell).map(inlineWords);
  const wanted = columns.map((cells) => longest(cells.flatMap(linesOf)));
  const least = columns.map((cells) =>
    longest(cells.flatMap((cell) => inlineWords(cell).split(/[ /-]/)).map((word) => word.slice(0, 24))),
  );
  const spare = TEXT_WIDTH - least.reduce((sum, each) => sum + each, 0);
  const more = wanted.map((each, x) => each - least[x]!);
  const asked = more.reduce((sum, each) => sum + each, 0);
  return least.map((each, x) => each + Math.floor(asked > spare ? (more[x]! / asked) * spare : more[x]!));
}

const cellLines = (cell: readonly Inline[]): Inline[][] =>
  cell.reduce<Inline[][]>(
    (all, each) => (each.type === 'break' ? [...all, []] : [...all.slice(0, -1), [...all.at(-1)!, each]]),
    [[]],
  );

const isFigure = (words: string) => /^[\d\s,–]*$|^(minst|cirka|visas|uppgift)\s/.test(words);
