import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { XMLValidator } from 'fast-xml-parser';
import { parse } from 'yaml';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFolder } from '../../../scripts/files/read-folder.ts';
import type { Files } from '../../../scripts/files/zip.ts';
import { HIDDEN, LACKING } from '../../../src/report/figure.ts';
import type { FrozenYear } from '../../../src/report/frozen-year.ts';
import { loadCatalog } from '../../../src/load-catalog.ts';
import { readSettings } from '../../../src/settings.ts';
import { madeUpYear, type MadeUpYear } from '../../report/made-up-year.ts';
import { recount } from './recount.ts';

const ROOT = realpathSync(mkdtempSync(path.join(tmpdir(), 'årsrapport åäö ')));
const REPORTS = path.resolve(import.meta.dirname, '../../../report');
const STATED = readFileSync(path.join(REPORTS, '2022-stated.yaml'), 'utf8');
const SOURCE = readFileSync(path.resolve(import.meta.dirname, '../../report/verksamhetsberattelse-2022.txt'), 'utf8');

let made: MadeUpYear;
let first: ReturnType<MadeUpYear['report']>;
let frozen: FrozenYear;
let files: Files;

beforeAll(async () => {
  made = madeUpYear(ROOT);
  first = made.report(['2028']);
  frozen = frozenOf('2028');
  files = await readFolder(path.join(ROOT, 'ut/arsrapport-2028'));
});
afterAll(() => rmSync(ROOT, { recursive: true, force: true }));

const frozenOf = (year: string) =>
  JSON.parse(readFileSync(path.join(ROOT, `report/${year}.json`), 'utf8')) as FrozenYear;
const valueOf = (id: string, from = frozen) => from.figures.find((each) => each.id === id)?.value;
const markdown = (year = '2028', all = files) => strFromU8(all[`arsrapport-${year}.md`]!);
const inWord = (name: string) => strFromU8(unzipSync(files['arsrapport-2028.docx']!)[name]!);

describe('a year', () => {
  test('is frozen first, and its report made of that', () => {
    expect(first.code).toBe(0);
    expect(first.said).toMatch(/^Siffrorna är frysta: .*2028\.json\n[\s\S]*Rapporten är klar: /);
    expect(first.said).toMatch(/^Kontrollsumma \(SHA-256\) för arsrapport-2028-arkiv\.pdf: [0-9a-f]{64}$/m);
    expect(Object.keys(files).sort()).toEqual([
      'arsrapport-2028-arkiv.pdf', 'arsrapport-2028.docx', 'arsrapport-2028.json', 'arsrapport-2028.md', 'arsrapport-2028.pdf',
      'bemanning.svg', 'moten.svg', 'texter.svg',
    ]); // prettier-ignore
  });

  test('has every figure as it is when it is counted another way', () => {
    const again = recount(made, '2028');
    expect(frozen.figures.map(({ id }) => id).filter((id) => !again.has(id))).toEqual([]);
    const others = frozen.figures.filter(({ id, value }) => value !== HIDDEN && value !== (again.get(id) ?? LACKING));
    expect(others.map(({ id, value }) => `${id}: ${value}, omräknat ${again.get(id)}`)).toEqual([]);
  });

  test('says of every figure what it counts, from where and for which day', () => {
    expect(
      frozen.figures.filter(({ counts, from, day }) => !counts || !from || !/^20\d\d-\d\d-\d\d$/.test(day)),
    ).toEqual([]);
    expect(frozen).toMatchObject({ year: 2028, through: '2028-12-31', frozen: '2029-01-15', example: true });
    expect(frozen.commit).toMatch(/okänd/);
  });

  test('counts a meeting on 29 February, and tells what was cancelled, moved and taken back', () => {
    expect(frozen.rows.meetings.map(({ day }) => day)).toEqual([
      '2028-02-29',
      '2028-04-12',
      '2028-06-08',
      '2028-09-20',
      '2028-11-22',
    ]);
    expect(markdown()).toContain(
      'Fem nätverksmöten hölls under 2028. Ett möte ställdes in. Ett av mötena hade flyttats.',
    );
    expect(markdown()).toContain('Ett av breven drogs tillbaka efter utskicket.');
    expect(markdown()).toContain('Tillbakadraget 1 september 2028.');
  });

  test('tells which units came and ended, and which months nobody counted', () => {
    expect(markdown()).toContain('En enhet har upphört före årets sista räkning: nedlagda-kontoret.');
    expect(markdown()).toContain('| februari 2028, inte räknad | – |');
  });

  test('tells of the rounds that were closed what the units say, what it is compared with, and nothing as a share', () => {
    expect(markdown()).toContain(
      'Två omgångar av uppföljningen stängdes under 2028. Den senaste stängdes den 11 december 2028 och gällde två ansvar hos 53 enheter.',
    );
    expect(markdown()).toContain('| Påhittat ansvar: utse-kontaktperson | 53 | 12 | 10 | 11 | 10 | 10 | 0 |');
    expect(markdown()).toContain('Tolv av 33 enheter är klara med ”Påhittat ansvar: utse-kontaktperson”.');
    expect(markdown()).toContain('| Påhittat ansvar: lokaler | 26 | visas inte | 8 | visas inte |');
    expect(markdown()).not.toContain('%');
  });

  test('shows and hides of a round what the portal does, so that they tell no more laid together', async () => {
    const { catalog } = await loadCatalog({
      ...readSettings({ PORTAL_CONTENT: made.content, PORTAL_NOW: '2029-01-15' }),
      edition: 'open',
    });
    const rounds = catalog.rounds.filter(({ id }) => id.startsWith('2028'));
    const inPortal = rounds.flatMap(({ id, sums }) =>
      sums.flatMap(({ ask, all, kinds }) =>
        [
          { name: '', stands: all },
          ...(kinds.length > 1 ? kinds.map(({ kind, stands }) => ({ name: `.${kind}`, stands })) : []),
        ].flatMap(({ name, stands }) =>
          Object.entries(stands).map(([stand, number]) => [`round.${id}.${ask.id}${name}.${stand}`, number ?? HIDDEN]),
        ),
      ),
    );
    expect(inPortal.filter(([, number]) => number === HIDDEN)).toHaveLength(16);
    expect(inPortal.map(([id]) => [id, valueOf(String(id))])).toEqual(inPortal);
  });

  test('knows a unit by its file, also when it has changed its name', () => {
    const before = readFileSync(path.join(ROOT, 'report/2028.json'), 'utf8');
    const [everywhere, late] = ['pahittad-forvaltning-1', 'pahittat-bolag-24'].map((id) =>
      path.join(made.content, `network/units/${id}.yaml`),
    );
    const texts = [everywhere!, late!].map((file) => [file, readFileSync(file, 'utf8')] as const);
    try {
      for (const [file, text] of texts) writeFileSync(file, text.replace(/^name: .*/, 'name: Omdöpta enheten'));
      expect(made.report(['2028', '--again']).said).toContain('Inga siffror är annorlunda');
      rmSync(path.join(ROOT, 'report/2028.json'));
      expect(made.report(['2028', '--out', path.join(ROOT, 'omdöpt')]).code).toBe(0);
      const { figures } = frozenOf('2028');
      expect(figures.find(({ id }) => id === 'units.came')).toMatchObject({
        value: 2,
        note: 'Omdöpta enheten, nedlagda-kontoret',
      });
      expect(figures.find(({ id }) => id === 'units.went')).toMatchObject({ value: 1, note: 'nedlagda-kontoret' });
    } finally {
      for (const [file, text] of texts) writeFileSync(file, text);
      writeFileSync(path.join(ROOT, 'report/2028.json'), before);
    }
  });

  test('names what is lacking, with why', () => {
    expect([valueOf('letter.2028-6.sent'), valueOf('meeting.2028-09-20-traff.units')]).toEqual([LACKING, LACKING]);
    expect(markdown()).toContain('Utskicket står inte i registret på den här datorn.');
    expect(markdown()).toContain('Mötets fil säger inte vilka enheter som var med.');
  });

  test('shows no number of units from one to four, nor the other part of a sum that is told', () => {
    const few = frozen.figures.filter(
      ({ id, value }) =>
        /^(meeting\.|attendance|coverage|round\.)/.test(id) && typeof value === 'number' && value > 0 && value < 5,
    );
    expect(few).toEqual([]);
    expect([valueOf('meeting.2028-06-08-traff.bolag'), valueOf('meeting.2028-06-08-traff.forvaltning')]).toEqual([
      HIDDEN,
      HIDDEN,
    ]);
    expect([valueOf('coverage.2028-12.vacant'), valueOf('coverage.2028-12.covered')]).toEqual([HIDDEN, HIDDEN]);
    expect(markdown()).toContain(
      'hade nästan alla av 53 enheter en kontaktperson eller en ersättare. Färre än fem saknade.',
    );
  });

  test('has nobody’s address in any file', () => {
    const all =
      Object.values(files)
        .map((bytes) => strFromU8(bytes))
        .join('\n') + inWord('word/document.xml');
    expect(all).not.toMatch(/p\d+@exempelstad/);
  });

  test('is the same to the byte in another time zone and language', async () => {
    const other = path.join(ROOT, 'annan');
    // A process of its own: a thread keeps the zone that the tests have.
    const env = { ...process.env, ...made.env, TZ: 'Pacific/Auckland', LC_ALL: 'en_US.UTF-8' };
    const script = path.resolve(import.meta.dirname, '../../../scripts/report.ts');
    expect(spawnSync(process.execPath, [script, '2028', '--out', other], { env, encoding: 'utf8' })).toMatchObject({
      status: 0,
      stderr: '',
    });
    const fresh = await readFolder(path.join(other, 'arsrapport-2028'));
    expect(Object.keys(files).filter((name) => Buffer.compare(files[name]!, fresh[name]!) !== 0)).toEqual([]);
  });

  test('is not written over where somebody has written in the report', () => {
    const word = path.join(ROOT, 'ut/arsrapport-2028/arsrapport-2028.docx');
    writeFileSync(word, 'ändrad');
    expect(made.report(['2028'])).toMatchObject({
      code: 1,
      said: expect.stringContaining('arsrapport-2028.docx') as string,
    });
    expect(readFileSync(word, 'utf8')).toBe('ändrad');
    writeFileSync(word, files['arsrapport-2028.docx']!);
    expect(made.report(['2028']).said).toContain('Rapporten finns redan och är likadan');
  });
});

describe('the Word file', () => {
  test('is sound XML with headings of its own kind, header rows, language and alternative texts', () => {
    const document = inWord('word/document.xml');
    expect(XMLValidator.validate(document)).toBe(true);
    for (const style of ['Title', 'Heading1', 'Heading2']) expect(document).toContain(`<w:pStyle w:val="${style}"/>`);
    const count = (pattern: RegExp) => document.match(pattern)?.length ?? 0;
    expect(count(/<w:tblHeader\/>/g)).toBe(count(/<w:tbl>/g));
    expect(count(/<wp:docPr [^>]*descr="[^"]{20,}"/g)).toBe(3);
    expect(inWord('word/styles.xml')).toContain('<w:lang w:val="sv-SE"/>');
  });

  test('has a title and nobody’s name, and no other day than the one it was frozen', () => {
    const core = inWord('docProps/core.xml');
    expect(core).toContain('<dc:title>Nätverkets år 2028</dc:title>');
    expect(core).not.toMatch(/creator|lastModifiedBy|Un-named/);
    expect([...core.matchAll(/\d{4}-\d\d-\d\dT[\d:]+Z/g)].map(([moment]) => moment)).toEqual(
      Array(2).fill('2029-01-15T12:00:00Z'),
    );
  });
});

test('the PDF says the same, one for the archive and one for who listens', async () => {
  const pdf = files['arsrapport-2028.pdf']!;
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
  expect(text.replace(/\s+/g, ' ')).toContain('Fem nätverksmöten hölls under 2028.');
  expect(strFromU8(pdf, true)).toContain('pdfuaid:part');
  expect(strFromU8(files['arsrapport-2028-arkiv.pdf']!, true)).toContain('pdfaid:part');
});

describe('a frozen year', () => {
  test('is counted again only when asked, shows what is another, and changes nothing without a yes', () => {
    const before = readFileSync(path.join(ROOT, 'report/2028.json'), 'utf8');
    const letter = path.join(made.content, 'newsletters/2028-6.mdx');
    const text = readFileSync(letter, 'utf8');
    writeFileSync(letter, text.replace('sent: 2028-12-14', 'sent: 2029-01-04'));
    try {
      expect(made.report(['2028']).said).toContain('frysta sedan tidigare');
      const asked = made.report(['2028', '--again']);
      expect(asked).toMatchObject({ code: 1, said: expect.stringContaining('letters.sent: 6 → 5') as string });
      expect(readFileSync(path.join(ROOT, 'report/2028.json'), 'utf8')).toBe(before);
      expect(made.report(['2028', '--again', '--yes', '--out', path.join(ROOT, 'igen')]).said).toContain(
        'frysta på nytt',
      );
      expect(valueOf('letters.sent', frozenOf('2028'))).toBe(5);
    } finally {
      writeFileSync(letter, text);
      writeFileSync(path.join(ROOT, 'report/2028.json'), before);
    }
    expect(made.report(['2028', '--again']).said).toContain('Inga siffror är annorlunda');
  });

  test('that somebody has changed by hand is refused', () => {
    const file = path.join(ROOT, 'report/2028.json');
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, before.replace('"value": 6', '"value": 7'));
    expect(made.report(['2028'])).toMatchObject({
      code: 1,
      said: expect.stringContaining('inte som den frystes') as string,
    });
    writeFileSync(file, before);
  });
});

describe('2022, before the portal', () => {
  let year: FrozenYear;
  let text: string;

  beforeAll(async () => {
    made.put('report/2022-stated.yaml', STATED);
    expect(made.report(['2022']).code).toBe(0);
    year = frozenOf('2022');
    text = markdown('2022', await readFolder(path.join(ROOT, 'ut/arsrapport-2022')));
  });

  test('has four meetings and about 100 questions, and says that these are of all focus areas', () => {
    expect(text).toContain('Fyra nätverksmöten hölls under 2022.');
    expect(text).toMatch(/Cirka\u00a0100 frågor kom .* inte bara våldsbejakande extremism\./);
  });

  test('says of everything else that it is lacking', () => {
    const known = year.figures
      .filter(({ value }) => value !== LACKING)
      .map(({ id, value, from }) => [id, value, from.split(', ')[1]]);
    expect(known).toEqual([
      ['meetings.held', 4, 'avsnitt 3.2'],
      ['questions.total', 100, 'avsnitt 1.3.2'],
    ]);
    expect(text).toContain('Portalen fanns inte under 2022.');
  });

  test('quotes what stands in the sections that it names', () => {
    const { figures, words } = parse(STATED) as {
      figures: { quote: string; section: string }[];
      words: { section: string }[];
    };
    const sections = new Map(
      SOURCE.split(/^(?=\d(?:\.\d)+ )/m).map((part) => [part.split(' ', 1)[0], part.replace(/\s+/g, ' ')]),
    );
    expect(figures.filter(({ quote, section }) => !sections.get(section)?.includes(quote))).toEqual([]);
    expect(words.filter(({ section }) => !sections.has(section))).toEqual([]);
  });
});

describe('another year', () => {
  test('with nothing in it says so, and does not say that it is lacking', () => {
    expect(made.report(['2027']).code).toBe(0);
    const year = frozenOf('2027');
    expect(['letters.sent', 'meetings.held', 'texts.published'].map((id) => valueOf(id, year))).toEqual([0, 0, 0]);
    expect(year.rows.letters).toEqual([]);
    expect(['rounds.closed', 'rounds.units', 'rounds.asks'].map((id) => valueOf(id, year))).toEqual([
      0,
      LACKING,
      LACKING,
    ]);
  });

  test('that is half over counts to today, and says so', async () => {
    expect(
      made.report(['2028', '--out', path.join(ROOT, 'halvt')], { PORTAL_NOW: '2028-06-30', PORTAL_CONTENT: halfYear() })
        .code,
    ).toBe(0);
    const text = markdown('2028', await readFolder(path.join(ROOT, 'halvt/arsrapport-2028')));
    expect(text).toContain('Året är inte slut. Siffrorna gäller till och med den 30 juni 2028.');
    expect(text).toContain('Tre informationsbrev skickades under 2028.');
    expect(text).toContain('Tre nätverksmöten hölls under 2028.');
  });

  test('that has not begun, or is no year, is refused', () => {
    expect(made.report(['2030'])).toMatchObject({
      code: 1,
      said: expect.stringContaining('har inte börjat') as string,
    });
    expect(made.report(['28'])).toMatchObject({ code: 1, said: expect.stringContaining('inget år') as string });
    expect(existsSync(path.join(ROOT, 'report/2030.json'))).toBe(false);
  });

  test('whose stated figures have a fault is refused with line and remedy', () => {
    made.put(
      'report/2021-stated.yaml',
      STATED.replace('meetings.held', 'meetings.hold').replace('mark: about', 'mark: ungefär'),
    );
    const { code, said } = made.report(['2021']);
    expect(code).toBe(1);
    expect(said).toMatch(/report\/2021-stated\.yaml:\d+ figures, nummer 2, mark – /);
    made.put('report/2021-stated.yaml', STATED.replace('meetings.held', 'meetings.hold'));
    expect(made.report(['2021']).said).toMatch(/siffran ”meetings\.hold” finns inte – skriv ”meetings\.held”/);
  });

  test('needs no database, and makes none', () => {
    const data = path.join(ROOT, 'inget');
    expect(made.report(['2026', '--out', path.join(ROOT, 'utan')], { PORTAL_DATA: data }).code).toBe(0);
    expect(existsSync(data)).toBe(false);
    expect(valueOf('questions.total', frozenOf('2026'))).toBe(LACKING);
  });
});

/** The same city beside another folder for what is frozen. */
function halfYear(): string {
  return madeUpYear(path.join(ROOT, 'i juni'), '2028-06-30').content;
}
