import {
  textInline,
  type Block,
  type CardBlock,
  type Heading,
  type List,
  type Note,
  type TextBlock,
} from './blocks.ts';
import type { TextLinks } from './text-links.ts';
import { tableText } from './text-table.ts';
import { COLUMNS, TEXT_DOT, underline, wrapText } from './text-lines.ts';

/** One block as lines of plain text. */
export function blockText(block: Block, links: TextLinks): string[] {
  if (block.type === 'heading') return headingText(block, links);
  if (block.type === 'card') return cardText(block, links);
  if (block.type === 'note') return noteText(block, links);
  return textText(block, links, COLUMNS);
}

const UNDERLINES = { 2: '-', 3: '.', 4: '.' };

function headingText({ depth, children }: Heading, links: TextLinks): string[] {
  return underline(links.line(children), UNDERLINES[depth]);
}

/** Kind, title as a heading, what it is, why it is worth the time, and the facts. */
function cardText({ tab, depth, title, href, summary, why, meta, original }: CardBlock, links: TextLinks): string[] {
  const linked = (address: string, words: string) =>
    links.line([{ type: 'link', href: address, children: [textInline(words)] }]);
  // In reading order: links are numbered as they are met.
  const head = [...wrapText(tab), ...underline(linked(href, title), UNDERLINES[depth === 2 ? 3 : depth])];
  const reason = textsText(why, links, COLUMNS);
  const facts = [
    ...(meta.length > 0 ? wrapText(meta.map((fact) => links.line(fact)).join(TEXT_DOT)) : []),
    ...(original ? wrapText(linked(original.href, original.words)) : []),
  ];
  const apart = reason.length > 0 && facts.length > 0 ? [''] : [];
  return [...head, ...wrapText(summary), ...(reason.length > 0 ? ['', ...reason] : []), ...apart, ...facts];
}

/** The note stands indented under its title. */
function noteText({ title, children }: Note, links: TextLinks): string[] {
  return [...(title ? wrapText(`*${title}*`) : []), ...indent(textsText(children, links, COLUMNS - 2), '  ')];
}

/** Blocks with an empty line between; those of a tight list stand close. */
function textsText(blocks: readonly TextBlock[], links: TextLinks, columns: number, tight = false): string[] {
  const parts = blocks.map((block) => textText(block, links, columns)).filter((lines) => lines.length > 0);
  return parts.flatMap((lines, index) => (index === 0 || tight ? lines : ['', ...lines]));
}

function textText(block: TextBlock, links: TextLinks, columns: number): string[] {
  switch (block.type) {
    case 'paragraph':
      return wrapText(links.line(block.children), '', '', columns);
    case 'quote':
      return indent(textsText(block.children, links, columns - 2), '> ');
    case 'list':
      return listText(block, links, columns);
    case 'table':
      return tableText(block, links, columns);
    case 'rule':
      return ['* * *'];
  }
}

function listText({ ordered, start, tight, items }: List, links: TextLinks, columns: number): string[] {
  return items.flatMap((item, index) => {
    const mark = ordered ? `${start + index}. ` : '- ';
    const lines = textsText(item, links, columns - mark.length, tight);
    const hung = lines.map((line, row) => (row === 0 ? mark : line && ' '.repeat(mark.length)) + line);
    return index === 0 || tight ? hung : ['', ...hung];
  });
}

const indent = (lines: string[], mark: string) => lines.map((line) => (mark + line).trimEnd());
