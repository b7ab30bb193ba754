import { UserError } from '../user-error.ts';
import { cellsOf, recordsOf } from './csv-cells.ts';
import { decodeText, type Encoding } from './decode.ts';
import { matchHeaders, type Columns } from './column-headers.ts';

/** A table as somebody saved it. */
export interface CsvTable {
  /** The words of the row of headers. */
  headers: string[];
  columns: Columns;
  /** Rows with anything in them, by the number that a spreadsheet shows, and what keeps a row from being read. */
  rows: { number: number; cells: string[]; fault?: string }[];
}

/** The file can be read in several ways, and a person must say which: three names as each of them gives. */
export class UnsureEncoding extends UserError {
  override name = 'UnsureEncoding';

  readonly guesses: readonly { encoding: Encoding; names: readonly string[] }[];

  constructor(guesses: UnsureEncoding['guesses']) {
    const [first] = guesses;
    super(
      [
        'Inget är inläst: filen är inte sparad som UTF-8, och det går inte att veta hur å, ä och ö ska läsas.',
        ...guesses.map(({ encoding, names }) => `  --encoding ${encoding.padEnd(12)}  ${names.join(', ')}`),
        `Lägg till det alternativ där namnen är rätt, till exempel --encoding ${first?.encoding}, eller spara om listan som ”CSV UTF-8” i Excel.`,
      ].join('\n'),
    );
    this.guesses = guesses;
  }
}

/** Where they are equally many, the first. */
const DELIMITERS = [';', ',', '\t', '|'];

/**
 * Reads a CSV file, whatever its delimiter and line ends. Every line is a row, or a row with a fault.
 * @param encoding what a person has said of the file
 * @throws UserError when it is no such file or a column is missing; UnsureEncoding when somebody must look at the names
 */
export function readCsv(bytes: Uint8Array, encoding?: Encoding): CsvTable {
  const decoded = decodeText(bytes, encoding);
  if ('text' in decoded) return tableOf(decoded.text);
  throw new UnsureEncoding(
    decoded.guesses.map(({ encoding: each, text }) => ({ encoding: each, names: threeNames(tableOf(text)) })),
  );
}

function tableOf(whole: string): CsvTable {
  const text = whole.replace(/^\ufeff+/, '').replace(/^"?sep=.?"?[;,\t|]*(?:\r\n|\r|\n)/i, '');
  if (text.trim() === '') throw new UserError('Filen är tom.');
  const records = recordsIn(text);
  const start = records.findIndex(({ cells }) => !isBlank(cells));
  const { cells: headers, fault } = records[start]!;
  if (fault) throw new UserError(`Raden med rubriker går inte att läsa: ${fault}.`);
  return {
    headers,
    columns: matchHeaders(headers),
    rows: records
      .map(({ cells, fault: wrong }, index) => {
        const problem = wrong ?? tooMany(cells, headers);
        return { number: index + 1, cells, ...(problem && { fault: problem }) };
      })
      .slice(start + 1)
      .filter(({ cells }) => !isBlank(cells)),
  };
}

const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '');

/** The records; where each line was quoted as a whole, what stands within the quotes. */
function recordsIn(text: string) {
  const head = text.split(/[\r\n]+/).find((line) => line.trim() !== '') ?? '';
  const delimiter = DELIMITERS.toSorted((a, b) => head.split(b).length - head.split(a).length)[0] ?? ';';
  const records = recordsOf(text, delimiter);
  const first = records.find(({ cells }) => !isBlank(cells));
  if (first?.cells.length !== 1) return records;
  return records.map((record) => {
    const [only = '', ...others] = record.cells;
    return others.length > 0 ? record : { ...record, cells: cellsOf(only, delimiter) ?? [only] };
  });
}

/** A delimiter too many moves what comes after it into other columns. */
function tooMany(cells: readonly string[], headers: readonly string[]): string | undefined {
  if (cells.slice(headers.length).every((cell) => cell.trim() === '')) return undefined;
  return `raden har ${cells.length} fält men rubrikerna är ${headers.length}: sätt citattecken om det fält som innehåller skiljetecknet`;
}

/** Three names with letters outside ASCII, as this reading gives them. */
function threeNames({ columns, rows }: CsvTable): string[] {
  const names = rows.map(({ cells }) =>
    [columns.name, columns.first, columns.last].flatMap((at) => (at === undefined ? [] : (cells[at] ?? []))).join(' '),
  );
  const telling = names.filter((name) => /[^ -~]/.test(name));
  return [...new Set(telling.length > 0 ? telling : names)].slice(0, 3);
}
