import type { Tag } from './html-tags.ts';

/** A stretch of a page's text, and what a word in it is worth beside one in plain text. */
export interface TextPart {
  text: string;
  weight: number;
}

/** Gathers all that is searched of a page, in the order it stands, headings by themselves; and the first of its titles. */
export function textParts() {
  const parts: TextPart[] = [];
  let written: string[] = [];
  let [last, weight] = ['', 1];
  let title: string | undefined;

  function endPart(next: number): void {
    const text = written.join('');
    if (text.trim() !== '') parts.push({ text, weight });
    [written, last, weight] = [[], '', next];
  }

  return {
    /** Words that follow where an element begins or ends. */
    read({ name, sort }: Tag, words: string): void {
      const heading = sort === 'opens' ? HEADINGS.get(name) : undefined;
      if (heading !== undefined) endPart(heading);
      if (!INLINE.has(name)) written.push(' ');
      written.push(words);
      last = words === '' && INLINE.has(name) ? last : words;
    },
    close(name: string): void {
      if (name === 'h1') title ??= tidy(written.join(''));
      if (SENTENCES.has(name) && ENDS_WITHOUT_STOP.test(last)) written.push('.');
      if (HEADINGS.has(name)) endPart(1);
    },
    whole(): { title: string; parts: readonly TextPart[] } {
      endPart(1);
      return { title: title ?? '', parts };
    },
  };
}

/** Without spaces around, and one at a time within. */
export const tidy = (text: string) => (UNTIDY.test(text) ? text.replace(/\s+/g, ' ') : text).trim();

const UNTIDY = /\s\s|[^\S ]/;

/** What words in headings are worth: Pagefind's own figures. */
const HEADINGS = new Map(Object.entries({ h1: 7, h2: 6, h3: 5, h4: 4, h5: 3, h6: 2 }));

/** What is closed by a full stop, so that it does not run together with what follows. */
const SENTENCES = new Set('h1 h2 h3 h4 h5 h6 p td div ul li dl dt dd article section'.split(' '));
const ENDS_WITHOUT_STOP = /[\p{L}\p{M}\p{N}_'")$*]$/u;

/** Elements within a line do not part the letters of a word; nor does a comment. */
const INLINE = new Set(
  ['']
    .concat('a abbr acronym b bdo big button cite code dfn em i img input kbd label map mark object'.split(' '))
    .concat('output q samp script select small span strong sub sup textarea time tt var'.split(' ')),
);
