import { describe, expect, test } from 'vitest';
import { describeHeaders } from '../../../scripts/register/column-headers.ts';
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

describe('no row is swallowed', () => {
  const head = 'epost;namn;enhet;roll;kommentar';
  const row = (name: string, comment = '') => `${name}@x.example;${name};TRK;prenumerant;${comment}`;

  test.each([
    ['by a quote that is never closed', [head, row('a', '"vill ha papper'), row('b', '"ok"'), row('c')]],
    [
      'by a quote before a name',
      [head, 'a@x.example;"Kim Ek;TRK;prenumerant;', row('b'), 'c@x.example;Kim "Kimpan" Ek;TRK;prenumerant;'],
    ],
    ['by two quotes rows apart', [head, row('a', '"öppnas'), row('b'), row('c', 'stängs"')]],
  ])('%s', (_, lines) => {
    for (const end of ['\r\n', '\n', '\r']) {
      const { rows } = readCsv(utf8(lines.join(end)));
      expect(rows.map(({ number, cells }) => [number, cells[0]])).toEqual([
        [2, 'a@x.example'],
        [3, 'b@x.example'],
        [4, 'c@x.example'],
      ]);
      expect(rows.map(({ fault }) => fault !== undefined)).toEqual([true, false, false]);
      expect(rows[0]?.fault).toContain('ett citattecken (") på raden avslutas aldrig');
    }
  });

  test('where line ends are mixed', () => {
    const { rows } = readCsv(utf8(`${head}\r\n${row('a')}\n${row('b')}\r${row('c')}\r\n`));
    expect(rows.map(({ cells }) => cells[1])).toEqual(['a', 'b', 'c']);
  });

  test('nor are its cells moved by a delimiter too many', () => {
    const [first, second] = readCsv(
      utf8(`epost;namn;enhet;roll\na@x.example;Ek; Kim;TRK;prenumerant\nb@x.example;Bo;TRK;prenumerant;;`),
    ).rows;
    expect(first?.fault).toContain('raden har 5 fält men rubrikerna är 4');
    expect(second?.fault).toBeUndefined();
  });
});

describe('how letters are written is not guessed where a guess makes other names', () => {
  const list = (name: string) => `epost;namn;enhet;roll\r\npar@x.example;${name};TRK;prenumerant\r\n`;
  const bytes = (text: string, map: Record<string, number>) =>
    Uint8Array.from([...text].map((letter) => map[letter] ?? letter.charCodeAt(0)));
  const MAC = { ä: 0x8a, ö: 0x9a, å: 0x8c, Å: 0x81, é: 0x8e };
  const DOS = { ä: 0x84, ö: 0x94, å: 0x86, Å: 0x8f, é: 0x82 };
  const NAME = 'Pär Björk Åsén';

  test.each([
    ['mac', bytes(list(NAME), MAC)],
    ['cp850', bytes(list(NAME), DOS)],
    [
      'blandad',
      Uint8Array.from([
        ...utf8(list('Åke Örn')),
        ...Buffer.from('bo@x.example;Pär Björk Åsén;TRK;prenumerant\r\n', 'latin1'),
      ]),
    ],
  ] as const)('%s is asked about, with names as each reading gives them', (encoding, file) => {
    const words = told(file);
    expect(words).toContain('Inget är inläst');
    expect(words).toMatch(new RegExp(`--encoding ${encoding} +.*${NAME}`));
    expect(words).toContain(`till exempel --encoding ${encoding}`);
    expect(readCsv(file, encoding).rows.at(-1)?.cells[1]).toBe(NAME);
  });

  test.each(['Åsa Öberg', 'André O’Brien', 'Zoë Müller', 'ÅSA ÖRN', 'Bjørn Ærø', 'Ek–Öst, Pär'])(
    '%s in Windows-1252 is read as it is',
    (name) => {
      const file = Uint8Array.from(Buffer.from(list(name.replace('’', '\u0092').replace('–', '\u0096')), 'latin1'));
      expect(readCsv(file).rows[0]?.cells[1]).toBe(name);
    },
  );
});

describe('headers', () => {
  const read = (head: string) =>
    readCsv(utf8(`${head}\r\npar@x.example;Pär Björk;TRK;prenumerant\r\n`)).rows[0]?.cells[1];

  test.each([
    ['with letters taken apart', 'epost;namn;fo\u0308rvaltning;roll'],
    ['with a hyphen of another kind', 'e\u2011post;namn;enhet;roll'],
    ['with a space of no width', 'epost\u200b;na\u00admn;enhet;roll'],
    ['with a line break in a cell', '"e-post\nadress";"namn\n";enhet;roll'],
    ['with a remark', 'E-post (arbete);Namn *:;enhet;roll'],
    ['after empty rows', '\r\n;;;\r\n\r\nepost;namn;enhet;roll'],
    ['after a quoted line for Excel', '"sep=;"\r\nepost;namn;enhet;roll'],
    ['after a byte order mark and a line for Excel', '\ufeffsep=;\r\nepost;namn;enhet;roll'],
  ])('%s are understood', (_, head) => {
    expect(read(head)).toBe('Pär Björk');
  });

  test('may be quoted with the whole of their line', () => {
    const { rows } = readCsv(utf8('"epost;namn;enhet;roll"\r\n"par@x.example;""Björk, Pär"";TRK;prenumerant"\r\n'));
    expect(rows[0]?.cells).toEqual(['par@x.example', 'Björk, Pär', 'TRK', 'prenumerant']);
  });

  test('may give the name in two columns', () => {
    expect(readCsv(utf8('epost;efternamn;förnamn;enhet;roll\na;b;c;d;e\n')).columns).toMatchObject({
      last: 1,
      first: 2,
    });
    expect(told(utf8('epost;förnamn;enhet;roll\na;b;c;d\n'))).toContain('Kolumnen ”namn” saknas.');
  });

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
  ['a text that is no list', utf8('Hej, det här är ett brev.\n'), 'Kolumnen ”epost” saknas.'],
])('%s is told for what it is', (_, bytes, words) => {
  expect(told(bytes)).toContain(words);
});
