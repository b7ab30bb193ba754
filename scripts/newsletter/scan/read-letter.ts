import { Parser } from 'htmlparser2';
import { saysNothing } from './link-words.ts';
import { plainWords } from './readable-text.ts';

/** A link of a page or a mail, with what it is called by what stands around it. */
export interface LetterLink {
  href: string;
  /** What the link says; the alternative text of its picture, when it says nothing. */
  text: string;
  /** The heading of the piece that it stands in; empty when it has none. */
  heading: string;
}

const BLOCKS = new Set(['p', 'div', 'td', 'th', 'tr', 'li', 'table', 'ul', 'ol', 'br', 'hr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'section', 'article']); // prettier-ignore
const SILENT = new Set(['style', 'script', 'head', 'title', 'template', 'noscript', 'svg']);
const VOID = new Set(['img', 'br', 'hr', 'meta', 'link', 'input', 'col', 'area', 'base', 'wbr', 'source']);
const MOST_LINKS = 2000;
/** Tables in tables, and what nobody closed; each level costs the parser more than the one before. */
const DEEPEST = 2000;

/**
 * Every link of a mail or page in HTML, in order. What is not shown is not read.
 * @throws Error for elements within elements without end
 */
export function linksOfLetter(html: string): LetterLink[] {
  const links: LetterLink[] = [];
  const piece = pieceOfLetter();
  const open: { tag: string; isHidden: boolean; isLoud: boolean }[] = [];
  let anchor: { href: string; text: string; alt: string } | undefined;
  const state = (key: 'isHidden' | 'isLoud') => open.some((each) => each[key]);
  const endAnchor = () => {
    if (!anchor) return;
    const text = plainWords(anchor.text || anchor.alt);
    if (anchor.href && links.length < MOST_LINKS) links.push({ href: anchor.href, text, heading: piece.heading() });
    piece.linked(anchor.href, text);
    anchor = undefined;
  };
  const parser = new Parser({
    onopentag(tag, attributes) {
      if (open.length > DEEPEST) throw new Error('too deep');
      if (BLOCKS.has(tag)) piece.end();
      if (tag === 'a' && attributes.href !== undefined && !state('isHidden')) {
        endAnchor();
        anchor = { href: attributes.href.trim(), text: '', alt: '' };
      }
      if (tag === 'img' && anchor) anchor.alt ||= attributes.alt ?? '';
      if (!VOID.has(tag)) open.push({ tag, isHidden: isHidden(tag, attributes), isLoud: isLoud(tag, attributes) });
    },
    ontext(text) {
      if (state('isHidden')) return;
      if (anchor) anchor.text += text;
      piece.say(text, state('isLoud'));
    },
    onclosetag(tag) {
      if (tag === 'a') endAnchor();
      if (BLOCKS.has(tag)) piece.end();
      const at = open.findLastIndex((each) => each.tag === tag);
      if (at >= 0) open.length = at;
    },
  });
  parser.end(html);
  endAnchor();
  return links;
}

const isHidden = (tag: string, { style = '', hidden }: Readonly<Record<string, string>>) =>
  SILENT.has(tag) ||
  hidden !== undefined ||
  /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(style);

const isLoud = (tag: string, { style = '', class: name = '' }: Readonly<Record<string, string>>) =>
  /^(?:h[1-6]|b|strong)$/.test(tag) ||
  /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(style) ||
  Number(/font-size\s*:\s*([\d.]+)px/i.exec(style)?.[1] ?? 0) >= 18 ||
  /\b(?:heading|headline|rubrik|title)\b/i.test(name);

/**
 * What has been said since the last link to somewhere else: the heading is what stands out, last of it; else what comes
 * first, when it is short enough to be one.
 */
function pieceOfLetter() {
  let blocks: { text: string; isLoud: boolean }[] = [];
  let [words, isLoudOnly] = ['', true];
  let last = '';
  const end = () => {
    const text = plainWords(words);
    if (!saysNothing(text)) blocks = [...blocks.slice(-20), { text, isLoud: isLoudOnly }];
    [words, isLoudOnly] = ['', true];
  };
  return {
    say(text: string, isLoudText: boolean): void {
      if (text.trim() !== '') isLoudOnly &&= isLoudText;
      if (words.length < 2000) words += text;
    },
    end,
    heading(): string {
      const isTitle = ({ text }: { text: string }) => text.length <= 160 && /\p{L}{3}/u.test(text);
      return (
        (
          blocks.findLast((each) => each.isLoud && isTitle(each)) ??
          blocks.filter(isTitle).find(({ text }) => !/[.!:]$/.test(text))
        )?.text ?? ''
      );
    },
    /** Two links to one place are of one piece; a new place begins a new one. */
    linked(href: string, text: string): void {
      if (href !== last && text) blocks = blocks.filter(({ isLoud }) => isLoud).slice(-1);
      last = href;
    },
  };
}
