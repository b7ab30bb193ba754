import { tables } from '@joplin/turndown-plugin-gfm';
import TurndownService from 'turndown';

/** HTML of the portal's vocabulary as MDX. Signs that MDX would read as code are written so that they are signs. */
export function htmlToMdx(html: string): string {
  const service = new TurndownService({
    headingStyle: 'atx',
    bulletListMarker: '-',
    emDelimiter: '*',
    strongDelimiter: '**',
    hr: '---',
    br: '\\',
  });
  const escape = service.escape.bind(service);
  service.escape = (text) => signs(escape(text));
  service.use(tables);
  service.addRule('note', {
    filter: (node) => node.nodeName === 'NOTE',
    replacement: (content) => `\n\n<Note>\n${content.trim()}\n</Note>\n\n`,
  });
  service.addRule('item', {
    filter: 'li',
    replacement: (content, node) => item(content, node as unknown as Item),
  });
  return settled(service.turndown(html));
}

interface Item {
  parentNode: { nodeName: string; children: ArrayLike<unknown> };
}

/** turndown sets four spaces after a hyphen; editors write one. */
function item(content: string, node: Item): string {
  const { parentNode } = node;
  const index = Array.prototype.indexOf.call(parentNode.children, node);
  const mark = parentNode.nodeName === 'OL' ? `${index + 1}. ` : '- ';
  const inner = content.trim().replace(/\n{2,}(?=\s*(?:-|\d+\.) )/g, '\n');
  return `${mark}${inner.replace(/\n(?=.)/g, `\n${' '.repeat(mark.length)}`)}\n`;
}

const signs = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[{}<]|&(?=#?\w+;)/g, '\\$&')
    .replace(
      /^(\s*)(import|export)(?=\s)/gm,
      (_, space: string, word: string) => `${space}&#${word.charCodeAt(0)};${word.slice(1)}`,
    );

const settled = (markdown: string) =>
  markdown
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
