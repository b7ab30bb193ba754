import { absolute, links } from '../model/links.ts';
import type { Site } from '../site.ts';
import { textInline, type Block, type Inline, type Paragraph } from './blocks.ts';
import { howToEnd, type Letter } from './letter.ts';

/** What is a short mail's own. */
export interface ShortMail {
  /** Names it in the ledger. */
  id: string;
  subject: string;
  preheader: string;
  /** Below the title: which half-year it is about, the last day to answer. */
  facts: string[];
  blocks: Block[];
  /** Why the reader gets it, in a sentence. */
  why: string;
  /** The page that it tells of, first of all; without it the page on personal data stands there. */
  web?: { href: string; words: string };
  /** Whether it goes to all who get the newsletter, and so can be ended as the newsletter is. */
  isOfList?: true;
}

/** A short mail in the looks of the letter: the same for everybody, without contents. */
export function shortLetter(
  { id, subject, preheader, facts, blocks, why, web, isOfList }: ShortMail,
  site: Site,
): Letter {
  return {
    id,
    subject,
    preheader,
    name: site.name,
    tagline: site.tagline,
    logotype: undefined,
    accent: site.colours.accent,
    badges: [],
    title: subject,
    facts,
    web: web ? linkInline(web.href, web.words) : privacy(),
    contents: [],
    blocks,
    footer: [
      [textInline(why)],
      ...(isOfList ? [howToEnd(site)] : []),
      [textInline(`Ansvarig: ${site.sender.name}, ${site.city}.`)],
      ...(web ? [[privacy()]] : []),
    ],
    href: (address) => absolute(site.address, address),
  };
}

const privacy = () => linkInline(links.privacy, 'Så behandlar vi dina uppgifter');

export const paragraphOf = (...children: Inline[]): Paragraph => ({ type: 'paragraph', children });

export const strongInline = (words: string): Inline => ({ type: 'strong', children: [textInline(words)] });

export const linkInline = (href: string, words: string): Inline & { type: 'link' } => ({
  type: 'link',
  href,
  children: [textInline(words)],
});

export const headingOf = (id: string, words: string): Block => ({
  type: 'heading',
  depth: 2,
  id,
  children: [textInline(words)],
});

/** A list of short items, with numbers or without. */
export const listOf = (items: readonly Inline[][], ordered = false): Block => ({
  type: 'list',
  ordered,
  start: 1,
  tight: true,
  items: items.map((children) => [{ type: 'paragraph', children }]),
});
