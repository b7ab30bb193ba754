import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { printPaper } from '../../../scripts/paper/print-paper.ts';
import { textInline, type Inline } from '../../../src/newsletter/blocks.ts';
import type { Paper, PaperBlock, Pictures } from '../../../src/paper/paper.ts';
import { EXEMPELSTAD } from '../../fixtures/exempelstad.ts';
import { paperHeading, madeUpPaper, paperParagraph, reportCard, paperTable } from '../../paper/made-up-paper.ts';
import { withoutSpaces, pdfAsRead } from './pdf-as-read.ts';

const NOON = new Date('2026-12-03T12:00:00Z');
const print = (blocks: PaperBlock[], more: Partial<Paper> = {}, pictures: Pictures = {}) =>
  printPaper(madeUpPaper(blocks, more), pictures, NOON);
const PLOT = readFileSync(`${EXEMPELSTAD}/reports/arsrapport-diagram.png`);

const EVERYTHING: PaperBlock[] = [
  paperHeading('Läget å ä ö'),
  { type: 'paragraph', children: [textInline('På engelska: '), { type: 'foreign', lang: 'en', children: [textInline('risk factors')] }] },
  { type: 'list', ordered: false, start: 1, tight: true, items: [[paperParagraph('Ett')], [paperParagraph('Två')]] },
  { type: 'quote', children: [paperParagraph('Ett citat')] },
  { type: 'rule' },
  { type: 'note', title: 'Tänk på', children: [paperParagraph('Det här.')] },
  paperTable(['Vad', 'Antal'], ['Möten', '4'], ['Frågor', '100']),
  { type: 'picture', name: 'plott.png', alt: 'Staplar som växer', caption: [textInline('Möten per år')] },
  reportCard('Blommor'),
]; // prettier-ignore

describe('a printed paper', () => {
  const made = print(EVERYTHING, { badges: ['Förslag'], contents: true }, { 'plott.png': PLOT });

  test('is PDF/A-2a in one file and PDF/UA-1 in another, with title, language and the given moment', async () => {
    const { archive, accessible } = await made;
    const [kept, read] = [await pdfAsRead(archive), await pdfAsRead(accessible)];
    expect(kept.raw).toMatch(/<pdfaid:part>2<\/pdfaid:part><pdfaid:conformance>A<\/pdfaid:conformance>/);
    expect(kept.raw).toMatch(/\/S \/GTS_PDFA1\b/);
    expect(read.raw).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
    expect(read.raw).toMatch(/\/DisplayDocTitle true/);
    for (const { raw, info } of [kept, read]) {
      expect(info).toMatchObject({ Title: 'Prov för Exempelstad (påhittat)', Language: 'sv' });
      expect(raw).toMatch(/\/Marked true/);
      expect(raw).toContain('<xmp:CreateDate>2026-12-03T12:00:00+00:00</xmp:CreateDate>');
      expect(raw).not.toMatch(/\/(JavaScript|JS|Launch|EmbeddedFile|Encrypt|AA|OpenAction)\b/);
      expect(raw).not.toMatch(/<dc:creator>|\/Author/);
      // Every font lies in the file.
      const descriptors = raw.match(/\/Type \/FontDescriptor/g)?.length;
      expect(descriptors).toBeGreaterThan(1);
      expect(raw.match(/\/FontFile\d? \d+ 0 R/g)).toHaveLength(descriptors!);
    }
  });

  test('has every part marked for a screen reader', async () => {
    const { raw, tags, outline, links } = await pdfAsRead((await made).accessible);
    const roles = new Set(tags.map(({ role }) => role));
    const expected = ['H1', 'H2', 'H3', 'P', 'L', 'LI', 'Lbl', 'LBody', 'BlockQuote', 'Table', 'TR', 'TH', 'TD', 'Figure', 'Caption', 'Link', 'TOC', 'TOCI']; // prettier-ignore
    expect(expected.filter((role) => !roles.has(role))).toEqual([]);
    expect(tags.filter(({ role }) => role === 'TH')).toHaveLength(2);
    expect(tags.find(({ role }) => role === 'Figure')?.alt).toBe('Staplar som växer');
    expect(raw).toContain('/Lang (en)');
    expect(outline?.map(({ title }) => title)).toEqual(['Prov för Exempelstad (påhittat)']);
    expect(links).toContain('https://portal.exempelstad.example/rapporter/blommor/');
  });

  test('says all its words, and prints the address of what lies elsewhere', async () => {
    const text = withoutSpaces((await pdfAsRead((await made).archive)).pages.join('\n'));
    for (const words of ['Läget å ä ö', 'Förslag', 'risk factors', 'Tänk på', 'Möten per år', 'https://exempelmyndigheten.example/blommor', 'Sida 1 av 2', 'Kontaktnätet · Prov'])
      expect(text).toContain(withoutSpaces(words)); // prettier-ignore
  });

  test('is the same, byte for byte, when it is printed again', async () => {
    const [one, other] = [await made, await print(EVERYTHING, { badges: ['Förslag'], contents: true }, { 'plott.png': PLOT })];
    expect(Buffer.compare(one.archive, other.archive)).toBe(0);
    expect(Buffer.compare(one.accessible, other.accessible)).toBe(0);
  }); // prettier-ignore
});

test('signs that no font has are named where they stand, and all others show', async () => {
  const shown = 'å ä ö Å Ä Ö é ”så här” – — … € § ½ × ° ☎ ✓ → Жук Łódź ž šđ αΩ العربية אב ﬁ';
  const { archive, unseen } = await print([paperParagraph(shown), paperParagraph('blomma 🌼, barn 👧🏽 och 漢字')]);
  const text = withoutSpaces((await pdfAsRead(archive)).pages.join('\n'));
  expect(unseen).toEqual(['字', '漢', '🌼', '🏽', '👧'].sort());
  expect(text).toContain(withoutSpaces('blomma [U+1F33C], barn [U+1F467][U+1F3FD] och [U+6F22][U+5B57]'));
  for (const word of ['åäöÅÄÖé”såhär”–—…€§½×°☎✓→ЖукŁódźžšđαΩ']) expect(text).toContain(word);
});

/** What means something to the compiler, and what has broken other programs. */
const HOSTILE = [
  '#panic("x") #{1+1} #import "@preview/cetz:0.3.0": * #read("/etc/passwd") #include "a.typ"',
  '$x^2$ *fet* _kursiv_ `kod` ```rå``` <etikett> @hänvisning ~ -- --- ... \\ \\u{41} \\#',
  '// kommentar /* bort */ = Rubrik - punkt + 1. / Term: ord https://a.example/#x',
  '"; panic() ; " \' ” ”” ’ " { } [ ] ( ) # # #',
  ']] #] [#] ] #raw("x") #sys.inputs #eval("1")',
];

describe('the words of a text are words, whatever they would mean to the compiler', () => {
  const places: Record<string, (words: string) => [PaperBlock[], Partial<Paper>]> = {
    'a paragraph': (words) => [[paperParagraph(words)], {}],
    'the title': (words) => [[], { title: words }],
    'a heading': (words) => [[paperHeading(words)], { contents: true }],
    'a cell': (words) => [[paperTable([words], [words])], {}],
    'a card': (words) => [[paperHeading('A'), reportCard(words, { summary: words, tab: words, meta: [[textInline(words)]] })], {}],
    'a badge, the running head and the foot': (words) => [[], { badges: [words], runningHead: words, foot: [[textInline(words)]] }],
    'a link': (words) => [[{ type: 'paragraph', children: [{ type: 'link', href: `https://a.example/${encodeURI(words)}`, children: [textInline(words)] }] }], {}],
  }; // prettier-ignore

  test.each(Object.keys(places))('%s', async (place) => {
    for (const words of HOSTILE) {
      const { archive, unseen } = await print(...places[place]!(words));
      expect(withoutSpaces((await pdfAsRead(archive)).pages.join('\n'))).toContain(withoutSpaces(words));
      expect(unseen).toEqual([]);
    }
  });

  test('four hundred strings drawn from every sign of the compiler’s', async () => {
    const signs = [...'#$*_@<>\\`/~-=+.:;,"\'[](){}|&%!?^ aåä1\n'];
    let seed = 20261126;
    const draw = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
    const drawn = Array.from({ length: 400 }, () =>
      Array.from({ length: 1 + draw(40) }, () => signs[draw(signs.length)]).join(''),
    );
    const { archive } = await print(drawn.map(paperParagraph));
    const body = withoutSpaces((await pdfAsRead(archive)).pages.map((page) => page.replace(/Sida \d+ av \d+/, '').replace('Kontaktnätet · Prov', '')).join('\n')); // prettier-ignore
    expect(body).toContain(withoutSpaces(drawn.join('')));
  });
});

describe('what is ugly still becomes a paper', () => {
  test('two hundred cards, a table of twelve columns, a word and an address of three hundred letters', async () => {
    const long = 'a'.repeat(300);
    const address: Inline = { type: 'link', href: `https://a.example/${long}`, children: [textInline('länk')] };
    const columns = Array.from({ length: 12 }, (_, index) => `Kolumn ${index}`);
    const { archive } = await print([
      paperHeading('Allt'),
      paperParagraph(long),
      { type: 'paragraph', children: [address] },
      paperTable(columns, columns.map((_, index) => (index === 5 ? long.slice(0, 60) : 'Kommunstyrelsen'))),
      ...Array.from({ length: 200 }, (_, index) => reportCard(`Blommor ${index}`)),
    ]); // prettier-ignore
    const { pages, tags } = await pdfAsRead(archive);
    expect(pages.length).toBeGreaterThan(30);
    expect(withoutSpaces(pages.join(''))).toContain(long);
    expect(tags.filter(({ role }) => role === 'H3')).toHaveLength(200);
  });

  test('a card higher than a page, a picture with see-through parts, a row that is too short and an empty paper', async () => {
    const high = reportCard('Hög', { why: Array.from({ length: 60 }, (_, index) => paperParagraph(`Skäl ${index}. ${'Ord '.repeat(30)}`)) }); // prettier-ignore
    const alpha = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'); // prettier-ignore
    const { archive } = await print(
      [
        paperHeading('A'),
        high,
        { type: 'picture', name: 'alfa.png', alt: 'En prick' },
        paperTable(['A', 'B'], ['ensam']),
      ],
      {},
      { 'alfa.png': alpha },
    );
    const { pages } = await pdfAsRead(archive);
    expect(withoutSpaces(pages.join(''))).toContain('Skäl59.');
    expect((await pdfAsRead((await print([])).archive)).pages).toHaveLength(1);
  });

  test('a missing picture, a missing title: told together, in Swedish', async () => {
    const printing = print([{ type: 'picture', name: 'borta.png', alt: '' }], { title: '' });
    await expect(printing).rejects.toThrow(
      '”” kan inte bli PDF.\nDokumentet saknar titel. Ge det en.\nBilden borta.png saknar alt-text. Skriv vad den visar.\nBilden borta.png finns inte. Lägg in den, eller ta bort den ur texten.',
    );
  });
});
