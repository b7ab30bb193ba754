import { saysNothing } from './link-words.ts';
import { plainWords } from './readable-text.ts';
import type { LetterLink } from './read-letter.ts';

/** `Titel <https://…>` as Outlook writes it, `[Titel](https://…)`, or an address that stands by itself. */
const ADDRESS =
  /(?:\[([^\]\n]{1,200})\]\(|([^\n<]{1,200}?)\s*<)?(https?:\/\/[^\s<>()"']+(?:\([^\s<>()"']*\)[^\s<>()"']*)*)/g;

/** Every address of a mail without markup, with the words before it. */
export function linksOfText(text: string): LetterLink[] {
  let before: string[] = [];
  return text
    .slice(0, 500_000)
    .split(/\r?\n/)
    .flatMap((line) => {
      // Of the lines above, the one that is a title and not a sentence; else the nearest.
      const heading = before.findLast((each) => !/[.!:,]$/.test(each)) ?? before.at(-1) ?? '';
      const found = [...line.matchAll(ADDRESS)].map(([, bracketed, named, address = '']) => {
        const beside = plainWords(line.slice(0, line.indexOf(address)).replace(/[\s:–<[-]+$/, ''));
        return {
          href: address.replace(/[.,;:!?*]+$/, ''),
          text: plainWords(bracketed ?? named ?? ''),
          heading: saysNothing(beside) ? heading : beside,
        };
      });
      const words = plainWords(line);
      if (found.length > 0) before = [];
      else if (words && words.length <= 160 && !words.startsWith('>')) before = [...before.slice(-5), words];
      return found;
    });
}
