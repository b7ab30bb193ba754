import { strToU8 } from 'fflate';
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  PageNumber,
  Packer,
  Paragraph,
  TextRun,
} from 'docx';
import { toMoment, type IsoDate } from '../../src/model/dates.ts';
import type { Paper, Pictures } from '../../src/paper/paper.ts';
import { zipFiles, type Files } from '../files/zip.ts';
import { escape } from '../../src/newsletter/escape.ts';
import { LIST_INDENT, wordBlocks, WORD_LIST, WORD_STEPS } from './word-blocks.ts';
import { wordInlines } from './word-inlines.ts';
import { WORD_STYLES } from './word-styles.ts';

/**
 * A paper as a Word file: real heading styles, header rows, alternative texts and language, and nobody's name. The same paper of the
 * same day gives the same bytes.
 */
export async function wordFile(paper: Paper, pictures: Pictures, day: IsoDate): Promise<Uint8Array> {
  const { title, sender, badges, facts, foot, runningHead } = paper;
  const small = (words: string) => new TextRun({ text: words, size: 20 });
  const document = new Document({
    title,
    styles: WORD_STYLES,
    numbering: {
      config: [
        {
          reference: WORD_LIST,
          levels: levels(LevelFormat.BULLET, () => '•'),
        },
        { reference: WORD_STEPS, levels: levels(LevelFormat.DECIMAL, (level) => `%${level + 1}.`) },
      ],
    },
    sections: [
      {
        properties: { titlePage: true, page: { size: { width: 11906, height: 16838 }, margin: PAGE_MARGIN } },
        headers: {
          first: new Header({ children: [new Paragraph('')] }),
          default: new Header({ children: [new Paragraph({ children: [small(runningHead)] })] }),
        },
        footers: { first: pageFoot(), default: pageFoot() },
        children: [
          new Paragraph({
            style: 'sender',
            children: [new TextRun({ text: sender.name, bold: true }), new TextRun({ text: sender.tagline, break: 1 })],
          }),
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
          ...badges.map((badge) => new Paragraph({ children: [new TextRun({ text: badge, bold: true })] })),
          ...facts.map((fact, at) => {
            const children = wordInlines(fact, paper.href);
            return new Paragraph({
              style: 'fact',
              ...(at === facts.length - 1 && { spacing: { after: 200 } }),
              children,
            });
          }),
          ...(await wordBlocks(paper.blocks, pictures, paper.href)),
          ...foot.map((line, at) => {
            const children = wordInlines(line, paper.href);
            return new Paragraph({ style: 'fact', ...(at === 0 && { spacing: { before: 400 } }), children });
          }),
        ],
      },
    ],
  });
  return zipFiles(settled(partsOf(document), paper, day), day);
}

const levels = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: (level: number) => string) =>
  [0, 1, 2].map((level) => ({
    level,
    format,
    text: text(level),
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: LIST_INDENT * (level + 1), hanging: 340 } } },
  }));

const PAGE_MARGIN = { top: 1420, bottom: 1360, left: 1530, right: 1530, header: 700, footer: 700 };

const pageFoot = () =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [new TextRun({ size: 20, children: ['Sida ', PageNumber.CURRENT, ' av ', PageNumber.TOTAL_PAGES] })],
      }),
    ],
  });

type Parts = Record<string, string | Uint8Array>;

/** The parts that say the same in every paper. */
const IN_COMMON =
  /^word\/(?:styles|settings|footnotes|endnotes|fontTable|theme\/theme1|header2|footer\d)\.xml$|^word\/_rels\/(?!document\.)|^_rels\/|^docProps\/(?:app|custom)\.xml$/;

let inCommon: Files | undefined;

/** The parts of a document, as its library would zip them. Those that every paper has are made once. */
function partsOf(document: Document): Parts {
  inCommon ??= Object.fromEntries(
    Object.entries(compiled(document)).flatMap(([name, part]) =>
      IN_COMMON.test(name) ? [[name, typeof part === 'string' ? strToU8(part) : part] as const] : [],
    ),
  );
  return { ...compiled(withoutCommon(document)), ...inCommon };
}

/** The document with next to nothing in the parts that all have in common, by the names that the library has for them. */
function withoutCommon(document: Document): Document {
  const nothing = new TextRun('');
  const { Relationships } = (document as unknown as { FootNotes: { Relationships: object } }).FootNotes;
  const notes = { View: nothing, Relationships };
  return Object.assign(document, {
    styles: nothing,
    theme: nothing,
    settings: nothing,
    appProperties: nothing,
    customProperties: nothing,
    footnotesWrapper: notes,
    endnotesWrapper: notes,
    footers: [],
  });
}

/** The library has no public way of this: zipped with a packer of its own they were unpacked and packed again, which took longer than all the rest. */
function compiled(document: Document): Parts {
  const { compiler } = Packer as unknown as {
    compiler: { compile: (document: Document) => ReadonlyMap<string, Parts[string]> };
  };
  return Object.fromEntries(compiler.compile(document));
}

/** The library draws names by lot, and writes the clock and an author: here names go by number, and the day is the paper's own. */
function settled(files: Parts, { title, language }: Paper, day: IsoDate): Files {
  const names = new Map<string, string>();
  const numbered = (name: string) => {
    if (!names.has(name)) names.set(name, `rId${1000 + names.size}`);
    return names.get(name)!;
  };
  const entries = Object.entries(files)
    .filter(([name]) => !name.endsWith('/'))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, part]): [string, Uint8Array] => {
      if (name === 'docProps/core.xml') return [name, strToU8(coreProperties(title, language, day))];
      if (typeof part === 'string') return [name, strToU8(part.replace(/rId[\w-]{15,}/g, numbered))];
      return [name, part];
    });
  return Object.fromEntries(entries);
}

function coreProperties(title: string, language: string, day: IsoDate): string {
  const moment = `${toMoment(day).toISOString().slice(0, 19)}Z`;
  const time = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${moment}</dcterms:${name}>`;
  return `<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escape(title)}</dc:title><dc:language>${language}-SE</dc:language>${time('created')}${time('modified')}</cp:coreProperties>`;
}
