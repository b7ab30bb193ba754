import {
  AlignmentType,
  BorderStyle,
  ExternalHyperlink,
  HeadingLevel,
  ImageRun,
  Paragraph,
  Table as WordTable,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import sharp from 'sharp';
import { inlineWords, type Inline, type Table } from '../../src/newsletter/blocks.ts';
import type { Paper, PaperBlock, Picture, Pictures } from '../../src/paper/paper.ts';

/** The name of the numbering that lists use. */
export const WORD_LIST = 'punkter';

type Href = Paper['href'];
type WordBlock = Paragraph | WordTable;

/** Blocks as Word has them, in order. */
export async function wordBlocks(blocks: readonly PaperBlock[], pictures: Pictures, href: Href): Promise<WordBlock[]> {
  const made: WordBlock[] = [];
  for (const [at, block] of blocks.entries()) made.push(...(await wordBlock(block, at, pictures, href)));
  return made;
}

const HEADINGS = { 2: HeadingLevel.HEADING_1, 3: HeadingLevel.HEADING_2, 4: HeadingLevel.HEADING_3 } as const;

async function wordBlock(block: PaperBlock, at: number, pictures: Pictures, href: Href): Promise<WordBlock[]> {
  switch (block.type) {
    case 'heading':
      return [new Paragraph({ heading: HEADINGS[block.depth], children: wordInlines(block.children, href) })];
    case 'paragraph':
      return [new Paragraph({ children: wordInlines(block.children, href) })];
    case 'list':
      return block.items.flat().flatMap((item) =>
        item.type === 'paragraph'
          ? [
              new Paragraph({
                numbering: { reference: WORD_LIST, level: 0 },
                spacing: { after: 60 },
                children: wordInlines(item.children, href),
              }),
            ]
          : [],
      );
    case 'table':
      return [wordTable(block, href), new Paragraph('')];
    case 'picture':
      return [await wordPicture(block, at, pictures)];
    default:
      throw new Error(`The report has a ${block.type}, which nobody has set in Word yet.`);
  }
}

/** A line of text, with links. */
export function wordInlines(inlines: readonly Inline[], href: Href, look: IRunOptions = {}): ParagraphChild[] {
  return inlines.flatMap((inline): ParagraphChild[] => {
    switch (inline.type) {
      case 'text':
        return [new TextRun({ ...look, text: inline.value.replaceAll('\u00ad', '') })];
      case 'break':
        return [new TextRun({ ...look, break: 1 })];
      case 'strong':
        return wordInlines(inline.children, href, { ...look, bold: true });
      case 'emphasis':
        return wordInlines(inline.children, href, { ...look, italics: true });
      case 'foreign':
        return wordInlines(inline.children, href, { ...look, language: { value: inline.lang } });
      case 'link':
        return [
          new ExternalHyperlink({
            link: href(inline.href),
            children: wordInlines(inline.children, href, { ...look, style: 'Hyperlink' }),
          }),
        ];
    }
  });
}

const TEXT_WIDTH = 8846;
const NUMBER_WIDTH = 1180;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const line = (size: number, color: string) => ({ style: BorderStyle.SINGLE, size, color }) as const;

/** Columns of figures are narrow and stand to the right; the rest share what is left. */
function wordTable({ head, rows }: Table, href: Href): WordTable {
  const isNumber = head.map((_, x) => x > 0 && rows.every((row) => isFigure(inlineWords(row[x] ?? []))));
  const figures = isNumber.filter(Boolean).length;
  const rest = Math.floor((TEXT_WIDTH - figures * NUMBER_WIDTH) / Math.max(1, head.length - figures));
  const widths = isNumber.map((is) => (is ? NUMBER_WIDTH : rest));
  const row = (cells: readonly Inline[][], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map((cell, x) =>
        new TableCell({
          width: { size: widths[x]!, type: WidthType.DXA },
          margins: { top: 60, bottom: 60, left: 60, right: 60 },
          borders: { top: none, left: none, right: none, bottom: isHead ? line(10, '000000') : line(4, '6B777D') },
          children: [
            new Paragraph({
              style: 'cell',
              keepNext: isHead,
              alignment: isNumber[x] ? AlignmentType.RIGHT : AlignmentType.LEFT,
              children: wordInlines(cell, href, isHead ? { bold: true } : {}),
            }),
          ],
        }),
      ),
    });
  return new WordTable({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
  });
}

const isFigure = (words: string) => /^[\d\s,–]*$|^(minst|cirka|visas|uppgift)\s/.test(words);

/** Drawings in pixels, twice as fine as they are shown. */
async function wordPicture({ name, alt }: Picture, at: number, pictures: Pictures): Promise<Paragraph> {
  const { data, info } = await sharp(pictures[name], { density: 192 }).png().toBuffer({ resolveWithObject: true });
  const width = 590;
  return new Paragraph({
    keepNext: true,
    children: [
      new ImageRun({
        type: 'png',
        data,
        transformation: { width, height: Math.round((info.height / info.width) * width) },
        altText: { id: String(at + 1), name, title: name, description: alt },
      }),
    ],
  });
}
