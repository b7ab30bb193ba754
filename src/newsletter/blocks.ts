import type { Kind } from '../model/kinds.ts';

/**
 * An issue's text as data. The vocabulary is closed: every renderer (mail, web edition, plain text) has one branch for
 * each of these and none for anything else, so that no channel can lose what another shows.
 */
export type Inline =
  | { type: 'text'; value: string }
  | { type: 'strong'; children: Inline[] }
  | { type: 'emphasis'; children: Inline[] }
  | { type: 'link'; href: string; children: Inline[] }
  | { type: 'foreign'; lang: string; children: Inline[] }
  | { type: 'break' };

export interface Paragraph {
  type: 'paragraph';
  children: Inline[];
}

export interface List {
  type: 'list';
  ordered: boolean;
  /** Number of the first item. */
  start: number;
  /** Items stand close: their paragraphs get no space between. */
  tight: boolean;
  items: TextBlock[][];
}

export interface Quote {
  type: 'quote';
  children: TextBlock[];
}

export interface Rule {
  type: 'rule';
}

export interface Table {
  type: 'table';
  head: Inline[][];
  rows: Inline[][][];
}

/** What may stand inside a list item, a quote, a note and beside a card. */
export type TextBlock = Paragraph | List | Quote | Rule | Table;

export interface Heading {
  type: 'heading';
  depth: HeadingDepth;
  /** Fragment of the address; unique in the issue. */
  id: string;
  children: Inline[];
}

export type HeadingDepth = 2 | 3 | 4;

export interface Note {
  type: 'note';
  title: string | undefined;
  children: TextBlock[];
}

/** `<Entry id="…">why</Entry>` as it was written; `fill.ts` makes a card of it. */
export interface EntryBlock {
  type: 'entry';
  id: string;
  why: TextBlock[];
  line: number;
}

/** An entry with what the catalogue knows of it. */
export interface CardBlock {
  type: 'card';
  kind: Kind;
  /** The word on the tab: Rapport, Podd … Colour never stands alone. */
  tab: string;
  /** One step below the heading that it stands under, so that no level is skipped. */
  depth: HeadingDepth;
  title: string;
  /** Language of title and summary. */
  lang: string;
  /** Address from the portal's root. */
  href: string;
  summary: string;
  /** Why the editors think it is worth the time. */
  why: TextBlock[];
  /** Short facts: publisher, year, language, length, original title. */
  meta: Inline[][];
  /** The way past our text to what it tells of; undefined when that has no address, or the text is all there is. */
  original: Original | undefined;
}

/** The source or the recording of an entry, as a link beside the one to our text. */
export interface Original {
  href: string;
  /** `Till källan (bra.se)`: where the link leads, so that it is told from the one to our text. */
  words: string;
  /** For who hears a list of links, where several sources lie at one place. */
  name: string;
}

/** An issue as it was written. */
export type ParsedBlock = TextBlock | Heading | Note | EntryBlock;

/** An issue ready to be rendered. */
export type Block = TextBlock | Heading | Note | CardBlock;

export const textInline = (value: string): Inline => ({ type: 'text', value });

/** The words of a line, without markup. */
export function inlineWords(inlines: readonly Inline[]): string {
  return inlines
    .map((each) => ('children' in each ? inlineWords(each.children) : each.type === 'text' ? each.value : ' '))
    .join('');
}
