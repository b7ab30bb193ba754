import writeExcelFile from 'write-excel-file/node';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { openWorkbook, type Cell } from '../../../../scripts/network/sheets/open-workbook.ts';
import { readSheet } from '../../../../scripts/network/sheets/read-sheet.ts';
import { COLUMN_IDS, SHEET_COLUMNS, type SheetColumn } from '../../../../scripts/network/sheets/sheet-columns.ts';
import { roundSchema, type FollowUpRound } from '../../../../src/model/round.ts';

/** A made-up round: two questions to everybody, one to companies. */
export const MADE_UP_ROUND: FollowUpRound = {
  ...roundSchema.parse({
    opened: '2026-10-01',
    guideline: 'utkast-1',
    asks: [
      { id: 'kontakt', title: 'Kontaktperson', question: 'Har ni utsett någon?', who: 'all' },
      { id: 'rutin', title: 'Rutin', question: '=Har ni en rutin?', who: 'all' },
      { id: 'lokaler', title: 'Lokaler', question: 'Prövar ni den som hyr?', who: 'bolag' },
    ],
    units: [
      { unit: 'skolan', kind: 'forvaltning' },
      { unit: 'husen-ab', kind: 'bolag' },
    ],
    answers: { skolan: { kontakt: { state: 'pa-gang', words: 'Snart.', seen: 'inte-borjat' } } },
  }),
  id: '2026-2',
  file: 'network/rounds/2026-2.yaml',
};

type Row = Partial<Record<SheetColumn, Cell>>;

export const HEADERS: string[] = COLUMN_IDS.map((id) => SHEET_COLUMNS[id].header);

export const code = (ask: string, unit = 'skolan', round = '2026-2') => `${round}/${unit}/${ask}`;

/** A sheet as somebody would hand it in: headers and rows as they are given. */
export async function handedIn(rows: readonly Cell[][], sheet = 'Svar'): Promise<Buffer> {
  return await writeExcelFile([
    {
      sheet,
      data: rows.map((row) =>
        row.map((value) => (value instanceof Date ? { value, type: Date, format: 'yyyy-mm-dd' } : value)),
      ) as never,
    },
  ]).toBuffer();
}

/** Rows under our own headers. */
export const sheetRows = (...rows: Row[]): Cell[][] => [
  HEADERS,
  ...rows.map((row) => COLUMN_IDS.map((id) => row[id] ?? null)),
];

export const readBytes = async (bytes: Buffer, round = MADE_UP_ROUND) => readSheet(await openWorkbook(bytes), round);

/** What is wrong with a sheet of these rows, a line a fault. */
export async function faultsIn(rows: readonly Cell[][]): Promise<string[]> {
  const { faults } = await readBytes(await handedIn(rows));
  return faults.map(({ row, fault, remedy }) => `${row ?? '-'}: ${fault} – ${remedy}`);
}

export const zippedParts = (files: Record<string, string>): Buffer =>
  Buffer.from(
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])) as Zippable),
  );
