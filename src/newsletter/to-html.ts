import { isExternal } from '../model/links.ts';
import {
  inlineWords,
  type Block,
  type CardBlock,
  type Heading,
  type Inline,
  type List,
  type Note,
  type Table,
  type TextBlock,
} from './blocks.ts';
import { escape } from './escape.ts';

type Href = (address: string) => string;

/**
 * An issue for the web edition and the feed: HTML with meaning and, cards and notes apart, without classes.
 * @param href makes an address from the portal's root one that can be followed (with base path, or absolute)
 */
export function issueHtml(blocks: readonly Block[], href: Href): string {
  return blocks.map((block) => blockHtml(block, href)).join('\n');
}

/** The parts of an issue, for its table of contents. */
export function issueContents(blocks: readonly Block[]): { id: string; title: string }[] {
  return blocks
    .filter((block): block is Heading => block.type === 'heading' && block.depth === 2)
    .map(({ id, children }) => ({ id, title: inlineWords(children) }));
}

function blockHtml(block: Block, href: Href): string {
  if (block.type === 'heading') return headingHtml(block, href);
  if (block.type === 'card') return cardHtml(block, href);
  if (block.type === 'note') return noteHtml(block, href);
  return textHtml(block, href);
}

function headingHtml({ depth, id, children }: Heading, href: Href): string {
  return `<h${depth}${depth === 2 ? ` id="${id}"` : ''}>${inlineHtml(children, href)}</h${depth}>`;
}

function cardHtml(card: CardBlock, href: Href): string {
  const { kind, tab, depth, title, lang, href: to, summary, why, meta, original } = card;
  const inLang = lang === 'sv' ? '' : ` lang="${escape(lang)}"`;
  return [
    `<article class="card" data-kind="${kind}"><p class="tab">${escape(tab)}</p><div class="card-body">`,
    `<h${depth}><a href="${escape(href(to))}"${inLang}>${escape(title)}</a></h${depth}>`,
    `<p${inLang}>${escape(summary)}</p>`,
    ...(why.length > 0 ? [`<div class="why">${textsHtml(why, href)}</div>`] : []),
    ...(meta.length > 0 ? [`<p class="meta">${meta.map((fact) => inlineHtml(fact, href)).join(' · ')}</p>`] : []),
    ...(original
      ? [
          `<p class="original"><a href="${escape(original.href)}" aria-label="${escape(original.name)}" rel="noreferrer noopener">${escape(original.words)}</a></p>`,
        ]
      : []),
    '</div></article>',
  ].join('\n');
}

function noteHtml({ title, children }: Note, href: Href): string {
  const heading = title ? `<p class="note-title">${escape(title)}</p>` : '';
  return `<aside class="note" aria-label="${escape(title ?? 'Obs')}">${heading}${textsHtml(children, href)}</aside>`;
}

const textsHtml = (blocks: readonly TextBlock[], href: Href) => blocks.map((block) => textHtml(block, href)).join('\n');

function textHtml(block: TextBlock, href: Href): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${inlineHtml(block.children, href)}</p>`;
    case 'quote':
      return `<blockquote>${textsHtml(block.children, href)}</blockquote>`;
    case 'list':
      return listHtml(block, href);
    case 'table':
      return tableHtml(block, href);
    case 'rule':
      return '<hr>';
  }
}

function listHtml({ ordered, start, tight, items }: List, href: Href): string {
  const item = (blocks: TextBlock[]) =>
    blocks
      .map((block) => (tight && block.type === 'paragraph' ? inlineHtml(block.children, href) : textHtml(block, href)))
      .join('\n');
  const [open, close] = ordered ? [start === 1 ? '<ol>' : `<ol start="${start}">`, '</ol>'] : ['<ul>', '</ul>'];
  return `${open}${items.map((blocks) => `<li>${item(blocks)}</li>`).join('\n')}${close}`;
}

function tableHtml({ head, rows }: Table, href: Href): string {
  const cells = (row: Inline[][], open: string, close: string) =>
    `<tr>${row.map((cell) => open + inlineHtml(cell, href) + close).join('')}</tr>`;
  const body = rows.map((row) => cells(row, '<td>', '</td>')).join('\n');
  return `<table><thead>${cells(head, '<th scope="col">', '</th>')}</thead><tbody>${body}</tbody></table>`;
}

function inlineHtml(inlines: readonly Inline[], href: Href): string {
  return inlines.map((inline) => oneInline(inline, href)).join('');
}

function oneInline(inline: Inline, href: Href): string {
  switch (inline.type) {
    case 'text':
      return escape(inline.value);
    case 'break':
      return '<br>';
    case 'strong':
      return `<strong>${inlineHtml(inline.children, href)}</strong>`;
    case 'emphasis':
      return `<em>${inlineHtml(inline.children, href)}</em>`;
    case 'foreign':
      return `<span lang="${escape(inline.lang)}">${inlineHtml(inline.children, href)}</span>`;
    case 'link': {
      // The address of an intranet must not reach other hosts.
      const rel = isExternal(inline.href) ? ' rel="noreferrer noopener"' : '';
      return `<a href="${escape(href(inline.href))}"${rel}>${inlineHtml(inline.children, href)}</a>`;
    }
  }
}
