import type { Inline, Table } from '../newsletter/blocks.ts';
import type { Paper, PaperBlock } from '../paper/paper.ts';

/** A paper as Markdown: whoever wants to write on in another program takes it from here. Pictures lie beside it. */
export function paperMarkdown({ title, sender, badges, facts, blocks, foot, href }: Paper): string {
  const line = (inlines: readonly Inline[]) => markdownLine(inlines, href);
  return `${[
    `# ${plain(title)}`,
    [sender.name, sender.tagline].map(plain).join(' · '),
    ...(badges.length > 0 ? [`**${badges.map(plain).join(' · ')}**`] : []),
    ...facts.map(line),
    ...blocks.map((block) => markdownBlock(block, line)),
    ...foot.map(line),
  ].join('\n\n')}\n`;
}

type Line = (inlines: readonly Inline[]) => string;

function markdownBlock(block: PaperBlock, line: Line): string {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.depth)} ${line(block.children)}`;
    case 'paragraph':
      return line(block.children);
    case 'list':
      return block.items.map((item) => `- ${item.map((each) => markdownBlock(each, line)).join(' ')}`).join('\n');
    case 'table':
      return markdownTable(block, line);
    case 'picture':
      return [`![${plain(block.alt)}](${block.name})`, ...(block.caption ? [line(block.caption)] : [])].join('\n\n');
    default:
      throw new Error(`The report has a ${block.type}, which nobody has written in Markdown yet.`);
  }
}

function markdownTable({ head, rows }: Table, line: Line): string {
  const row = (cells: readonly Inline[][]) => `| ${cells.map((cell) => line(cell)).join(' | ')} |`;
  return [row(head), `| ${head.map(() => '---').join(' | ')} |`, ...rows.map(row)].join('\n');
}

function markdownLine(inlines: readonly Inline[], href: Paper['href']): string {
  return inlines
    .map((inline) => {
      switch (inline.type) {
        case 'text':
          return plain(inline.value);
        case 'break':
          return '<br>';
        case 'strong':
          return `**${markdownLine(inline.children, href)}**`;
        case 'emphasis':
          return `*${markdownLine(inline.children, href)}*`;
        case 'foreign':
          return markdownLine(inline.children, href);
        case 'link':
          return `[${markdownLine(inline.children, href)}](${href(inline.href)})`;
      }
    })
    .join('');
}

/** Words as words: nothing in them is markup. */
const plain = (words: string) => words.replaceAll('\u00ad', '').replace(/[\\`*_[\]<>#|]/g, (sign) => `\\${sign}`);
