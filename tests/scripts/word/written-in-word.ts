import { zipSync } from 'fflate';

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" xmlns:o="urn:schemas-microsoft-com:office:office"';

/** As a Swedish Word writes them: ids in Swedish, names of the built-in styles in English. */
const STYLES: readonly (readonly [id: string, name: string])[] = [
  ['Rubrik', 'Title'],
  ['Rubrik1', 'heading 1'],
  ['Rubrik2', 'heading 2'],
  ['Rubrik3', 'heading 3'],
  ['Rubrik6', 'heading 6'],
  ['Liststycke', 'List Paragraph'],
  ['Citat', 'Quote'],
  ['Innehll1', 'toc 1'],
];

const NUMBERING = `<w:numbering ${NAMESPACES}>${[
  ['0', 'bullet'],
  ['1', 'decimal'],
]
  .map(
    ([id, format]) =>
      `<w:abstractNum w:abstractNumId="${id}">${[0, 1].map((level) => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="${format}"/></w:lvl>`).join('')}</w:abstractNum>`,
  )
  .join(
    '',
  )}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (all: readonly string[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
const relation = (id: string, type: string, target: string, outside = false) =>
  `<Relationship Id="${id}" Type="${RELATION}/${type}" Target="${target.replaceAll('&', '&amp;')}"${outside ? ' TargetMode="External"' : ''}/>`;

/** A run of text. @param look what stands in its properties */
export const wordRun = (text: string, look = '') =>
  `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph in a style. @param inner runs, or plain words */
export const paragraph = (inner: string, style = '', more = '') =>
  `<w:p><w:pPr>${style && `<w:pStyle w:val="${style}"/>`}${more}</w:pPr>${inner.startsWith('<') ? inner : wordRun(inner)}</w:p>`;

export const listItem = (inner: string, list: 1 | 2, level = 0) =>
  paragraph(inner, 'Liststycke', `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);

export const link = (id: string, words: string) => `<w:hyperlink r:id="${id}">${wordRun(words)}</w:hyperlink>`;

/** @param look of each row, by its number */
export const wordTableOf = (rows: readonly (readonly string[])[], isHeaded = true) =>
  `<w:tbl>${rows
    .map(
      (cells, at) =>
        `<w:tr>${at === 0 && isHeaded ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${cells.map((cell) => (cell.startsWith('<w:tc>') ? cell : `<w:tc>${paragraph(cell)}</w:tc>`)).join('')}</w:tr>`,
    )
    .join('')}</w:tbl>`;

/** A .docx as Word saves it, of hand-written XML. */
export function docx(
  body: readonly string[],
  {
    links = {},
    parts = {},
    outside = [],
  }: { links?: Record<string, string>; parts?: Record<string, string | Uint8Array>; outside?: readonly string[] } = {},
): Buffer {
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': relations([relation('rId1', 'officeDocument', 'word/document.xml')]),
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${NAMESPACES}><w:body>${body.join('')}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${NAMESPACES}>${STYLES.map(([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`).join('')}<w:style w:type="character" w:styleId="Osynlig"><w:name w:val="Osynlig"/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`,
    'word/numbering.xml': NUMBERING,
    'word/_rels/document.xml.rels': relations([
      relation('rIdS', 'styles', 'styles.xml'),
      relation('rIdN', 'numbering', 'numbering.xml'),
      relation('rIdF', 'footnotes', 'footnotes.xml'),
      ...Object.entries(links).map(([id, target]) => relation(id, 'hyperlink', target, true)),
      ...outside,
    ]),
    ...parts,
  };
  const bytes = Object.entries(files).map(([name, text]) => [
    name,
    typeof text === 'string' ? Buffer.from(text) : text,
  ]);
  return Buffer.from(zipSync(Object.fromEntries(bytes)));
}

/** A relation to a file at another place. */
export const outsideRelation = (id: string, type: string, target: string) => relation(id, type, target, true);

/** The XML of a part with notes. */
export const footnotes = (notes: Record<string, string>) =>
  `<w:footnotes ${NAMESPACES}>${Object.entries(notes)
    .map(([id, text]) => `<w:footnote w:id="${id}">${paragraph(text)}</w:footnote>`)
    .join('')}</w:footnotes>`;

export const comments = (author: string, text: string) =>
  `<w:comments ${NAMESPACES}><w:comment w:id="0" w:author="${author}" w:initials="AF">${paragraph(text)}</w:comment></w:comments>`;
