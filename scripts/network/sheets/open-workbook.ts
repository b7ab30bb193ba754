import readExcelFile from 'read-excel-file/node';
import { readZip } from '../../files/read-zip.ts';
import { cellMarks, type CellMark } from './cell-marks.ts';

/** What a cell holds. */
export type Cell = string | number | boolean | Date | null;

/** One sheet of a workbook: its rows as they stand, the first of them first. */
export interface OpenSheet {
  name: string;
  rows: readonly (readonly Cell[])[];
}

/** A workbook, or why it cannot be read: fault and repair, in Swedish. */
export type OpenedWorkbook =
  { sheets: readonly OpenSheet[]; marks: readonly CellMark[] } | { fault: string; remedy: string };

const MOST_SHEET_BYTES = 5 * 2 ** 20;
const MOST_UNPACKED = 60 * 2 ** 20;
const MOST_ROWS = 2000;
const SAVE_ANEW = 'öppna bladet i Excel och spara det på nytt som Excel-arbetsbok (.xlsx)';

/**
 * Reads an .xlsx file that somebody has had. It is opened as a zip first, where nothing may be hidden, doubled, locked or
 * larger than a sheet can be; nothing in it is run.
 */
export async function openWorkbook(bytes: Buffer): Promise<OpenedWorkbook> {
  const wrong = notXlsx(bytes);
  if (wrong) return wrong;
  const files = partsOf(bytes);
  if (!files)
    return { fault: 'filen är skadad eller uppbyggd på ett sätt som inte går att lita på', remedy: SAVE_ANEW };
  if (Object.keys(files).some((name) => /vbaProject\.bin$/i.test(name)))
    return { fault: 'filen har makron, och sådana läses inte', remedy: SAVE_ANEW };
  if (!Object.keys(files).some((name) => /^xl\/workbook\.xml$/i.test(name)))
    return { fault: 'filen är packad men är inget Excel-blad', remedy: SAVE_ANEW };
  const parts = Object.fromEntries(
    Object.entries(files)
      .filter(([name]) => /^xl\/.*\.xml$/i.test(name))
      .map(([name, part]) => [name, Buffer.from(part).toString('utf8')]),
  );
  const sheetXml = Object.entries(parts).filter(([name]) => /^xl\/worksheets\/[^/]+\.xml$/i.test(name));
  const most = Math.max(0, ...sheetXml.map(([, xml]) => xml.split(/<(?:\w+:)?row[ >]/).length - 1));
  if (most > MOST_ROWS)
    return {
      fault: `bladet har ${most} rader, långt fler än det finns frågor`,
      remedy: 'ta bort raderna under den sista frågan och spara',
    };
  try {
    const sheets = (await readExcelFile(bytes)) as unknown as { sheet: string; data: Cell[][] }[];
    return { sheets: sheets.map(({ sheet, data }) => ({ name: sheet, rows: data })), marks: cellMarks(parts) };
  } catch {
    return { fault: 'bladet går inte att läsa', remedy: SAVE_ANEW };
  }
}

/** Told by the first bytes: old Excel files, locked new ones and saved mails begin alike. */
function notXlsx(bytes: Buffer): { fault: string; remedy: string } | undefined {
  if (bytes.length === 0) return { fault: 'filen är tom', remedy: 'be om bladet igen' };
  if (bytes.length > MOST_SHEET_BYTES)
    return { fault: 'filen är större än 5 MB, och så stort är inget blad', remedy: 'ta bort bilder och spara på nytt' };
  const holds = (name: string) => bytes.includes(Buffer.from(name, 'utf16le'));
  const isOld = bytes.subarray(0, 4).toString('hex') === 'd0cf11e0';
  const isLocked = isOld && holds('EncryptedPackage');
  if (isLocked || (isOld && (holds('Workbook') || holds('Book'))))
    return {
      fault: isLocked ? 'filen är låst med lösenord' : 'filen är sparad i ett äldre format (.xls)',
      remedy: 'öppna bladet i Excel, ta bort lösenordet om det har något, och spara som Excel-arbetsbok (.xlsx)',
    };
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK')
    return { fault: 'filen är inget Excel-blad (.xlsx)', remedy: 'spara svaren i bladet som skickades ut, som .xlsx' };
  return undefined;
}

function partsOf(bytes: Buffer): Readonly<Record<string, Uint8Array>> | undefined {
  try {
    const { files, faults } = readZip(bytes, MOST_UNPACKED);
    return faults.length === 0 ? files : undefined;
  } catch {
    return undefined;
  }
}
