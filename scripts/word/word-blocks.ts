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
import { inlineWords, type Inline, type List, type Table } from '../../src/newsletter/blocks.ts';
import type { Paper, PaperBlock, Picture, Pictures } from '../../src/paper/paper.ts';

/** The name of the numbering that lists use. */
export const WORD_LIST = 'punkter';

type Href = Paper['href'];
type WordBlock = Paragraph | WordTable;

/** The name of the numbering of lists whose order counts. */
export const WORD_STEPS = 'steg';

/** What is drawn on the way through a text: how many numbered lists there are, each beginning anew. */
interface Drawn {
  pictures: Pictures;
  href: Href;
  steps: number;
}

/** Blocks as Word has them, in order. */
export async function wordBlocks(blocks: readonly PaperBlock[], pictures: Pictures, href: Href): Promise<WordBlock[]> {
  const drawn: Drawn = { pictures, href, steps: 0 };
  const made: WordBlock[] = [];
  for (const [at, block] of blocks.entries())
    made.push(...(block.type === 'picture' ? await wordPicture(block, at, pictures, href) : wordBlock(block, drawn)));
  return made;
}

const HEADINGS = { 2: HeadingLevel.HEADING_1, 3: HeadingLevel.HEADING_2, 4: HeadingLevel.HEADING_3 } as const;

function wordBlock(block: Exclude<PaperBlock, Picture>, drawn: Drawn, style?: 'quote' | 'note'): WordBlock[] {
  const { href } = drawn;
  const look = style && { style };
  switch (block.type) {
    case 'heading':
      return [new Paragraph({ heading: HEADINGS[block.depth], children: wordInlines(block.children, href) })];
    case 'paragraph':
      return [new Paragraph({ ...look, children: wordInlines(block.children, href) })];
    case 'list':
      return wordList(block, drawn, 0);
    case 'table':
      return [wordTable(block, href)];
    case 'quote':
      return block.children.flatMap((each) => wordBlock(each, drawn, 'quote'));
    case 'note':
      return [
        ...(block.title
          ? [
              new Paragraph({
                style: 'note',
                keepNext: true,
                children: [new TextRun({ text: block.title, bold: true })],
              }),
            ]
          : []),
        ...block.children.flatMap((each) => wordBlock(each, drawn, 'note')),
      ];
    case 'rule':
      return [new Paragraph({ thematicBreak: true })];
    default:
      throw new Error(`A ${block.type} has not been set in Word yet.`);
  }
}

/** Real lists, which screen readers count; what an item says in more paragraphs follows under it. */
function wordList({ ordered, items }: List, drawn: Drawn, level: number): WordBlock[] {
  const numbering = ordered
    ? { reference: WORD_STEPS, level, instance: ++drawn.steps }
    : { reference: WORD_LIST, level };
  return items.flatMap((item, number) =>
    item.flatMap((block, at): WordBlock[] => {
      if (block.type === 'list') return wordList(block, drawn, Math.min(level + 1, 2));
      if (block.type !== 'paragraph') return wordBlock(block, drawn);
      const children = wordInlines(block.children, drawn.href);
      const place = at === 0 ? { numbering } : { indent: { left: LIST_INDENT * (level + 1) } };
      const isLast = level === 0 && number === items.length - 1 && at === item.length - 1;
      return [new Paragraph({ ...place, ...(!isLast && { spacing: { after: 60 } }), children })];
    }),
  );
}

/** In twentieths of a point. */
export const LIST_INDENT = 400;

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
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const line = (size: number, color: string) => ({ style: BorderStyle.SINGLE, size, color }) as const;

/** Columns as wide as what stands in them; where that is more than the page has, the widest give way. */
function wordTable({ head, rows }: Table, href: Href): WordTable {
  const isNumber = head.map((_, x) => x > 0 && rows.every((row) => isFigure(inlineWords(row[x] ?? []))));
  const widths = columnWidths(head.map((cell, x) => [cell, ...rows.map((row) => row[x] ?? [])]));
  const row = (cells: readonly Inline[][], isHead: boolean) =>
    new TableRow({
      ...(isHead && { tableHeader: true }),
      cantSplit: cells.every((cell) => cellLines(cell).length < 5),
      children: cells.map(
        (cell, x) =>
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
    width: { size: widths.reduce((sum, width) => sum + width), type: WidthType.DXA },
    columnWidths: widths,
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
  });
}

/** In twentieths of a point, for letters of ten points. */
const [LETTER, BESIDE] = [116, 160];

function columnWidths(columns: readonly Inline[][][]): number[] {
  const longest = (words: string[]) => Math.max(...words.map((each) => each.length)) * LETTER + BESIDE;
  const linesOf = (cell: Inline[]) => cellLines(cell).map(inlineWords);
  const wanted = columns.map((cells) => longest(cells.flatMap(linesOf)));
  const least = columns.map((cells) =>
    longest(cells.flatMap((cell) => inlineWords(cell).split(/[ /-]/)).map((word) => word.slice(0, 24))),
  );
  const spare = TEXT_WIDTH - least.reduce((sum, each) => sum + each, 0);
  const more = wanted.map((each, x) => each - least[x]!);
  const asked = more.reduce((sum, each) => sum + each, 0);
  return least.map((each, x) => each + Math.floor(asked > spare ? (more[x]! / asked) * spare : more[x]!));
}

const cellLines = (cell: readonly Inline[]): Inline[][] =>
  cell.reduce<Inline[][]>(
    (all, each) => (each.type === 'break' ? [...all, []] : [...all.slice(0, -1), [...all.at(-1)!, each]]),
    [[]],
  );

const isFigure = (words: string) => /^[\d\s,–]*$|^(minst|cirka|visas|uppgift)\s/.test(words);

/** Drawings in pixels, twice as fine as they are shown. */
async function wordPicture(
  { name, alt, caption = [] }: Picture,
  at: number,
  pictures: Pictures,
  href: Href,
): Promise<Paragraph[]> {
  const { data, info } = await sharp(pictures[name], { density: 192 }).png().toBuffer({ resolveWithObject: true });
  const width = 590;
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: 120, after: 60, line: 240, lineRule: 'auto' },
      children: [
        new ImageRun({
          type: 'png',
          data,
          transformation: { width, height: Math.round((info.height / info.width) * width) },
          altText: { id: String(at + 1), name, title: inlineWords(caption), description: alt },
        }),
      ],
    }),
    ...(caption.length > 0 ? [new Paragraph({ style: 'fact', children: wordInlines(caption, href) })] : []),
  ];
}
