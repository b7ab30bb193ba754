import mammoth from 'mammoth';
import { zipSync } from 'fflate';
import { cleanXml, hiddenStylesOf, wordsOfPart } from './clean-xml.ts';
import type { LeftOut } from './left-out.ts';

/** Styles by the names that Word has in Swedish and English; what mammoth knows itself is not repeated. */
const STYLE_MAP = [
  ...['Title', 'Titel', 'Rubrik'].map((name) => `p[style-name='${name}'] => h1.title:fresh`),
  ...['Subtitle', 'Underrubrik'].map((name) => `p[style-name='${name}'] => p:fresh`),
  ...[1, 2, 3, 4, 5, 6].flatMap((level) => [
    `p.Rubrik${level} => h${level}:fresh`,
    `p[style-name='Rubrik ${level}'] => h${level}:fresh`,
  ]),
  ...[7, 8, 9].map((level) => `p[style-name='heading ${level}'] => h6:fresh`),
  ...['Quote', 'Citat', 'Intense Quote', 'Starkt citat', 'Quotations', 'Block Text', 'Quotation'].map(
    (name) => `p[style-name='${name}'] => blockquote > p:fresh`,
  ),
  // A table of contents is made by the portal.
  ...['toc ', 'TOC ', 'Contents ', 'Innehåll '].map((name) => `p[style-name^='${name}'] => !`),
  ...['TOC Heading', 'Innehållsförteckningsrubrik', 'Contents Heading', 'table of figures'].map(
    (name) => `p[style-name='${name}'] => !`,
  ),
  "r[style-name='Emphasis'] => em",
  "r[style-name='Intense Emphasis'] => em",
  'strike =>',
  'br[type="page"] => !',
  'br[type="column"] => !',
];

/** The text of a Word file as HTML, by the names of its styles, and what was left out of it. */
export async function wordToHtml(
  parts: Readonly<Record<string, Uint8Array>>,
): Promise<{ html: string; leftOut: LeftOut[] }> {
  const text = (name: string) => Buffer.from(parts[name] ?? []).toString('utf8');
  const hidden = hiddenStylesOf(text('word/styles.xml'));
  const cleaned = Object.keys(parts)
    .filter((name) => /^word\/(?:document|footnotes|endnotes)\.xml$/.test(name))
    .map((name) => [name, cleanXml(text(name), hidden)] as const);
  const margins = Object.keys(parts).filter((name) => /^word\/(?:header|footer)\d*\.xml$/.test(name));
  const zip = zipSync({
    ...Object.fromEntries(Object.entries(parts).filter(([name]) => !margins.includes(name))),
    ...Object.fromEntries(cleaned.map(([name, { xml }]) => [name, Buffer.from(xml)])),
  });
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(zip) },
    { styleMap: STYLE_MAP, includeEmbeddedStyleMap: false, externalFileAccess: false, idPrefix: 'not-' },
  );
  return {
    html: value,
    leftOut: [
      ...cleaned.toSorted(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, { leftOut }]) => leftOut),
      ...(margins.some((name) => wordsOfPart(text(name)) !== '') ? [{ what: 'margin' as const }] : []),
    ],
  };
}
