import { decodeEntities, eachTag, type Tag } from './html-tags.ts';
import { runningText } from './running-text.ts';
import { textParts, type TextPart } from './text-parts.ts';

/** What a page says, read once for all that is made of it. */
export interface PageTexts {
  title: string;
  /** All that is searched, in the order it stands: headings by themselves. */
  parts: readonly TextPart[];
  /** Its paragraphs and points, which passages are taken from. */
  running: string;
  /** Where it links to, as it is written. */
  links: readonly string[];
}

/** Where in a page a text stands, as far as it matters to who reads it. What an element is holds for all within it. */
export interface Place {
  /** It is about the page, and not what it says. */
  isIgnored: boolean;
  /** It is in a table, a list of facts and the like, which make no sentences. */
  isAside: boolean;
  isParagraph: boolean;
  isLink: boolean;
}

/** @param body a page's main element, as Astro writes it: well-formed, every element closed */
export function pageTexts(body: string): PageTexts {
  const open: Place[] = [{ isIgnored: false, isAside: false, isParagraph: false, isLink: false }];
  const parts = textParts();
  const running = runningText();
  const links: string[] = [];
  eachTag(body, (tag) => {
    if (tag.sort === 'closes' && !open.at(-1)!.isIgnored) parts.close(tag.name);
    if (tag.sort === 'opens') open.push(placeIn(open.at(-1)!, tag));
    else if (tag.sort === 'closes') open.pop();
    if (tag.name === 'a' && tag.sort === 'opens') links.push(/\shref="([^"#]*)/.exec(tag.attributes)?.[1] ?? '');
    const place = open.at(-1)!;
    const words = decodeEntities(tag.words);
    if (!place.isIgnored) parts.read(tag, words);
    running.read(tag.name, words, place);
  });
  return { ...parts.whole(), running: running.whole(), links };
}

const IGNORED = new Set('style script noscript form svg footer nav iframe template'.split(' '));
const ASIDE = new Set('aside figure table details'.split(' '));
const ASIDE_CLASS = /\bclass="(?:panel|pairs|facts|meta|tab|tags|checked)\b/;
const PARAGRAPHS = new Set('p li dt dd'.split(' '));

function placeIn(outer: Place, { name, attributes }: Tag): Place {
  const isIgnored = outer.isIgnored || IGNORED.has(name) || attributes.includes('data-pagefind-ignore') || isLabel(name, attributes);
  return {
    isIgnored,
    isAside: outer.isAside || ASIDE.has(name) || ASIDE_CLASS.test(attributes),
    isParagraph: outer.isParagraph || PARAGRAPHS.has(name),
    isLink: outer.isLink || name === 'a',
  };
}

/** Of a field; a word that the glossary explains is a label too, and a word of the text. */
const isLabel = (name: string, attributes: string) => name === 'label' && !attributes.includes('class="term"');
