import { blockText } from '../../src/newsletter/text-blocks.ts';
import { textLinks } from '../../src/newsletter/text-links.ts';
import { underline, wrapText } from '../../src/newsletter/text-lines.ts';
import type { PageContent } from './page-blocks.ts';

/**
 * A page as plain text, written for reading as the letter's text is: 72 columns, links numbered and gathered at the end.
 * @param href makes an address on the page a full one
 */
export function pageText({ title, tab, badges, blocks }: PageContent, href: (address: string) => string): string {
  const links = textLinks(href);
  const words = blocks.map((block) => (block.type === 'picture' ? [] : blockText(block, links)));
  const parts = [
    wrapText([tab, ...badges].filter(Boolean).join(' · ')),
    underline(title, '='),
    ...words,
    links.gather(),
  ];
  return `${parts.filter((lines) => lines.length > 0).map((lines) => lines.join('\n')).join('\n\n')}\n`; // prettier-ignore
}
