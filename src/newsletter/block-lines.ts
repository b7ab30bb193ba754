import { inlineWords, type Block } from './blocks.ts';

/**
 * Every line of blocks in reading order: a heading, a paragraph, a cell, a fact. What each channel must say.
 * @param withHeads false leaves out the headings of columns: a plain text may say them row by row
 */
export function blockLines(blocks: readonly Block[], withHeads = true): string[] {
  const inside = (children: readonly Block[]) => blockLines(children, withHeads);
  return blocks.flatMap((block): string[] => {
    switch (block.type) {
      case 'heading':
      case 'paragraph':
        return [inlineWords(block.children)];
      case 'quote':
        return inside(block.children);
      case 'note':
        return [...(block.title ? [block.title] : []), ...inside(block.children)];
      case 'list':
        return block.items.flatMap(inside);
      case 'table':
        return [...(withHeads ? [block.head] : []), ...block.rows].flat().map(inlineWords);
      case 'card':
        return [
          block.tab,
          block.title,
          block.summary,
          ...inside(block.why),
          ...block.meta.map(inlineWords),
          ...(block.original ? [block.original.words] : []),
        ];
      case 'rule':
        return [];
    }
  });
}

/** The words of blocks, in reading order. */
export const blockWords = (blocks: readonly Block[]) => blockLines(blocks).join(' ').replace(/\s+/g, ' ').trim();

/** The headings of columns. */
export function tableHeads(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    if (block.type === 'table') return block.head.map(inlineWords);
    if (block.type === 'quote' || block.type === 'note') return tableHeads(block.children);
    if (block.type === 'list') return block.items.flatMap(tableHeads);
    return block.type === 'card' ? tableHeads(block.why) : [];
  });
}
