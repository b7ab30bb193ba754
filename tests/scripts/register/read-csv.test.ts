import { describe, expect, test } from 'vitest';
import { describeHeaders } from '../../../scripts/register/headers.ts';
import { readCsv } from '../../../scripts/register/read-csv.ts';
import { UserError } from '../../../scripts/user-error.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

function told(bytes: Uint8Array): string {
  try {
    readCsv(bytes);
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
  return 'inget';
}

const ROW = { number: 2, cells: ['åsa@x.example', 'Åsa', 'Två', 'ersättare'] };

describe('a list is read', () => {
  const lines = 'epost;namn;enhet;roll\r\nåsa@x.example;Åsa;Två;ersättare\r\n';
  test.each([
    ['in UTF-8', utf8(lines)],
    ['with a byte order mark', utf8(`\ufeff${lines}`)],
    ['in Windows-1252', Uint8Array.from(Buffer.from(lines, 'latin1'))],
    ['in UTF-16, as Excel saves Unicode text', Uint8Array.from(Buffer.from(`\ufeff${lines}`, 'utf16le'))],
    ['with commas', utf8(lines.replaceAll(';', ','))],
    ['with tabs', utf8(lines.replaceAll(';', '\t'))],
    ['with bars', utf8(lines.replaceAll(';', '|'))],
    ['with the line that Excel knows', utf8(`sep=;\r\n${lines}`)],
    ['with old line ends', utf8(lines.replaceAll('\r\n', '\r'))],
    ['with empty rows after it', utf8(`${lines}\r\n;;;\r\n`)],
  ])('%s', (_, bytes) => {
    expect(readCsv(bytes).rows).toEqual([ROW]);
  });

  test('with the number that a spreadsheet shows, also after empty rows and cells of several lines', () => {
    const { rows } = readCsv(utf8('epost;namn;enhet;roll\na;"Två\nrader";c;d\n\ne;f;g;h\n'));
    expect(rows).toEqual([
      { number: 2, cells: ['a', 'Två\nrader', 'c', 'd'] },
      { number: 4, cells: ['e', 'f', 'g', 'h'] },
    ]);
  });

  test('with quotes in the middle of a name', () => {
    expect(readCsv(utf8('epost;namn;enhet;roll\na;Kim "Kimpan" Ek;c;d\n')).rows[0]?.cells[1]).toBe('Kim "Kimpan" Ek');
  });
});

describe('headers', () => {
  test('are Swedish or English, in any order, and what is not used is shown', () => {
    const { columns, headers } = readCsv(utf8('Roll,Telefon,E-mail,NAME,Förvaltning\na,b,c,d,e\n'));
    expect(columns).toEqual({ role: 0, address: 2, name: 3, unit: 4 });
    expect(describeHeaders(headers)).toEqual([
      '  Roll → roll',
      '  Telefon → används inte',
      '  E-mail → epost',
      '  NAME → namn',
      '  Förvaltning → enhet',
    ]);
  });

  test('that are missing or stand twice are told all at once', () => {
    const words = told(utf8('epost;mejl;namn\na;b;c\n'));
    expect(words).toContain('Kolumnen ”enhet” saknas.\nKolumnen ”roll” saknas.\nMer än en kolumn betyder ”epost”');
    expect(words).toContain('I filen står: epost, mejl, namn');
  });
});

test.each([
  ['an empty file', utf8(''), 'Filen är tom.'],
  ['a file of white space', utf8(' \n\n'), 'Filen är tom.'],
  [
    'a workbook named .csv',
    Uint8Array.from([0x50, 0x4b, 3, 4, ...Array<number>(500).fill(7)]),
    'Filen är ett kalkylark',
  ],
  ['an old workbook', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'Filen är ett kalkylark'],
  ['a picture', Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256), 'Filen är ingen text'],
  ['nothing but NULs', new Uint8Array(100_000), 'Filen är ingen text'],
  [
    'a quote that is never closed',
    utf8('epost;namn;enhet;roll\n"a;b;c;d\n'),
    'ett citattecken (") på rad 2 avslutas aldrig',
  ],
  ['a text that is no list', utf8('Hej, det här är ett brev.\n'), 'Kolumnen ”epost” saknas.'],
])('%s is told for what it is', (_, bytes, words) => {
  expect(told(bytes)).toContain(words);
});
