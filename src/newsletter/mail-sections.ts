import type { Block } from './blocks.ts';
import { blockWords } from './block-lines.ts';

/** A part of the mail that becomes one table. */
export interface MailSection {
  /** It begins with a heading of the second degree, and so with the strong rule. */
  opens: boolean;
  blocks: Block[];
}

/**
 * Word's engine lays out a mail in pages of about 1,790 px and tears a taller table apart. At 600 px a word takes some
 * 3 px of height, and the frame of a card as much as 35 words.
 */
const TALLEST = 400;
const FRAME = 35;

/** Divides the letter at its headings, and anywhere before a block that would make a table too tall. */
export function mailSections(blocks: readonly Block[]): MailSection[] {
  const sections: MailSection[] = [];
  let height = 0;
  for (const block of blocks) {
    const opens = block.type === 'heading' && block.depth === 2;
    const own = blockWords([block]).split(' ').length + (block.type === 'card' || block.type === 'note' ? FRAME : 0);
    const isFull = height + own > TALLEST && sections.at(-1)?.blocks.at(-1)?.type !== 'heading';
    if (opens || isFull || sections.length === 0) {
      sections.push({ opens, blocks: [block] });
      height = own;
    } else {
      sections.at(-1)?.blocks.push(block);
      height += own;
    }
  }
  return sections;
}
