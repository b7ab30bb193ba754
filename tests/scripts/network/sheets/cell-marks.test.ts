import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../../scripts/network/sheets/open-workbook.ts';
import { code, faultsIn, handedIn, HEADERS, readBytes, sheetRows, zippedParts } from './spoiled.ts';

const SHEET = 'xl/worksheets/sheet1.xml';

/** The sheet of these rows, with its parts changed by hand as a spreadsheet program would have saved them. */
async function changed(rows: readonly Cell[][], change: (parts: Record<string, string>) => Record<string, string>) {
  const parts = Object.entries(unzipSync(await handedIn(rows))).map(([name, part]) => [name, strFromU8(part)]);
  const files = Object.fromEntries(parts) as Record<string, string>;
  return await readBytes(zippedParts({ ...files, ...change(files) }));
}

const KLART = sheetRows({ state: 'Klart', words: 'Ord', code: code('rutin') });

/** What the tag of a cell has inside is replaced. */
const cellWith = (xml: string, cell: string, given: string, inner: string) =>
  xml.replace(new RegExp(`<c r="${cell}"[^>]*>.*?</c>`, 's'), `<c r="${cell}"${given}>${inner}</c>`);

describe('what is done to a cell beside writing in it', () => {
  test('a formula is no answer, whether it has a value or none', async () => {
    for (const value of ['', '<v>1</v>']) {
      const { faults } = await changed(KLART, ({ [SHEET]: xml = '' }) => ({
        [SHEET]: cellWith(xml, 'D2', '', `<f>C2</f>${value}`),
      }));
      expect(faults).toMatchObject([{ row: 2, column: 'words', fault: 'cellen är en formel' }]);
    }
  });

  test('a word struck through is not taken for an answer', async () => {
    const { faults } = await changed(KLART, ({ [SHEET]: xml = '' }) => ({
      [SHEET]: cellWith(
        xml,
        'D2',
        ' t="inlineStr"',
        '<is><r><rPr><strike/></rPr><t>Saknas</t></r><r><t>Finns</t></r></is>',
      ),
    }));
    expect(faults).toMatchObject([{ row: 2, column: 'words', fault: expect.stringContaining('överstruken') }]);
  });

  test('a cell struck through, or only coloured, is told of by its style', async () => {
    const styles =
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts><font/><font><strike/></font></fonts><fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"/></fill></fills><cellXfs><xf/><xf fontId="1"/><xf fillId="1"/></cellXfs></styleSheet>';
    const struck = await changed(KLART, ({ [SHEET]: xml = '' }) => ({
      [SHEET]: cellWith(xml, 'C2', ' s="1" t="inlineStr"', '<is><t>Klart</t></is>'),
      'xl/styles.xml': styles,
    }));
    expect(struck.faults).toMatchObject([{ row: 2, column: 'state' }]);
    const coloured = await changed(sheetRows({ state: 'X', code: code('rutin') }), ({ [SHEET]: xml = '' }) => ({
      [SHEET]: cellWith(xml, 'C2', ' s="2"', ''),
      'xl/styles.xml': styles,
    }));
    expect(coloured.faults).toEqual([]);
    expect(coloured.notes).toContain('Cell C2 är färgad men tom. En färg läses inte in som ett läge.');
  });

  test('a link behind words would be lost; a link that is written out is not', async () => {
    const linked = (evidence: string) =>
      changed(sheetRows({ state: 'Klart', evidence, code: code('rutin') }), ({ [SHEET]: xml = '' }) => ({
        [SHEET]: xml.replace('</sheetData>', '</sheetData><hyperlinks><hyperlink ref="E2"/></hyperlinks>'),
      }));
    expect((await linked('Vår rutin')).faults).toMatchObject([{ row: 2, column: 'evidence' }]);
    expect((await linked('https://exempel.example/rutin')).faults).toEqual([]);
  });

  test('a comment at a cell is told of, and its words and author never are', async () => {
    const { faults, notes } = await changed(KLART, () => ({
      'xl/comments1.xml':
        '<comments><commentList><comment ref="C2"><text><t>Anna: klart</t></text></comment></commentList></comments>',
    }));
    expect(faults).toEqual([]);
    expect(notes).toContain('Kommentaren vid cell C2 läses inte in.');
    expect(notes.join()).not.toContain('Anna');
  });
});

describe('rows and sheets that are not as they were sent', () => {
  test('rows sorted without their codes are not taken for each other', async () => {
    const found = await faultsIn(
      sheetRows({ title: 'Rutin', question: '=Har ni en rutin?', state: 'Klart', code: code('kontakt') }),
    );
    expect(found).toEqual([expect.stringContaining('2: raden visar ”Rutin”, men koden gäller ”Kontaktperson”')]);
  });

  test('an answer written over the question is told of, though the state is empty', async () => {
    expect(await faultsIn(sheetRows({ title: 'Rutin', question: 'Klart', code: code('rutin') }))).toEqual([
      expect.stringContaining('2: texten under ”Fråga” är en annan än den som skickades ut'),
    ]);
  });

  test('a lone dash is no state', async () => {
    expect(await faultsIn(sheetRows({ state: '–', code: code('rutin') }))).toEqual([
      expect.stringContaining('2: ”–” är inget av lägena'),
    ]);
  });

  test('telephone numbers are told of with their cell, also those that a spreadsheet has taken the 0 or + from', async () => {
    for (const words of ['Ring 031-365 00 00', 701740605, 46701740605])
      expect(await faultsIn(sheetRows({ state: 'Klart', words, code: code('rutin') }))).toEqual([
        expect.stringMatching(/^2: cellen har ett (telefon|mobil)nummer/),
      ]);
  });

  test('every fault of one cell is told at once', async () => {
    const words = `Ring 031-365 00 00 ${'a '.repeat(300)}`;
    expect(await faultsIn(sheetRows({ state: 'Klart', words, code: code('rutin') }))).toHaveLength(2);
  });

  test('a copy of the table in another sheet must say the same; a sheet of notes is told of', async () => {
    const { default: writeExcelFile } = await import('write-excel-file/node');
    const two = async (state: string, notes = false) =>
      await readBytes(
        await writeExcelFile([
          { sheet: 'Svar', data: KLART as never },
          { sheet: 'Svar (2)', data: [HEADERS, [null, null, state, 'Ord', null, null, null, code('rutin')]] as never },
          ...(notes ? [{ sheet: 'Eget', data: [['Vi återkommer']] as never }] : []),
        ]).toBuffer(),
      );
    expect((await two('Inte börjat')).faults).toMatchObject([
      { fault: expect.stringContaining('”Svar” och ”Svar (2)”') },
    ]);
    expect((await two('Klart', true)).faults).toEqual([]);
    expect((await two('Klart', true)).notes).toContain('Bladet ”Eget” är enhetens eget och läses inte in.');
  });
});
