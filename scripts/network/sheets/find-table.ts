import { COLUMN_IDS, HELP_SHEET, SHEET_COLUMNS, type SheetColumn } from './sheet-columns.ts';
import type { Cell, OpenSheet } from './open-workbook.ts';

/** What is wrong with a sheet, where, and what to do about it. */
export interface SheetFault {
  row?: number;
  column?: SheetColumn;
  fault: string;
  remedy: string;
}

/** The rows under the headers, with their numbers in the sheet and their cells by column. */
export interface SheetTable {
  rows: { row: number; cells: Partial<Record<SheetColumn, Cell>> }[];
  /** The column letters, by what stands in them. */
  letters: ReadonlyMap<string, SheetColumn>;
  faults: SheetFault[];
  notes: string[];
}

/** Other words that people put over a column. */
const OTHER_HEADERS: Partial<Record<SheetColumn, string[]>> = {
  state: ['status'],
  words: ['kommentar', 'kommentarer'],
  due: ['klart senast', 'senast', 'datum'],
};

const simple = (cell: Cell | undefined) =>
  String(cell ?? '')
    .replace(/\(.*/s, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLocaleLowerCase('sv');

/** Headers are looked for in these rows: people put a title above. */
const ROWS_ABOVE = 20;

/**
 * Finds the table that a sheet of ours holds, whatever its place and the order of its columns.
 * A copy of it in another sheet must say the same.
 * @returns undefined when no sheet has it
 */
export function findTable(sheets: readonly OpenSheet[]): SheetTable | undefined {
  const found = sheets.flatMap(({ name, rows }) => {
    const at = rows.slice(0, ROWS_ABOVE).findIndex((row) => known(row).size >= 3);
    return at >= 0 ? [{ name, table: tableAt(rows, at) }] : [];
  });
  const [first, ...copies] = found;
  if (!first) return undefined;
  const said = ({ rows }: SheetTable) => JSON.stringify(rows.map(({ cells }) => cells).filter(isWritten));
  const others = copies.filter(({ table }) => said(table) !== said(first.table)).map(({ name }) => `”${name}”`);
  const own = sheets.filter(
    ({ name, rows }) => name !== HELP_SHEET && !found.some((each) => each.name === name) && rows.some(isWritten),
  );
  return {
    ...first.table,
    faults: [
      ...first.table.faults,
      ...(others.length > 0
        ? [
            {
              fault: `filen har flera blad med svar, som säger olika: ”${first.name}” och ${others.join(', ')}`,
              remedy: 'ta bort de blad som inte gäller',
            },
          ]
        : []),
    ],
    notes: [...first.table.notes, ...own.map(({ name }) => `Bladet ”${name}” är enhetens eget och läses inte in.`)],
  };
}

/** Whether a row has anything in it. */
export const isWritten = (cells: readonly Cell[] | Partial<Record<SheetColumn, Cell>>): boolean =>
  Object.values(cells).some((cell) => String(cell ?? '').trim() !== '');

const columnOf = (cell: Cell): SheetColumn | undefined =>
  COLUMN_IDS.find((id) => [SHEET_COLUMNS[id].header, ...(OTHER_HEADERS[id] ?? [])].map(simple).includes(simple(cell)));

const known = (row: readonly Cell[]) => new Set(row.flatMap((cell) => columnOf(cell) ?? []));

function tableAt(all: readonly (readonly Cell[])[], at: number): SheetTable {
  const headers = all[at]!.map((cell) => ({ words: String(cell ?? '').trim(), id: columnOf(cell) }));
  const below = all.slice(at + 1);
  const isUsed = (index: number) => below.some((row) => simple(row[index]) !== '');
  const missing = COLUMN_IDS.filter((id) => !headers.some((header) => header.id === id)).filter(
    (id) => id !== 'title' && id !== 'question',
  );
  const strangers = headers.flatMap(({ words, id }, index) =>
    !id && isUsed(index) ? [words ? `”${words}”` : `nummer ${index + 1}, utan rubrik`] : [],
  );
  const doubled = COLUMN_IDS.filter((id) => headers.filter((header) => header.id === id).length > 1);
  const row = at + 1;
  const named = (ids: readonly SheetColumn[]) => ids.map((id) => `”${SHEET_COLUMNS[id].header}”`).join(', ');
  const isLost = missing.length > 0 && (strangers.length > 0 || missing.includes('state') || missing.includes('code'));
  return {
    rows: below.map((cells, index) => ({
      row: row + 1 + index,
      cells: Object.fromEntries(headers.flatMap(({ id }, place) => (id ? [[id, cells[place] ?? null]] : []))),
    })),
    letters: new Map(headers.flatMap(({ id }, place) => (id ? [[String.fromCodePoint(65 + place), id] as const] : []))),
    faults: [
      ...(isLost
        ? [
            {
              row,
              fault: `rubriken ${named(missing)} saknas${strangers.length > 0 ? `, och kolumnen ${strangers.join(', ')} är okänd` : ''}`,
              remedy: 'skriv tillbaka rubriken så som den var i bladet som skickades ut',
            },
          ]
        : []),
      ...(doubled.length > 0
        ? [{ row, fault: `rubriken ${named(doubled)} står två gånger`, remedy: 'ta bort den ena kolumnen' }]
        : []),
    ],
    notes: [
      ...(missing.length > 0 && !isLost
        ? [`Kolumnen ${named(missing)} är borttagen. Det som stod där förut står kvar.`]
        : []),
      ...(strangers.length > 0 && !isLost
        ? [`Kolumnen ${strangers.join(', ')} är enhetens egen och läses inte in.`]
        : []),
    ],
  };
}
