import { inlineWords, type Block } from './blocks.ts';
import type { Letter } from './letter.ts';
import { blockText } from './text-blocks.ts';
import { textLinks, type TextLinks } from './text-links.ts';
import { COLUMNS, TEXT_DOT, underline, wrapText } from './text-lines.ts';

/**
 * The letter as plain text, written for reading: 72 columns, headings underlined, links numbered and gathered at the
 * end of each part. The same words in the same order as in the mail.
 */
export function letterText(letter: Letter): string {
  const links = textLinks(letter.href);
  const parts = [
    head(letter),
    contents(letter),
    ...inParts(letter.blocks).map((part) => partText(part, links)),
    foot(letter, links),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n\n')}\n`;
}

function head({ name, tagline, title, badges, facts, web, href }: Letter): string[] {
  return [
    name,
    ...wrapText(tagline),
    '',
    ...underline(title, '='),
    '',
    ...wrapText([...badges, ...facts].join(TEXT_DOT)),
    ...wrapText(`${inlineWords(web.children)}: ${href(web.href)}`),
  ];
}

function contents({ contents: parts }: Letter): string[] {
  return parts.length === 0 ? [] : ['Innehåll:', ...parts.flatMap(({ title }) => wrapText(title, '- ', '  '))];
}

/** What stands before the first heading, then each part with its heading of the second degree. */
function inParts(blocks: readonly Block[]): Block[][] {
  const parts: Block[][] = [];
  for (const block of blocks) {
    const opens = block.type === 'heading' && block.depth === 2;
    if (opens || parts.length === 0) parts.push([block]);
    else parts.at(-1)?.push(block);
  }
  return parts;
}

function partText(blocks: readonly Block[], links: TextLinks): string[] {
  return apart([...blocks.map((block) => blockText(block, links)), links.gather()]);
}

function foot({ footer }: Letter, links: TextLinks): string[] {
  return ['-'.repeat(COLUMNS), '', ...apart([...footer.map((line) => wrapText(links.line(line))), links.gather()])];
}

/** Groups of lines with an empty line between. */
function apart(groups: string[][]): string[] {
  return groups.filter((lines) => lines.length > 0).flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}
