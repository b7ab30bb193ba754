import { isExternal } from '../model/links.ts';
import type { Inline, List, Table, TextBlock } from './blocks.ts';
import { escape } from './escape.ts';
import { LIGHT, TYPE } from './theme.ts';

/** How text is set where it stands: its type, and how its links become full addresses. */
export interface Setting {
  /** Size and line height as inline style. */
  type: string;
  href: (address: string) => string;
}

/** Text blocks as HTML with the style on each element, so that the mail reads well when the style block is stripped. */
export const mailTexts = (blocks: readonly TextBlock[], setting: Setting) =>
  blocks.map((block) => mailText(block, setting)).join('\n');

function mailText(block: TextBlock, setting: Setting): string {
  switch (block.type) {
    case 'paragraph':
      return `<p style="${BELOW}${setting.type}">${mailInlines(block.children, setting.href)}</p>`;
    case 'quote':
      return `<blockquote style="${BELOW}padding:0 0 0 14px;border-left:3px solid ${LIGHT.line}" class="cell">${mailTexts(block.children, setting)}</blockquote>`;
    case 'list':
      return list(block, setting);
    case 'table':
      return table(block, setting);
    case 'rule':
      return `<hr style="margin:18px 0;border:0;border-top:1px solid ${LIGHT.line}" class="cell">`;
  }
}

const BELOW = 'margin:0 0 12px;';

/** Between short facts; it never begins a line. */
export const MAIL_DOT = '&nbsp;· ';

function list({ ordered, start, tight, items }: List, setting: Setting, margin = '0 0 12px 24px'): string {
  const inItem = (block: TextBlock) => {
    if (block.type === 'list') return list(block, setting, '6px 0 0 20px');
    return tight && block.type === 'paragraph' ? mailInlines(block.children, setting.href) : mailText(block, setting);
  };
  const item = (blocks: TextBlock[]) =>
    `<li style="margin:0 0 6px;${setting.type}">${blocks.map(inItem).join('\n')}</li>`;
  const [open, close] = ordered ? [start === 1 ? '<ol' : `<ol start="${start}"`, '</ol>'] : ['<ul', '</ul>'];
  return `${open} style="margin:${margin};padding:0">${items.map(item).join('\n')}${close}`;
}

/** Set small, and hyphenated where the program can, for the sake of narrow screens. */
function table({ head, rows }: Table, { href }: Setting): string {
  const style = `border:1px solid ${LIGHT.line};padding:6px 8px;text-align:left;vertical-align:top;-webkit-hyphens:auto;hyphens:auto;${TYPE.small}`;
  const cells = (row: Inline[][], tag: string) =>
    row.map((cell) => `<${tag} class="cell" style="${style}">${mailInlines(cell, href)}</${tag.slice(0, 2)}>`);
  const lines = [cells(head, 'th scope="col"'), ...rows.map((row) => cells(row, 'td'))];
  return `<table width="100%" cellpadding="0" cellspacing="0" style="${BELOW}width:100%;border-collapse:collapse">${lines.map((line) => `<tr>${line.join('')}</tr>`).join('\n')}</table>`;
}

/** A line of text as HTML, with black, underlined links. */
export function mailInlines(inlines: readonly Inline[], href: Setting['href']): string {
  return inlines.map((inline) => one(inline, href)).join('');
}

function one(inline: Inline, href: Setting['href']): string {
  switch (inline.type) {
    case 'text':
      return escape(inline.value);
    case 'break':
      return '<br>';
    case 'strong':
      return `<strong>${mailInlines(inline.children, href)}</strong>`;
    case 'emphasis':
      return `<em>${mailInlines(inline.children, href)}</em>`;
    case 'foreign':
      return `<span lang="${escape(inline.lang)}">${mailInlines(inline.children, href)}</span>`;
    case 'link':
      return mailLink(
        href(inline.href),
        mailInlines(inline.children, href),
        isExternal(inline.href) ? ' rel="noreferrer noopener"' : '',
      );
  }
}

/**
 * @param html words of the link, escaped
 * @param more attributes besides the address
 */
export const mailLink = (address: string, html: string, more = '', style = '') =>
  `<a href="${escape(address)}"${more} style="color:${LIGHT.text};text-decoration:underline${style && `;${style}`}">${html}</a>`;
