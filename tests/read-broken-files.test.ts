import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp, { type Exif } from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildCatalog } from '../src/model/catalog.ts';
import { formatProblem } from '../src/model/problem.ts';
import { readContent } from '../src/read-content.ts';
import { ATTACHED, EXEMPELSTAD, TODAY } from './fixtures/exempelstad.ts';
import { madeUpNumber } from './model/made-up-numbers.ts';
import { article } from './model/small-portal.ts';

const NUMBER = madeUpNumber('19900101').slice(2);

let folder = '';
beforeEach(async () => {
  folder = path.join(await mkdtemp(path.join(tmpdir(), 'filer ')), 'Exempelstad å ä ö');
  await cp(EXEMPELSTAD, folder, { recursive: true });
});
afterEach(() => rm(path.dirname(folder), { recursive: true }));

/** What the check says of Exempelstad with a few more files. */
async function told(files: Record<string, string | Uint8Array>): Promise<string[]> {
  for (const [file, content] of Object.entries(files)) await writeFile(path.join(folder, file), content);
  const { problems } = buildCatalog(await readContent(folder), { edition: 'network', today: TODAY });
  return problems.map(formatProblem);
}

const entry = (body: string, fields: Record<string, string> = {}) =>
  article({ topics: '[risk-och-skydd]', audiences: '[fastighet]', ...fields }, body);

/** A picture beside an article that shows it. */
const picture = (name: string, bytes: string | Uint8Array, shown = name) => ({
  [`reports/${name}`]: bytes,
  'reports/x.mdx': entry(`![Bild](./${shown})`),
});

const attachment = (name: string, bytes: string | Uint8Array) => ({
  [`attachments/${name}`]: bytes,
  'reports/x.mdx': entry('Text.', { attachments: `[{ file: "${name}", title: En bilaga }]` }),
});

const drawn = sharp({ create: { width: 60, height: 40, channels: 3, background: '#369' } });
const png = await drawn.clone().png().toBuffer();
const jpg = await drawn.clone().jpeg().toBuffer();
const taken = (exif: Exif) => drawn.clone().withExif(exif).jpeg().toBuffer();
const place = { IFD3: { GPSLatitude: '57/1 42/1 0/1', GPSLatitudeRef: 'N' } };
const svg = (inside: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"${attributes}>${inside}</svg>`;
const pdf = await readFile(path.join(EXEMPELSTAD, ATTACHED.file));
const saying = (words: string) =>
  Buffer.from(pdf.toString('latin1').replace(/\(([^)]*)\) Tj/, `(${words}) Tj`), 'latin1');
const lfs = 'version https://git-lfs.github.com/spec/v1\noid sha256:aa\nsize 1\n';
const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic'), Buffer.alloc(300)]);

describe('a picture that the build could not use, or that tells too much, is told by its file', () => {
  test.each<[string, string, string | Uint8Array | Promise<Uint8Array>, string]>([
    ['a page of the web', 'bild.png', '<!doctype html><p>Fel', 'är en textfil'],
    ['nothing', 'bild.png', '', 'filen är tom'],
    ['a pointer of Git LFS', 'bild.png', lfs, 'Git LFS'],
    ['a picture of a telephone', 'bild.jpg', heic, 'HEIC'],
    ['a picture of another sort', 'bild.png', jpg, 'är en jpg-bild'],
    ['a document of Word', 'bild.png', 'PK\u0003\u0004', 'Word'],
    ['half a PNG', 'bild.png', png.subarray(0, 60), 'trasig'],
    ['half a JPEG', 'bild.jpg', jpg.subarray(0, jpg.length - 40), 'trasig'],
    ['a picture of five megabytes', 'bild.png', Buffer.concat([png, Buffer.alloc(5_000_000)]), 'MB'],
    ['a picture too wide', 'bild.png', sharp({ create: { width: 9000, height: 9, channels: 3, background: '#fff' } }).png().toBuffer(), 'bildpunkter'],
    ['where it was taken', 'bild.jpg', taken(place), 'var den är tagen'],
    ['who took it', 'bild.jpg', taken({ IFD0: { Artist: 'Någon' } }), 'vem som har gjort den'],
    ['with which camera', 'bild.jpg', taken({ IFD0: { Make: 'Kamera', Model: 'X' } }), 'vilken kamera'],
    ['code', 'bild.svg', svg('<script>alert(1)</script>'), 'kod'],
    ['code in an attribute', 'bild.svg', svg('', ' onload="alert(1)"'), 'kod'],
    ['code behind a character code', 'bild.svg', svg('<a href="java&#115;cript:alert(1)"><g/></a>'), 'kod'],
    ['another file', 'bild.svg', svg('<image href="https://exempel.example/a"/>'), 'hämtar något'],
    ['a style sheet from elsewhere', 'bild.svg', svg('<style>@import "https://exempel.example/a"</style>'), 'hämtar något'],
    ['no size', 'bild.svg', '<svg xmlns="http://www.w3.org/2000/svg"><g/></svg>', 'hur stor'],
    ['a personal number in it', 'bild.svg', svg(`<text>${NUMBER}</text>`), 'personnummer'],
    ['a per cent sign', '100%.png', png, '”%”'],
    ['a number sign', 'a#b.png', png, '”#”'],
    ['an ampersand', 'a&b.png', png, '”&”'],
  ])('%s', async (_, name, bytes, fault) => {
    const problems = await told(picture(name, await bytes));
    expect(problems).toEqual([expect.stringContaining(fault)]);
    expect(problems[0]).toMatch(new RegExp(`^reports/${name}:1 \\S+ – .* – \\S`));
  }); // prettier-ignore

  test.each<[string, string, string | Uint8Array | Promise<Uint8Array>]>([
    ['PNG', 'bild.png', png],
    ['JPEG', 'bild.jpg', jpg],
    ['JPEG that says how it is turned', 'bild.jpg', drawn.clone().withMetadata({ orientation: 6 }).jpeg().toBuffer()],
    ['WebP', 'bild.webp', drawn.clone().webp().toBuffer()],
    ['AVIF', 'bild.avif', drawn.clone().avif().toBuffer()],
    ['shapes', 'bild.svg', svg('<defs><g id="a"/></defs><use href="#a"/><rect fill="url(#a)" width="9" height="9"/>')],
  ])('%s is let be', async (_, name, bytes) => expect(await told(picture(name, await bytes))).toEqual([])); // prettier-ignore

  test('letters with loose dots in the name are told once, with a name that works on every computer', async () => {
    const name = 'kåkbild.png';
    expect(await told(picture(name.normalize('NFD'), png, name))).toEqual([
      expect.stringMatching(/^reports\/kåkbild\.png:1 filnamn – .*lösa prickar.* – döp om filen utan å, ä, ö/),
    ]);
  });
});

describe('an attachment that cannot be opened, or that tells too much, is told by its file', () => {
  test.each<[string, string, string | Uint8Array, string]>([
    ['a text', 'b.pdf', 'Hej', 'är en textfil'],
    ['a document of Word', 'b.pdf', 'PK\u0003\u0004', 'Word'],
    ['nothing', 'b.pdf', '', 'filen är tom'],
    ['the beginning of a PDF', 'b.pdf', '%PDF-1.4 trasig', 'trasig'],
    ['a PDF of thirty megabytes', 'b.pdf', Buffer.concat([pdf, Buffer.alloc(30_000_000)]), '30 MB'],
    ['a picture', 'b.png', png, 'en bilaga är en pdf'],
    ['shapes', 'b.svg', svg('<g/>'), 'en bilaga är en pdf'],
    ['capitals', 'B.PDF', pdf, 'stora bokstäver'],
    ['a per cent sign', 'a%b.pdf', pdf, '”%”'],
    ['a number sign', 'a#b.pdf', pdf, '”#”'],
    ['an ampersand', 'Riktlinjer & rutiner.pdf', pdf, '”&”'],
    ['a question mark', 'a?b.pdf', pdf, '”?”'],
    ['a personal number in its text', 'b.pdf', saying(NUMBER), 'personnummer'],
    ['a person’s address in its text', 'b.pdf', saying('anna.ovning@exempelstad.example'), 'e-postadress'],
    ['a mobile in its text', 'b.pdf', saying('070-174 06 05'), 'mobilnummer'],
  ])('%s', async (_, name, bytes, fault) => {
    if (process.platform === 'win32' && name.includes('?')) return;
    expect(await told(attachment(name, bytes))).toEqual([expect.stringContaining(fault)]);
  });

  test('a name with å, spaces and brackets is let be', async () => {
    expect(await told(attachment('Rutin för å (2).pdf', pdf))).toEqual([]);
  });

  test('one that is hard to read aloud is told of and stops nothing', async () => {
    await told(attachment('b.pdf', pdf));
    const { hints } = buildCatalog(await readContent(folder), { edition: 'network', today: TODAY });
    expect(hints.map(formatProblem).join('\n')).toContain('attachments/b.pdf:1 pdf – pdf:en saknar titel och taggar');
  });
});

test('texts are composed at the reader, whatever the editor’s computer makes of å', async () => {
  await told({ 'reports/x.mdx': entry('Ett samordningsmöte i nåd.', { title: 'Mötet på ön' }).normalize('NFD') });
  const text = (await readContent(folder)).files.find(({ path: file }) => file === 'reports/x.mdx')?.text;
  expect(text).toContain('samordningsmöte');
  expect(text).toBe(text?.normalize('NFC'));
});
