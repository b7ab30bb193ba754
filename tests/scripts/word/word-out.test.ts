import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { wordFiles } from '../../../scripts/site/word-files.ts';
import { wordFile } from '../../../scripts/word/word-file.ts';
import { wordToMdx } from '../../../scripts/word/word-to-mdx.ts';
import { parseBody } from '../../../src/model/body.ts';
import { links } from '../../../src/model/links.ts';
import { entryPaper } from '../../../src/paper/entry-paper.ts';
import { readSettings } from '../../../src/settings.ts';
import { article, catalogOf } from '../../model/small-portal.ts';

const { site } = readSettings({});
const BODY = `Inledning med **fet** text.

## Gör så här

1. **Ring <Phone id="vaxel" />.** Säg vem du är.
2. Skriv ner det.
   - Bara fakta.
   - Inga namn.

## Sedan

> Det är sagt.

<Note title="Tänk på">
En sak att minnas.
</Note>

| År | Antal |
| --- | --- |
| 2024 | 12 |

Läs [om lokaler](/amnen/lokaler/).

1. Börjar om.`;
const catalog = catalogOf({
  'contacts.yaml':
    '- { id: vaxel, name: Växeln, purpose: Ring oss., phone: 031-365 00 00, email: trygg.stad@exempelstad.example, verified: known, source: Påhittad, checked: 2026-11-20 }\n',
  'laws.yaml':
    '- { id: lag, name: Lagen om exempel, sfs: "2025:400", area: Allt, meaning: Man får., binds: alla, inForce: 2025-07-01, checked: 2026-11-01, seen: Här }\n',
  'guidance/g.mdx': article({ contacts: '[vaxel]', laws: '[lag]', meaning: '{ skola: Ta upp det. }' }, BODY),
  'guidance/andras.mdx': article({ source: '{ title: T, publisher: P }' }),
  'questions/f.mdx': article({ title: 'Får jag?' }),
  'questions/utkast.mdx': article({ status: 'draft' }),
});
const [entry] = catalog.entries.filter(({ id }) => id === 'g');
const paper = entryPaper(catalog, site, entry!);
const file = Buffer.from(await wordFile(paper, {}, '2026-11-01'));
const parts = unzipSync(file);
const xml = (name: string) => Buffer.from(parts[name]!).toString('utf8');

test('our own guidance and answers are handed on as Word files; what others wrote and drafts are not', async () => {
  const files = await wordFiles(catalog, site);
  expect(Object.keys(files).sort()).toEqual(['/fragor/f/f.docx', '/vagledning/g/g.docx']);
  expect(links.wordFile({ kind: 'guidance', id: 'g' })).toBe('/vagledning/g/g.docx');
});

test('the same text gives the same bytes, whatever was made before it', async () => {
  await wordFiles(catalog, site);
  expect(Buffer.from(await wordFile(paper, {}, '2026-11-01')).equals(file)).toBe(true);
});

describe('the file', () => {
  test('can be read by everybody: language, title, headings, lists, header rows, and nobody’s name', () => {
    expect(xml('word/styles.xml')).toContain('w:lang w:val="sv-SE"');
    expect(xml('docProps/core.xml')).toContain(
      '<dc:title>En artikel om ingenting</dc:title><dc:language>sv-SE</dc:language>',
    );
    expect(
      Object.keys(parts)
        .map((name) => xml(name))
        .join(''),
    ).not.toMatch(/creator|lastModifiedBy|Un-named|w:author/);
    const document = xml('word/document.xml');
    expect(document.match(/w:pStyle w:val="(?:Title|Heading\d)"/g)).toEqual(
      ['Title', 'Heading1', 'Heading1', 'Heading1', 'Heading2', 'Heading1', 'Heading1', 'Heading1'].map(
        (style) => `w:pStyle w:val="${style}"`,
      ),
    );
    expect(document.match(/<w:tblHeader/g)).toHaveLength(2);
    expect(document).toContain('<w:ilvl w:val="1"/>');
  });

  test('says its numbers and laws with their days, what a meeting may talk about, and where it is from', async () => {
    const { body } = await wordToMdx('g.docx', file, 'https://annan.example/');
    for (const words of [
      '031‑365 00 00',
      'Telefonnummer och adresser kontrollerade 20 november 2026.',
      'Gäller sedan 1 juli 2025.',
      'Vi slog upp lagen den 1 november 2026. Den kan ha ändrats sedan dess.',
      'Vad av det här märker vi hos oss?',
      `${site.address.replace(/\/$/, '')}/vagledning/g/`,
    ])
      expect(body).toContain(words);
  });

  test('read back in, says what it said, in the same order', async () => {
    const { title, body, leftOut } = await wordToMdx('g.docx', file, site.address);
    const { body: read, problems } = parseBody(`---\ntitle: T\n---\n\n${body}\n`, 'guidance/g.mdx');
    expect(title).toBe('En artikel om ingenting');
    expect(problems).toEqual([]);
    expect(leftOut).toEqual([expect.stringContaining('”Tänk på”'), expect.stringContaining('sidhuvud')]);
    expect(body).toContain(
      '1. **Ring [031‑365 00 00](tel:0313650000).** Säg vem du är.\n2. Skriv ner det.\n   - Bara fakta.\n   - Inga namn.',
    );
    expect(body).toContain('[om lokaler](/amnen/lokaler/).\n\n1. Börjar om.');
    expect(read.plain).toContain('Det är sagt. Tänk på En sak att minnas. År Antal 2024 12 Läs om lokaler.');
  });
});
