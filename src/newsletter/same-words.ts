import { blockLines, tableHeads } from './block-lines.ts';
import { letterLines } from './letter.ts';
import type { Letter } from './letter.ts';
import { issueHtml } from './to-html.ts';

/** How a channel differs, in words, from what was written. */
export interface Difference {
  channel: 'webbutgåvan' | 'mejlet' | 'den rena texten';
  /** Lines that the channel does not say, or not in their place. */
  lost: string[];
  /** Words that only the channel says. */
  added: string[];
}

/** Compares web edition, mail and plain text with the lines of the letter, word by word and in order. */
export function channelDifferences(letter: Letter, { html, text }: { html: string; text: string }): Difference[] {
  const { name, tagline, logotype, blocks } = letter;
  const masthead = logotype ? [logotype.alt] : [name, tagline];
  const web = issueHtml(blocks, (address) => address);
  return [
    { channel: 'webbutgåvan', ...compare(blockLines(blocks), htmlWords(web)) },
    { channel: 'mejlet', ...compare([...masthead, ...letterLines(letter)], htmlWords(html)) },
    { channel: 'den rena texten', ...compareText(letter, textWords(text)) },
  ];
}

/** Numbers of lists, and headings of columns, stand in a plain text where HTML has markup. */
function compareText(letter: Letter, said: readonly string[]) {
  const heads = tableHeads(letter.blocks);
  const marks = new Set(heads.flatMap(wordsOf));
  const { lost, added } = compare([letter.name, letter.tagline, ...letterLines(letter, false)], said);
  return {
    lost: [...lost, ...heads.filter((head) => wordsOf(head).some((word) => !said.includes(word)))],
    added: added.filter((word) => !/^\d+$/.test(word) && !marks.has(word)),
  };
}

export const isSame = ({ lost, added }: Difference) => lost.length === 0 && added.length === 0;

function compare(lines: readonly string[], said: readonly string[]) {
  const lost: string[] = [];
  const added: string[] = [];
  let at = 0;
  for (const line of lines) {
    const found = indexOf(said, wordsOf(line), at);
    if (found === undefined) lost.push(line);
    else {
      added.push(...said.slice(at, found.from));
      at = found.to;
    }
  }
  return { lost, added: [...added, ...said.slice(at)] };
}

function indexOf(said: readonly string[], wanted: readonly string[], start: number) {
  for (let from = start; from + wanted.length <= said.length; from++)
    if (wanted.every((word, index) => said[from + index] === word)) return { from, to: from + wanted.length };
  return undefined;
}

/**
 * Words, numbers and pictograms. Left out everywhere are the signs that a plain text uses as markup (`*`, `_`, `[1]`),
 * soft hyphens, and addresses written out.
 */
const wordsOf = (text: string): string[] =>
  text
    .replace(/ ?\[\d+\]|[*_\u00AD\u200B]|https?:\/\/\S+/g, '')
    .match(/[\p{L}\p{N}\p{M}]+|\p{Extended_Pictographic}/gu) ?? [];

const HIDDEN = /<!--[\s\S]*?-->|<(style|title|head)\b[\s\S]*?<\/\1>|<div style="display:none[^>]*>[\s\S]*?<\/div>/g;
const INLINE = /<\/?(?:a|strong|em|span)\b[^>]*>/g;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', ensp: ' ' };

/** What is read in HTML, names of landmarks and pictures included. */
function htmlWords(html: string): string[] {
  const bare = html
    .replace(HIDDEN, '')
    .replace(/<div role="navigation" aria-label="([^"]*)">|<img[^>]* alt="([^"]*)"[^>]*>/g, ' $1$2 ')
    .replace(/<span\b[^>]*class="badge"[^>]*>|<span style="display:inline-block">/g, ' ')
    .replace(INLINE, '')
    .replace(/<[^>]*>/g, ' ');
  return wordsOf(
    bare
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
      .replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole),
  );
}

/** What is read in a plain text, without the gathered addresses. */
const textWords = (text: string) => wordsOf(text.replace(/^ *\[\d+\] \S+$/gm, ''));
