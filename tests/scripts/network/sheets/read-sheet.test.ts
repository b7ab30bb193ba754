import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openWorkbook } from '../../../../scripts/network/sheets/open-workbook.ts';
import { sheetChanges } from '../../../../scripts/network/sheets/sheet-changes.ts';
import { writeSheet } from '../../../../scripts/network/sheets/write-sheet.ts';
import { code, faultsIn, handedIn, HEADERS, zippedParts, readBytes, MADE_UP_ROUND, sheetRows } from './spoiled.ts';

const SKOLAN = { id: 'skolan', kind: 'forvaltning' as const, name: 'Skolan & <Co>' };

const answersIn = async (bytes: Buffer) => Object.fromEntries((await readBytes(bytes)).answers);

describe('a sheet that goes out', () => {
  test('has the questions of its unit alone, what was answered, a list to choose from, title and language', async () => {
    const bytes = await writeSheet(MADE_UP_ROUND, SKOLAN);
    const opened = await openWorkbook(bytes);
    if ('fault' in opened) throw new Error(opened.fault);
    const [answers, help] = opened.sheets;
    expect(answers?.rows).toEqual([
      HEADERS,
      ['Kontaktperson', 'Har ni utsett någon?', 'På gång', 'Snart.', null, null, null, code('kontakt')],
      ['Rutin', '=Har ni en rutin?', null, null, null, null, null, code('rutin')],
    ]);
    expect(help?.rows.flat().join('\n')).toContain('En tom ruta ändrar inget');
    const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
    expect(parts['xl/worksheets/sheet1.xml']).toContain('"Inte börjat,På gång,Klart,Gäller inte"');
    expect(parts['xl/worksheets/sheet1.xml']).toContain('state="frozen"');
    expect(parts['docProps/core.xml']).toContain('<dc:language>sv-SE</dc:language>');
    expect(parts['docProps/core.xml']).toContain('Skolan &amp; &lt;Co&gt;');
    expect(parts['docProps/core.xml']).not.toMatch(/creator|lastModifiedBy/);
    expect(Object.values(parts).join('')).not.toContain('<f>');
  });

  test('comes back without a difference when nothing is written in it', async () => {
    const read = await readBytes(await writeSheet(MADE_UP_ROUND, SKOLAN));
    expect(read).toMatchObject({ unit: 'skolan', faults: [], notes: [] });
    expect(sheetChanges(MADE_UP_ROUND, 'skolan', read.answers)).toEqual([]);
  });

  test('comes back from LibreOffice with the same answers', async () => {
    const saved = readFileSync(new URL('../../../fixtures/sheets/libreoffice.xlsx', import.meta.url));
    expect(await readBytes(saved)).toMatchObject({ unit: 'skolan', faults: [], notes: [] });
    expect(await answersIn(saved)).toEqual({
      kontakt: { state: 'klart', words: '-börjar med streck, =och likhetstecken', evidence: '0123/26' },
      rutin: { state: 'pa-gang', due: '2027-03-01' },
    });
  });
});

/** A workbook as programs write it that keep words in the cells, without a list of strings and with prefixes on names. */
function withWordsInCells(rows: string[][]): Buffer {
  const letters = 'ABCDEFGH';
  const cells = (row: string[], number: number) =>
    row
      .map((words, at) => `<x:c r="${letters[at]}${number}" t="inlineStr"><x:is><x:t>${words}</x:t></x:is></x:c>`)
      .join('');
  const xml = '<?xml version="1.0" encoding="UTF-8"?>';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packaged = 'http://schemas.openxmlformats.org/package/2006';
  return zippedParts({
    '[Content_Types].xml': `${xml}<Types xmlns="${packaged}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `${xml}<Relationships xmlns="${packaged}/relationships"><Relationship Id="a" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${xml}<x:workbook xmlns:x="${main}" xmlns:r="${relations}"><x:sheets><x:sheet name="Svar" sheetId="1" r:id="b"/></x:sheets></x:workbook>`,
    'xl/_rels/workbook.xml.rels': `${xml}<Relationships xmlns="${packaged}/relationships"><Relationship Id="b" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `${xml}<x:worksheet xmlns:x="${main}"><x:sheetData>${rows.map((row, at) => `<x:row r="${at + 1}">${cells(row, at + 1)}</x:row>`).join('')}</x:sheetData></x:worksheet>`,
  });
}

test('a sheet saved by another program, with the words in the cells, is read the same', async () => {
  const bytes = withWordsInCells([HEADERS, ['', '', 'Klart', '-ja &amp; å', '', '', '2027-03-01', code('rutin')]]);
  const read = await readBytes(bytes);
  expect(read.faults).toEqual([]);
  expect(Object.fromEntries(read.answers)).toEqual({ rutin: { state: 'klart', words: '-ja & å', due: '2027-03-01' } });
});

describe('a sheet that a busy head teacher has had', () => {
  test('1. is filled in as it was meant', async () => {
    const bytes = await handedIn(
      sheetRows(
        { state: 'Klart', words: 'Två   rader\noch mellanslag ', code: code('kontakt') },
        { state: ' på gång ', evidence: 123, next: 'Sedan', due: '2027-03-01', code: code('rutin') },
      ),
    );
    expect(await answersIn(bytes)).toEqual({
      kontakt: { state: 'klart', words: 'Två rader och mellanslag' },
      rutin: { state: 'pa-gang', evidence: '123', next: 'Sedan', due: '2027-03-01' },
    });
  });

  test('2. leaves cells empty: what stood is kept, and that is said', async () => {
    const read = await readBytes(await handedIn(sheetRows({ code: code('kontakt') }, { code: code('rutin') })));
    expect(read).toMatchObject({
      faults: [],
      notes: [expect.stringContaining('Tomma rutor där det fanns ett svar: 2')],
    });
    expect(sheetChanges(MADE_UP_ROUND, 'skolan', read.answers)).toEqual([]);
  });

  test('3. takes away a comment with a lone dash; what the lead has seen stays', async () => {
    const { answers } = await readBytes(await handedIn(sheetRows({ words: '–', code: code('kontakt') })));
    expect(sheetChanges(MADE_UP_ROUND, 'skolan', answers)).toEqual([
      {
        unit: 'skolan',
        ask: 'kontakt',
        answer: { state: 'pa-gang', seen: 'inte-borjat' },
        words: ['Er kommentar: ”Snart.” → tomt'],
      },
    ]);
  });

  test('4. begins cells with signs that a spreadsheet would reckon with: they are text', async () => {
    const words = ['=SUMMA(1;2)', '+46 är landet', '-inte än', '@chefen'];
    for (const each of words)
      expect(
        (await answersIn(await handedIn(sheetRows({ state: 'Klart', words: each, code: code('rutin') })))).rutin,
      ).toEqual({
        state: 'klart',
        words: each,
      });
  });

  test.each([
    ['Klar', 'menas ”Klart”'],
    ['JA', 'menas ”Klart”'],
    ['ej aktuellt', 'menas ”Gäller inte”'],
    ['påbörjat', 'menas ”På gång”'],
    ['nej', 'menas ”Inte börjat”'],
    ['kanske till våren', 'välj ett av: Inte börjat, På gång, Klart, Gäller inte'],
    [7, 'välj ett av'],
    [true, 'välj ett av'],
  ])('5. writes a state in other words: %s', async (state, remedy) => {
    expect(await faultsIn(sheetRows({ state, code: code('rutin') }))).toEqual([
      expect.stringMatching(new RegExp(`^2: ”.*” är inget av lägena – ${remedy}`)),
    ]);
  });

  test('6. writes a comment but no state', async () => {
    expect(await faultsIn(sheetRows({ words: 'Vi har tittat.', code: code('rutin') }))).toEqual([
      '2: raden har ett svar men inget läge – välj ett läge i listan',
    ]);
  });

  test('7. moves columns and rows, sorts them and leaves out what it knows', async () => {
    const bytes = await handedIn([
      ['Kod', 'Läge', 'Er kommentar', 'Underlag', 'Nästa steg', 'Nästa steg klart'],
      [code('rutin'), 'Klart', null, null, null, null],
      [code('kontakt'), 'Klart', null, null, null, null],
    ]);
    expect(await answersIn(bytes)).toMatchObject({ rutin: { state: 'klart' }, kontakt: { state: 'klart' } });
  });

  test('8. renames a column that has answers', async () => {
    const rows = sheetRows({ state: 'Klart', words: 'Viktigt', code: code('rutin') });
    rows[0] = HEADERS.map((header) => (header === 'Er kommentar' ? 'Vad rektorn tycker' : header));
    expect(await faultsIn(rows)).toEqual([
      '1: rubriken ”Er kommentar” saknas, och kolumnen ”Vad rektorn tycker” är okänd – skriv tillbaka rubriken så som den var i bladet som skickades ut',
    ]);
  });

  test('9. deletes the column of states, or that of codes', async () => {
    for (const gone of [2, 7])
      expect(
        await faultsIn(
          sheetRows({ words: 'a', code: code('rutin') }).map((row) => row.filter((_, index) => index !== gone)),
        ),
      ).toEqual([expect.stringContaining(`1: rubriken ”${HEADERS[gone]}” saknas`)]);
  });

  test('10. deletes a column that may be empty, and adds one of its own: both are told and stop nothing', async () => {
    const noEvidence = sheetRows({ state: 'Klart', code: code('rutin') }).map((row) =>
      row.filter((_, index) => index !== 4),
    );
    const read = await readBytes(await handedIn(noEvidence));
    expect(read).toMatchObject({ faults: [], notes: [expect.stringContaining('är borttagen'), expect.anything()] });
    const own = sheetRows({ state: 'Klart', code: code('rutin') }).map((row, index) => [...row, ['Eget', 'x'][index]!]);
    expect((await readBytes(await handedIn(own))).notes[0]).toContain('”Eget” är enhetens egen och läses inte in');
  });

  test('11. has a column twice', async () => {
    const rows = sheetRows({ state: 'Klart', code: code('rutin') }).map((row) => [...row, row[2]!]);
    expect(await faultsIn(rows)).toEqual([
      expect.stringContaining('1: rubriken ”Läge (välj i listan)” står två gånger'),
    ]);
  });

  test('12. deletes a row: what stood is kept, and that is said', async () => {
    const { faults, notes } = await readBytes(await handedIn(sheetRows({ state: 'Klart', code: code('rutin') })));
    expect(faults).toEqual([]);
    expect(notes).toEqual(['Raden för ”Kontaktperson” är borttagen. Det som stod där förut står kvar.']);
  });

  test('13. copies a row and answers it twice; the same answer twice is one', async () => {
    const twice = (second: string) =>
      faultsIn(sheetRows({ state: 'Klart', code: code('rutin') }, { state: second, code: code('rutin') }));
    expect(await twice('På gång')).toEqual([
      '3: frågan ”Rutin” står också på rad 2, med ett annat svar – ta bort den ena raden',
    ]);
    expect(await twice('Klart')).toEqual([]);
  });

  test('14. loses the code of a row, or changes it: the row says which it was', async () => {
    expect(
      await faultsIn(
        sheetRows(
          { state: 'Klart', code: code('kontakt') },
          { question: '=Har ni en rutin?', state: 'Klart' },
          { state: 'Klart', code: 'Rutin' },
          { state: 'Klart', code: code('rutinen') },
          { state: 'Klart', code: code('kontakt', 'skolann') },
        ),
      ),
    ).toEqual([
      '3: raden saknar kod, så det går inte att veta vilken fråga den gäller – skriv 2026-2/skolan/rutin i kolumnen Kod',
      '4: ”Rutin” är ingen kod – hämta koden i bladet som skickades ut, eller ta bort raden',
      '5: enheten får ingen fråga ”rutinen” i omgången – menas ”rutin”? Rätta koden i så fall',
      '6: enheten ”skolann” är inte med i omgången – menas ”skolan”? Rätta koden i så fall',
    ]);
  });

  test('15. fills in last round’s sheet, or pastes in another unit’s rows', async () => {
    expect(await faultsIn(sheetRows({ state: 'Klart', code: code('rutin', 'skolan', '2026-1') }))).toEqual([
      '2: bladet hör till omgång 2026-1, och den som läses in är 2026-2 – be enheten fylla i bladet för omgång 2026-2',
    ]);
    expect(
      await faultsIn(
        sheetRows({ state: 'Klart', code: code('rutin') }, { state: 'Klart', code: code('lokaler', 'husen-ab') }),
      ),
    ).toEqual([expect.stringContaining('3: raden gäller enheten ”husen-ab”, men bladet börjar med ”skolan”')]);
  });

  test('16. merges cells', async () => {
    const bytes = await handedIn([...sheetRows({ state: 'Klart', code: code('kontakt') })]);
    const parts = unzipSync(bytes);
    const name = 'xl/worksheets/sheet1.xml';
    const xml = strFromU8(parts[name]!).replace(
      '</sheetData>',
      '</sheetData><mergeCells count="1"><mergeCell ref="C2:C3"/></mergeCells>',
    );
    const files = Object.fromEntries(Object.entries(parts).map(([each, part]) => [each, strFromU8(part)]));
    const { faults } = await readBytes(zippedParts({ ...files, [name]: xml }));
    expect(faults).toMatchObject([{ row: 2, fault: expect.stringContaining('cellerna C2:C3 är sammanfogade') }]);
  });

  test.each([
    ['2027-03-01', '2027-03-01'],
    [new Date('2027-03-01T00:00:00Z'), '2027-03-01'],
    [46447, '2027-03-01'],
    [20270301, '2027-03-01'],
    ['den 1 mars 2027', '2027-03-01'],
    ['1 dec. 2026', '2026-12-01'],
  ])('17. writes the day in another way: %s', async (due, day) => {
    const bytes = await handedIn(sheetRows({ state: 'Klart', due, code: code('rutin') }));
    expect((await answersIn(bytes)).rutin).toEqual({ state: 'klart', due: day });
  });

  test.each(['till våren', '2027-02-30', '1/3', 'v. 12', 12])('18. writes what is no day: %s', async (due) => {
    expect(await faultsIn(sheetRows({ state: 'Klart', due, code: code('rutin') }))).toEqual([
      `2: ”${due}” är inget datum – skriv ÅÅÅÅ-MM-DD, till exempel 2027-03-01`,
    ]);
  });

  test('19. writes about persons, far too long, and lets the program make a date of a diary number', async () => {
    const found = await faultsIn(
      sheetRows(
        { state: 'Klart', words: 'Fråga Anna Andersson', code: code('kontakt') },
        {
          state: 'Klart',
          words: 'x'.repeat(501),
          evidence: new Date('2026-01-23T00:00:00Z'),
          next: 'Ring 070-174 06 05',
          code: code('rutin'),
        },
      ),
    );
    expect(found).toEqual([
      '2: cellen har ett personnamn – skriv funktionen eller enheten i stället',
      '3: texten har 501 tecken, och 500 får plats – korta texten',
      expect.stringContaining('3: cellen är ett datum'),
      expect.stringContaining('3: cellen har ett mobilnummer'),
    ]);
    expect(found.join()).not.toMatch(/Anna|070/);
  });

  test('20. writes a title above, and leaves empty rows between and below', async () => {
    const rows = sheetRows(
      { state: 'Klart', code: code('kontakt') },
      {},
      { state: 'Fel', code: code('rutin') },
      {},
      {},
    );
    const bytes = await handedIn([['Svar från Skolan'], [null], ...rows]);
    expect((await readBytes(bytes)).faults).toMatchObject([{ row: 6 }]);
  });
});

describe('a file that is no sheet of ours', () => {
  const faultOf = async (bytes: Buffer) => (await readBytes(bytes)).faults.map(({ fault }) => fault);

  test('is told by what it is: empty, a text, an old or locked Excel file, another zip, another workbook', async () => {
    expect(await faultOf(Buffer.alloc(0))).toEqual(['filen är tom']);
    expect(await faultOf(Buffer.from('Ansvar;Läge'))).toEqual(['filen är inget Excel-blad (.xlsx)']);
    const old = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    expect(await faultOf(old)).toEqual(['filen är inget Excel-blad (.xlsx)']);
    expect(await faultOf(Buffer.concat([old, Buffer.from('Workbook', 'utf16le')]))).toEqual([
      'filen är sparad i ett äldre format (.xls)',
    ]);
    expect(await faultOf(Buffer.concat([old, Buffer.from('EncryptedPackage', 'utf16le')]))).toEqual([
      'filen är låst med lösenord',
    ]);
    expect(await faultOf(zippedParts({ 'word/document.xml': '<x/>' }))).toEqual([
      'filen är packad men är inget Excel-blad',
    ]);
    expect(
      await faultOf(
        await handedIn([
          ['Elev', 'Klass', 'Betyg'],
          ['a', 'b', 'c'],
        ]),
      ),
    ).toEqual(['i filen finns inget blad med rubrikerna från utskicket']);
    expect(await faultOf(zippedParts({ 'xl/workbook.xml': 'inte xml' }))).toEqual(['bladet går inte att läsa']);
    expect(await faultOf((await handedIn(sheetRows())).subarray(0, 900))).toEqual([expect.stringContaining('skadad')]);
  });

  test('with macros is not read', async () => {
    const parts = unzipSync(await handedIn(sheetRows({ state: 'Klart', code: code('rutin') })));
    const files = Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strFromU8(part)]));
    expect(await faultOf(zippedParts({ ...files, 'xl/vbaProject.bin': 'x' }))).toEqual([
      'filen har makron, och sådana läses inte',
    ]);
  });

  test('that would unpack to more than there is room for is not unpacked', async () => {
    const bomb = zippedParts({ 'xl/workbook.xml': '0'.repeat(61 * 2 ** 20) });
    expect(bomb.length).toBeLessThan(2 ** 20);
    expect(await faultOf(bomb)).toEqual([expect.stringContaining('skadad eller uppbyggd')]);
    expect(await faultOf(Buffer.alloc(6 * 2 ** 20, 'PK'))).toEqual([expect.stringContaining('större än 5 MB')]);
  });

  test('with ten thousand rows is told of, not read', async () => {
    const row = { state: 'Klart', code: code('rutin') };
    const bytes = await handedIn(sheetRows(...Array.from({ length: 10_000 }, () => row)));
    expect(await faultOf(bytes)).toEqual(['bladet har 10001 rader, långt fler än det finns frågor']);
  });

  test('with only headers', async () => {
    expect(await faultOf(await handedIn(sheetRows()))).toEqual(['bladet har inga rader under rubrikerna']);
  });
});
