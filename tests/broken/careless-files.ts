import { deflateRawSync } from 'node:zlib';
import sharp from 'sharp';
import { madeUpNumber } from '../model/made-up-numbers.ts';

/** Files that are put over the content, and what must be said of them. */
export interface BrokenFiles {
  /** Null takes a file away. */
  files: Record<string, string | Uint8Array | null>;
  file: string;
  line: number;
  says: RegExp;
}

const number = madeUpNumber('19900101').slice(2);
const plain = (title = 'En text om ingenting') => `---
title: ${title}
summary: En sammanfattning som är precis så lång som den måste vara.
published: 2026-11-01
owner: Staden
reviewBy: 2027-11-01
topics: [TOPIC]
audiences: [AUDIENCE]
---

Text.
`;
const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff);
const utf16 = (text: string) =>
  new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]));

/**
 * Broken files of all sorts, each with where it must be told. @param ids a topic and an audience that the content has
 */
export async function carelessFiles(ids: { topic: string; audience: string }): Promise<Record<string, BrokenFiles>> {
  const text = (title?: string) => plain(title).replace('TOPIC', ids.topic).replace('AUDIENCE', ids.audience);
  const withPicture = text().replace('Text.', '![Diagram över anmälningar](./bild.png)');
  const withAttachment = text().replace('\n---\n\n', '\nattachments: [{ file: b.pdf, title: En bilaga }]\n---\n\n');
  const drawn = sharp({ create: { width: 60, height: 40, channels: 3, background: '#369' } });
  const [png, jpg] = await Promise.all([drawn.clone().png().toBuffer(), drawn.clone().jpeg().toBuffer()]);
  const taken = await drawn
    .clone()
    .withExif({ IFD3: { GPSLatitude: '57/1 42/1 0/1', GPSLatitudeRef: 'N' } })
    .jpeg()
    .toBuffer();
  const large = await sharp({ create: { width: 9000, height: 10, channels: 3, background: '#369' } })
    .png()
    .toBuffer();
  const picture = (bytes: string | Uint8Array, name = 'bild.png') => ({
    'reports/xx.mdx': withPicture.replace('bild.png', name),
    [`reports/${name}`]: bytes,
  });
  const svg = (inside: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="9" height="9">${inside}</svg>`;
  const attached = (bytes: string | Uint8Array) => ({ 'reports/xx.mdx': withAttachment, 'attachments/b.pdf': bytes });
  const of = (files: BrokenFiles['files'], file: string, line: number, says: RegExp): BrokenFiles => ({
    files,
    file,
    line,
    says,
  });
  const one = (file: string, content: string | Uint8Array, line: number, says: RegExp) =>
    of({ [file]: content }, file, line, says);
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic'), Buffer.alloc(300)]);
  return {
    'a text of an old Windows': one('reports/xx.mdx', latin1(text('Första')), 2, /UTF-8/),
    'a text of Notepad': one('reports/xx.mdx', utf16(text('Första')), 1, /UTF-8/),
    'a text of Word': one(
      'reports/xx.mdx',
      new Uint8Array(Buffer.concat([Buffer.from('PK\u0003\u0004'), deflateRawSync(Buffer.from(text().repeat(20)))])),
      1,
      /UTF-8|huvud|tecken/,
    ),
    'a text of an old Mac': one('reports/xx.mdx', text().replaceAll('\n', '\r'), 1, /radbrytning|styrtecken|huvud/),
    'an empty text': one('reports/xx.mdx', '', 1, /tom/),
    'a text of blanks': one('reports/xx.mdx', ' \n\t\n', 1, /tom/),
    'an empty list': one('laws.yaml', '', 1, /tom/),
    'a list of nothing': one('glossary.yaml', '# Inget än\n', 1, /lista|tom|text/),
    'a list that is a group': one('current.yaml', 'title: Nu\n', 1, /lista/),
    'a list with a hole': one('current.yaml', '-\n', 1, /grupp|fält|tom|saknas|ska vara/),
    'a name with blanks': one('reports/Min text.mdx', text(), 1, /filnamnet/),
    'a name with underscores': one('reports/min_text.mdx', text(), 1, /filnamnet/),
    'a name with å': one('reports/på-plats.mdx', text(), 1, /filnamnet/),
    'an ending in capitals': one('reports/xx.MDX', text(), 1, /ändelse/),
    'an ending of Markdown': one('reports/xx.md', text(), 1, /filtyp/),
    'an ending of YAML': one('reports/xx.yml', 'a: b\n', 1, /filtyp/),
    'a document of Word': one('reports/xx.docx', 'PK', 1, /filtyp/),
    'a program': one('attachments/xx.exe', 'MZ', 1, /filtyp/),
    'a folder of its own': one('rapporter/xx.mdx', text(), 1, /mapp/),
    'a list of its own': one('listor.yaml', '[]\n', 1, /lista/),
    'two texts with one name': of(
      { 'reports/xx.mdx': text(), 'research/xx.mdx': text() },
      'research/xx.mdx',
      2,
      /finns redan/,
    ),
    'a letter without a year': one('newsletters/6.mdx', text(), 1, /brevnummer/),
    'a page that is none': one('pages/startsida.mdx', text(), 1, /sidor/),
    'topics that are gone': of({ 'topics.yaml': null }, 'topics.yaml', 1, /saknas/),
    'a page that is gone': of({ 'pages/om.mdx': null }, 'pages/om.mdx', 1, /saknas/),
    'a picture that is a page': of(picture('<!doctype html><p>Fel'), 'reports/bild.png', 1, /textfil/),
    'a picture that is empty': of(picture(''), 'reports/bild.png', 1, /tom/),
    'a picture that is half': of(picture(png.subarray(0, 60)), 'reports/bild.png', 1, /trasig|stor/),
    'a picture of another sort': of(picture(jpg), 'reports/bild.png', 1, /jpg/),
    'a picture of a telephone': of(picture(heic, 'bild.jpg'), 'reports/bild.jpg', 1, /HEIC/),
    'a picture that tells where': of(picture(taken, 'bild.jpg'), 'reports/bild.jpg', 1, /var den är tagen/),
    'a picture that is too wide': of(picture(large), 'reports/bild.png', 1, /bildpunkter/),
    'a picture with a program in it': of(
      picture(svg('<script>alert(1)</script>'), 'bild.svg'),
      'reports/bild.svg',
      1,
      /kod/,
    ),
    'a picture that asks another host': of(
      picture(svg('<image href="https://example.org/a.png"/>'), 'bild.svg'),
      'reports/bild.svg',
      1,
      /hämtar/,
    ),
    'a picture with a name of a Mac': of(picture(png, 'stapel\u0061\u030a.png'), 'reports/stapelå.png', 1, /prickar/),
    'a pointer of Git': of(
      picture('version https://git-lfs.github.com/spec/v1\noid sha256:aa\nsize 1\n'),
      'reports/bild.png',
      1,
      /Git LFS/,
    ),
    'an attachment of Word': of(attached('PK\u0003\u0004'), 'attachments/b.pdf', 1, /Word/),
    'an attachment that is broken': of(attached('%PDF-1.4\nskräp'), 'attachments/b.pdf', 1, /trasig/),
    'an attachment that is empty': of(attached(''), 'attachments/b.pdf', 1, /tom/),
    'a picture as an attachment': of({ 'attachments/b.png': png }, 'attachments/b.png', 1, /pdf/),
    'a personal number as a name': of(
      { [`attachments/${number}.pdf`]: '%PDF' },
      `attachments/${'•'.repeat(10)}.pdf`,
      1,
      /personnummer/,
    ),
    'a term without a meaning': one('glossary.yaml', '- id: ord\n  term: ord\n  aliases: []\n', 1, /saknas/),
    'two terms with one id': one(
      'glossary.yaml',
      '- { id: ord, term: ord, definition: Ett. }\n- { id: ord, term: ordet, definition: Två. }\n',
      2,
      /finns redan/,
    ),
    'a law of no day': one(
      'laws.yaml',
      '- id: a\n  name: Lagen\n  area: Barn\n  meaning: Något.\n  binds: alla\n  checked: igår\n',
      6,
      /datum/,
    ),
    'a contact with a person’s address': one(
      'contacts.yaml',
      '- { id: a, name: A, purpose: Ring., email: anna.andersson@gmail.com, verified: known, source: P, checked: 2026-11-23 }\n',
      1,
      /e-postadress/,
    ),
    'a personal number in a list': one(
      'glossary.yaml',
      `- id: ord\n  term: ord\n  definition: Om ${number}.\n`,
      3,
      /personnummer/,
    ),
    'own words that are no list': one('own-words.yaml', 'words: gaming\n', 1, /lista/),
  };
}
