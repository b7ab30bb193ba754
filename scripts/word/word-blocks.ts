import { HeadingLevel, ImageRun, Paragraph, TextRun, type Table } from 'docx';
import sharp from 'sharp';
import { inlineWords, type List } from '../../src/newsletter/blocks.ts';
import type { PaperBlock, Picture, Pictures } from '../../src/paper/paper.ts';
import { wordInlines, type Href } from './word-inlines.ts';
import { wordTable } from './word-table.ts';

/** The name of the numbering that lists use. */
export const WORD_LIST = 'punkter';

type WordBlock = Paragraph | Table;

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
