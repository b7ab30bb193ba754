import type { Place } from './place-in-page.ts';
import { tidy } from './text-parts.ts';

/** What holds running text, each a block of its own. */
const BLOCKS = new Set(['p', 'li', 'dt', 'dd']);

/**
 * Gathers what the passages of results are taken from: the paragraphs and points of a page, each once, closed by a full
 * stop, without its headings, its facts and what only links on.
 */
export function runningText() {
  const blocks = new Set<string>();
  let [text, linked] = ['', ''];

  function endBlock(): void {
    const block = tidy(text);
    if (block !== '' && block !== tidy(linked)) blocks.add(/[.!?:…”]$/.test(block) ? block : `${block}.`);
    [text, linked] = ['', ''];
  }

  return {
    /** Words that follow where an element begins or ends. */
    read(element: string, words: string, { isIgnored, isAside, isParagraph, isLink }: Place): void {
      if (BLOCKS.has(element)) endBlock();
      if (isIgnored || isAside || !isParagraph) return;
      text += words;
      if (isLink) linked += words;
    },
    whole(): string {
      endBlock();
      return [...blocks].join(' ');
    },
  };
}
