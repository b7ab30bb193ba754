import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wordToMdx } from '../../../scripts/word/word-to-mdx.ts';
import { parseBody } from '../../../src/model/body.ts';
import { article, faults } from '../../model/small-portal.ts';
import {
  comments,
  docx,
  footnotes,
  link,
  listItem,
  outsideRelation,
  paragraph,
  wordRun,
  wordTableOf,
} from './written-in-word.ts';

const OWN = 'https://portal.example/vbe/';
const read = (bytes: Buffer) => wordToMdx('utkast.docx', bytes, OWN);
const bodyOf = async (...body: string[]) => (await read(docx(body))).body;
const problemsOf = (body: string) => parseBody(`---\ntitle: T\n---\n\n${body}\n`, 'reports/x.mdx').problems;

test('what a person writes in a Swedish Word becomes the portal’s text', async () => {
  const bytes = docx(
    [
      paragraph('Vad skyddar unga?', 'Rubrik'),
      paragraph('Innehåll 2', 'Innehll1'),
      paragraph(
        `${wordRun('Kärnan är ')}${wordRun('tillit', '<w:b/>')}${wordRun(', och ')}${wordRun('tid', '<w:i/>')}${wordRun('.')}`,
      ),
      paragraph('Så gick det till', 'Rubrik1'),
      listItem('Först det här', 1),
      listItem('Med ett exempel', 1, 1),
      listItem('Sedan det här', 1),
      paragraph('Stegen', 'Rubrik3'),
      listItem('Ring', 2),
      listItem('Skriv', 2),
      paragraph('Det är sagt.', 'Citat'),
      wordTableOf([
        ['År', 'Antal'],
        ['2024', '12'],
      ]),
      paragraph(
        `${wordRun('Läs ')}${link('rId9', 'rapporten')}${wordRun(' och ')}${link('rId8', 'vägledningen')}${wordRun('.')}`,
      ),
    ],
    {
      links: {
        rId9: 'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.bra.se%2Frapport%3Futm_source%3Dbrev%26sida%3D2&data=05',
        rId8: 'https://portal.example/vbe/vagledning/avhoppare/',
      },
    },
  );
  const { title, body, leftOut } = await read(bytes);
  expect(title).toBe('Vad skyddar unga?');
  expect(body).toBe(
    [
      'Kärnan är **tillit**, och *tid*.',
      '## Så gick det till',
      '- Först det här\n  - Med ett exempel\n- Sedan det här',
      '### Stegen',
      '1. Ring\n2. Skriv',
      '> Det är sagt.',
      '| År  | Antal |\n| --- | --- |\n| 2024 | 12  |',
      'Läs [rapporten](https://www.bra.se/rapport?sida=2) och [vägledningen](/vagledning/avhoppare/).',
    ].join('\n\n'),
  );
  expect(leftOut).toEqual([]);
  expect(problemsOf(body)).toEqual([]);
});

describe('what nobody meant to hand over', () => {
  const AUTHOR = 'Anna Författarsson';
  const changed = (kind: string, text: string, word = 't') =>
    `<w:${kind} w:id="1" w:author="${AUTHOR}" w:date="2026-01-01T00:00:00Z"><w:r><w:${word} xml:space="preserve">${text}</w:${word}></w:r></w:${kind}>`;

  test('names, comments and what was struck out never follow; the text is as if every change were accepted', async () => {
    const bytes = docx(
      [
        paragraph(
          `${wordRun('Planen ')}${changed('del', 'är hemlig ', 'delText')}${changed('ins', 'gäller ')}${wordRun('från mars.')}<w:r><w:commentReference w:id="0"/></w:r>`,
        ),
        `<w:p><w:pPr><w:rPr><w:del w:id="3" w:author="${AUTHOR}"/></w:rPr></w:pPr>${wordRun('Ett stycke ')}</w:p>`,
        paragraph('som blev ett.'),
        `<w:tbl><w:tr><w:tc>${paragraph('År')}</w:tc><w:tc>${paragraph('Antal')}</w:tc></w:tr><w:tr><w:trPr><w:del w:id="4" w:author="${AUTHOR}"/></w:trPr><w:tc>${paragraph('struken rad')}</w:tc><w:tc>${paragraph('1')}</w:tc></w:tr></w:tbl>`,
      ],
      {
        parts: {
          'word/comments.xml': comments(AUTHOR, 'Säg inget om det här'),
          'word/people.xml': `<people>${AUTHOR}</people>`,
          'docProps/core.xml': `<cp:coreProperties xmlns:cp="x" xmlns:dc="y"><dc:creator>${AUTHOR}</dc:creator></cp:coreProperties>`,
          'word/footer1.xml': `<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${paragraph(AUTHOR)}</w:ftr>`,
        },
      },
    );
    const draft = await read(bytes);
    expect(draft.body).toContain('Planen gäller från mars.\n\nEtt stycke som blev ett.');
    const whole = JSON.stringify(draft);
    for (const word of [AUTHOR, 'Anna', 'AF"', 'hemlig', 'Säg inget', 'struken rad', '2026-01-01'])
      expect(whole).not.toContain(word);
    expect(draft.leftOut).toEqual([
      expect.stringContaining('en tabell utan rubrikrad'),
      'spårade ändringar (3 st) – texten är som om alla ändringar vore godkända',
      'kommentarer (1 st) – de är inte med',
      'sidhuvud eller sidfot – de är inte med',
    ]);
  });

  test('hidden words stay hidden, also by a style, and it is said', async () => {
    const { body, leftOut } = await read(
      docx([
        paragraph(
          `${wordRun('Synligt')}${wordRun(' dolt', '<w:vanish/>')}${wordRun(' gömt', '<w:rStyle w:val="Osynlig"/>')}${wordRun(' ord.', '<w:vanish w:val="0"/>')}`,
        ),
      ]),
    );
    expect(body).toBe('Synligt ord.');
    expect(leftOut).toEqual(['dold text (2 st) – den är inte med']);
  });

  test('a personal number that stood in the file is found by the check', async () => {
    const { body } = await read(
      docx([paragraph(`${wordRun('Hen har 8112')}${wordRun('18-9876', '<w:b/>')}${wordRun(' som nummer.')}`)]),
    );
    expect(faults({ 'reports/r.mdx': article({}, body) })).toEqual([expect.stringContaining('personnummer')]);
  });
});

describe('what the portal cannot have is named with its place', () => {
  const drawing = (inner: string) =>
    `<w:r><w:drawing><wp:inline><a:graphic><a:graphicData>${inner}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

  test.each([
    ['en bild', drawing('<pic:pic><pic:blipFill><a:blip r:embed="rId5"/></pic:blipFill></pic:pic>')],
    ['ett diagram', drawing('<c:chart r:id="rId5"/>')],
    ['en SmartArt-figur', drawing('<dgm:relIds r:dm="rId5"/>')],
    ['en ekvation', '<m:oMathPara><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></m:oMathPara>'],
    ['ett inbäddat objekt', '<w:r><w:object><o:OLEObject r:id="rId5"/></w:object></w:r>'],
  ])('%s', async (what, xml) => {
    const draft = await read(
      docx([
        paragraph('Om Göteborg', 'Rubrik1'),
        paragraph('Annat', 'Rubrik1'),
        paragraph(`${wordRun('Här syns det.')}${xml}`),
      ]),
    );
    expect(draft.leftOut).toEqual([expect.stringMatching(new RegExp(`^${what} vid ”Här syns det.” – `))]);
    expect(draft.body).toBe('## Om Göteborg\n\n## Annat\n\nHär syns det.');
  });

  test('the words of a text box, once, after the paragraph that it hung on', async () => {
    const box = (tag: string) => `<${tag}><w:txbxContent>${paragraph('I rutan.')}</w:txbxContent></${tag}>`;
    const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp>${box('wps:txbx')}</wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape>${box('v:textbox')}</v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const draft = await read(docx([paragraph(`${wordRun('Före.')}${both}`), paragraph('Efter.')]));
    expect(draft.body).toBe('Före.\n\nI rutan.\n\nEfter.');
    expect(draft.leftOut).toEqual([expect.stringContaining('en textruta vid ”Före.”')]);
  });

  test('footnotes, as a list at the end', async () => {
    const mark = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const { body, leftOut } = await read(
      docx([paragraph('Rubriken', 'Rubrik1'), paragraph(`${wordRun('Så är det')}${mark}${wordRun('.')}`)], {
        parts: { 'word/footnotes.xml': footnotes({ 2: 'Brå 2024.' }) },
      }),
    );
    expect(body).toBe('Så är det (not 1).\n\n## Noter\n\n1. Brå 2024.');
    expect(leftOut).toEqual([expect.stringContaining('en fotnot (1 st)')]);
  });

  test('cells that were one become several, and no row is short', async () => {
    const span = (text: string, look: string) => `<w:tc><w:tcPr>${look}</w:tcPr>${paragraph(text)}</w:tc>`;
    const merged = wordTableOf(
      [
        ['År', 'Unga', 'Vuxna'],
        [span('2024', '<w:vMerge w:val="restart"/>').replace('<w:tc><w:tcPr>', '<w:tc><w:tcPr>'), '1', '2'],
        [span('', '<w:vMerge/>'), span('båda', '<w:gridSpan w:val="2"/>')],
      ].map((row) => row.map((cell) => cell)),
    );
    const { body, leftOut } = await read(docx([paragraph('Så många var det.'), merged]));
    expect(
      body
        .split('\n')
        .slice(2)
        .map((row) => row.replace(/ +/g, ' ')),
    ).toEqual(['| År | Unga | Vuxna |', '| --- | --- | --- |', '| 2024 | 1 | 2 |', '| | båda | |']);
    expect(leftOut).toEqual([expect.stringContaining('sammanslagna celler i en tabell vid ”Så många var det.”')]);
  });

  test('a link that cannot be followed, and a line that is only bold', async () => {
    const bytes = docx(
      [
        paragraph('Bakgrund', '').replace('<w:r>', '<w:r><w:rPr><w:b/></w:rPr>'),
        paragraph(`${link('rId1x', 'tryck')}${wordRun(' inte.')}`),
      ],
      {
        links: { rId1x: 'javascript:alert(1)' },
      },
    );
    const { body, leftOut } = await read(bytes);
    expect(body).toBe('**Bakgrund**\n\ntryck inte.');
    expect(leftOut).toEqual([
      expect.stringContaining('en länk som inte går att följa vid ”tryck”'),
      expect.stringContaining('en rad som bara är fet vid ”Bakgrund”'),
    ]);
  });

  test('headings skip no degree and go no deeper than the portal', async () => {
    const draft = await read(
      docx([
        paragraph('A', 'Rubrik1'),
        paragraph('B', 'Rubrik3'),
        paragraph('C', 'Rubrik1'),
        paragraph('D', 'Rubrik6'),
        paragraph('Slut.'),
      ]),
    );
    expect(draft.body).toBe('## A\n\n### B\n\n## C\n\n### D\n\nSlut.');
  });
});

test('a box of a single cell is a note', async () => {
  const body = await bodyOf(paragraph('Text.'), wordTableOf([['Kom ihåg det här.']], false));
  expect(body).toBe('Text.\n\n<Note>\nKom ihåg det här.\n</Note>');
  expect(problemsOf(body)).toEqual([]);
});

test('bullets that somebody typed are a list, and the words of a field are kept', async () => {
  const field = `<w:fldSimple w:instr=" REF bild ">${wordRun('figur 2')}</w:fldSimple>`;
  expect(
    await bodyOf(paragraph('•\tEtt'), paragraph('• Två'), paragraph(`${wordRun('Se ')}${field}${wordRun('.')}`)),
  ).toBe('- Ett\n- Två\n\nSe figur 2.');
});

test('what looks like code is words', async () => {
  const words = [
    'import fs from "fs"',
    '{process.exit(1)} &amp;lt; 5 &lt; 6',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    '# inte en rubrik',
    '- inte en lista',
    'a*b*c _d_ [e](f)',
  ];
  const body = await bodyOf(...words.map((each) => paragraph(each)));
  expect(problemsOf(body)).toEqual([]);
  const plain = parseBody(`---\ntitle: T\n---\n\n${body}\n`, 'x.mdx').body.plain;
  expect(plain).toBe(
    'import fs from "fs" {process.exit(1)} &lt; 5 < 6 <script>alert(1)</script> # inte en rubrik - inte en lista a*b*c _d_ [e](f)',
  );
});

describe('a file that cannot be trusted is refused in words', () => {
  const good = docx([paragraph('Text.')]);
  const zip = (parts: Record<string, string | Uint8Array>) => docx([paragraph('Text.')], { parts });
  const grown = Buffer.from(good);
  const list = grown.lastIndexOf(Buffer.from('PK\u0001\u0002'));
  grown.writeUInt32LE(300 * 2 ** 20, list + 24);
  const old = (word: string) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(64), Buffer.from(word, 'utf16le')]);

  test.each<[string, Buffer, RegExp]>([
    ['empty', Buffer.alloc(0), /filen är tom/],
    ['of 50 MB', Buffer.alloc(50 * 2 ** 20, 'PK'), /större än 40 MB/],
    ['old', old('WordDocument'), /äldre format \(\.doc\).*spara den på nytt som Word-dokument \(\.docx\)/],
    ['locked', old('EncryptedPackage'), /låst med lösenord/],
    ['a PDF', Buffer.from('%PDF-1.7'), /är en pdf/],
    ['RTF', Buffer.from('{\\rtf1 Hej}'), /formatet \.rtf/],
    ['no zip', Buffer.from('PK och sedan inget'), /filen är skadad/],
    ['cut off', good.subarray(0, good.length - 30), /filen är skadad/],
    ['a zip that unpacks to more than there is', grown, /skadad eller uppbyggd på ett sätt/],
    ['with macros', zip({ 'word/vbaProject.bin': Buffer.from('Sub AutoOpen') }), /har makron/],
    [
      'with a document type',
      zip({ 'word/document.xml': '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document/>' }),
      /på ett sätt som Word inte gör/,
    ],
    ['without words', docx([paragraph(' ')]), /har ingen text/],
    ['broken XML', zip({ 'word/document.xml': '<w:document><w:body><w:p>' }), /går inte att läsa|har ingen text/],
  ])('%s', async (_, bytes, sentence) => {
    const error: unknown = await read(bytes).catch((each: unknown) => each);
    expect(error).toMatchObject({ name: 'UserError', message: expect.stringMatching(sentence) });
  });
});

describe('nothing outside the file', () => {
  let server: Server;
  let asked = 0;
  beforeAll(async () => {
    server = createServer((_, answer) => {
      asked++;
      answer.end();
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  });
  afterAll(() => server.close());

  test('is fetched: no picture, no template, no frame', async () => {
    const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const picture =
      '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link="rIdX"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
    const { body } = await read(
      docx([paragraph(`${wordRun('Text.')}${picture}`)], {
        outside: [
          outsideRelation('rIdX', 'image', `${at}/x.png`),
          outsideRelation('rIdT', 'attachedTemplate', `${at}/x.dotm`),
          outsideRelation('rIdH', 'frame', `${at}/x.htm`),
        ],
      }),
    );
    expect(body).toBe('Text.');
    expect(asked).toBe(0);
  });
});
