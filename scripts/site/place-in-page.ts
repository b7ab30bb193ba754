import type { Tag } from './html-tags.ts';

/** Where in a page a text stands, as far as it matters to who reads it. What an element is holds for all within it. */
export interface Place {
  /** It is about the page, and not what it says. */
  isIgnored: boolean;
  /** It is in a table, a list of facts and the like, which make no sentences. */
  isAside: boolean;
  isParagraph: boolean;
  isLink: boolean;
}

const IGNORED = new Set('style script noscript form svg footer nav iframe template'.split(' '));
const ASIDE = new Set('aside figure table details'.split(' '));
const ASIDE_CLASS = /\bclass="(?:panel|pairs|facts|meta|tab|tags|checked)\b/;
const PARAGRAPHS = new Set('p li dt dd'.split(' '));

/** The place within an element that begins in another. */
export function placeIn(outer: Place, { name, attributes }: Tag): Place {
  if (outer.isIgnored) return outer;
  const isIgnored = IGNORED.has(name) || attributes.includes('data-pagefind-ignore') || isLabel(name, attributes);
  return {
    isIgnored,
    isAside: outer.isAside || ASIDE.has(name) || ASIDE_CLASS.test(attributes),
    isParagraph: outer.isParagraph || PARAGRAPHS.has(name),
    isLink: outer.isLink || name === 'a',
  };
}

/** Of a field; a word that the glossary explains is a label too, and a word of the text. */
const isLabel = (name: string, attributes: string) => name === 'label' && !attributes.includes('class="term"');
