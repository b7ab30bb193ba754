import { CsvError, parse } from 'csv-parse/sync';
import { UserError } from '../user-error.ts';
import { matchHeaders, type Columns } from './headers.ts';

/** A table as somebody saved it. */
export interface Table {
  /** The words of the first row. */
  headers: string[];
  columns: Columns;
  /** Rows with anything in them, by the number that a spreadsheet shows. */
  rows: { number: number; cells: string[] }[];
}

/** Where they are equally many, the first. */
const DELIMITERS = [';', ',', '\t', '|'];

/**
 * Reads a CSV file, whatever its delimiter, in UTF-8, UTF-16 or Windows-1252.
 * @throws UserError when it is no such file or a column is missing
 */
export function readCsv(bytes: Uint8Array): Table {
  const text = decode(bytes).replace(/^sep=.\r?\n/i, '');
  if (text.trim() === '') throw new UserError('Filen är tom.');
  const first = text.split(/\r\n|\r|\n/, 1)[0] ?? '';
  const delimiter = DELIMITERS.toSorted((a, b) => cells(first, b) - cells(first, a))[0] ?? ';';
  const [headers = [], ...records] = cut(text, delimiter);
  return {
    headers,
    columns: matchHeaders(headers),
    rows: records
      .map((cells, index) => ({ number: index + 2, cells }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== '')),
  };
}

/** How many cells a line falls into. */
const cells = (line: string, delimiter: string) => line.split(delimiter).length;

function cut(text: string, delimiter: string): string[][] {
  try {
    return parse(text, { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: false });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = (error as { lines?: number }).lines;
    throw new UserError(`Filen går inte att läsa: ett citattecken (") på rad ${line} avslutas aldrig. Rätta raden.`);
  }
}

function decode(bytes: Uint8Array): string {
  const starts = (...signature: number[]) => signature.every((byte, index) => bytes[index] === byte);
  if (starts(0x50, 0x4b, 3, 4) || starts(0xd0, 0xcf, 0x11, 0xe0))
    throw new UserError('Filen är ett kalkylark, inte en CSV-fil. Öppna den i Excel och spara som ”CSV UTF-8”.');
  if (starts(0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes);
  if (starts(0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes);
  const text = utf8(bytes) ?? new TextDecoder('windows-1252').decode(bytes);
  // Line breaks and tabs apart, no text has these.
  // oxlint-disable-next-line no-control-regex
  const controls = text.slice(0, 100_000).match(/[\u0000-\u0008\u000e-\u001f]/g)?.length ?? 0;
  if (controls > Math.max(8, Math.min(text.length, 100_000) / 100))
    throw new UserError('Filen är ingen text. Spara listan som ”CSV UTF-8” i Excel och försök igen.');
  return text;
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
