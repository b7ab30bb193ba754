import { decodeEntities, TAG, VOID } from './html-tags.ts';

/** What holds running text, each a block of its own. */
const BLOCK = /^(p|li|dt|dd)$/;

/** What reads as `Titel A Guide Utgivare Strong Cities`, or is about the page and not what it says. */
const ASIDE = /^(nav|aside|figure|table|details|svg|script|style|form)$/;
const ASIDE_ATTRIBUTES = /\bdata-pagefind-ignore\b|\bclass="(?:panel|pairs|facts|meta|tab|tags|checked)\b/;

interface Open {
  name: string;
  isAside: boolean;
}

/**
 * What the passages of results are taken from: the paragraphs and points of a page, each once, closed by a full stop, without
 * its headings, its facts and what only links on.
 * @param body the page's main element, well-formed
 */
export function runningText(body: string): string {
  const blocks = new Set<string>();
  const open: Open[] = [];
  let [text, linked] = ['', ''];
  for (const [, closing, name, attributes = '', words = ''] of body.matchAll(TAG)) {
    if (name && BLOCK.test(name)) endBlock();
    if (name && closing) open.pop();
    else if (name && !VOID.test(name) && !attributes.endsWith('/'))
      open.push({ name, isAside: ASIDE.test(name) || ASIDE_ATTRIBUTES.test(attributes) });
    if (open.some(({ isAside }) => isAside) || !open.some(({ name }) => BLOCK.test(name))) continue;
    text += name && BLOCK.test(name) ? ` ${words}` : words;
    if (open.some(({ name }) => name === 'a')) linked += words;
  }
  endBlock();
  return [...blocks].join(' ');

  function endBlock(): void {
    const block = tidy(text);
    if (block !== '' && block !== tidy(linked)) blocks.add(/[.!?:…”]$/.test(block) ? block : `${block}.`);
    [text, linked] = ['', ''];
  }
}

const tidy = (text: string) => decodeEntities(text).replace(/\s+/g, ' ').trim();
