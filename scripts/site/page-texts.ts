import { decodeEntities, eachTag, type Tag } from './html-tags.ts';
import { runningText } from './running-text.ts';

/** A stretch of a page's text, and what a word in it is worth beside one in plain text. */
export interface TextPart {
  text: string;
  weight: number;
}

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
  const parts: TextPart[] = [{ text: '', weight: 1 }];
  const running = runningText();
  const links: string[] = [];
  let title: string | undefined;
  eachTag(body, (tag) => {
    if (tag.sort === 'closes' && !open.at(-1)!.isIgnored) endElement(tag.name);
    if (tag.sort === 'opens') open.push(placeIn(open.at(-1)!, tag));
    else if (tag.sort === 'closes') open.pop();
    if (tag.name === 'a' && tag.sort === 'opens') links.push(/\shref="([^"#]*)/.exec(tag.attributes)?.[1] ?? '');
    const place = open.at(-1)!;
    const words = decodeEntities(tag.words);
    if (!place.isIgnored) {
      if (tag.sort === 'opens' && tag.name in HEADINGS) parts.push({ text: '', weight: HEADINGS[tag.name]! });
      parts.at(-1)!.text += INLINE.has(tag.name) ? words : ` ${words}`;
    }
    running.read(tag.name, words, place);
  });
  return { title: title ?? '', parts, running: running.whole(), links };

  function endElement(name: string): void {
    const part = parts.at(-1)!;
    if (name === 'h1') title ??= tidy(part.text);
    if (SENTENCES.has(name) && ENDS_WITHOUT_STOP.test(part.text)) part.text += '.';
    if (name in HEADINGS) parts.push({ text: '', weight: 1 });
  }
}

/** Without spaces around, and one at a time within. */
export const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What words in headings are worth: Pagefind's own figures. */
const HEADINGS: Readonly<Record<string, number>> = { h1: 7, h2: 6, h3: 5, h4: 4, h5: 3, h6: 2 };

/** What is closed by a full stop, so that it does not run together with what follows. */
const SENTENCES = new Set('h1 h2 h3 h4 h5 h6 p td div ul li dl dt dd article section'.split(' '));
const ENDS_WITHOUT_STOP = /[\p{L}\p{M}\p{N}_'")$*]$/u;

/** Elements within a line do not part the letters of a word; nor does a comment. */
const INLINE = new Set(
  ['']
    .concat('a abbr acronym b bdo big button cite code dfn em i img input kbd label map mark object'.split(' '))
    .concat('output q samp script select small span strong sub sup textarea time tt var'.split(' ')),
);

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
