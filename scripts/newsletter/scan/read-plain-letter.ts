import { plainWords } from './readable-text.ts';
import type { LetterLink } from './read-letter.ts';

/** `Titel <https://…>` as Outlook writes it, `[Titel](https://…)`, or an address that stands by itself. */
const ADDRESS =
  /(?:\[([^\]\n]{1,200})\]\(|([^\n<]{1,200}?)\s*<)?(https?:\/\/[^\s<>()"']+(?:\([^\s<>()"']*\)[^\s<>()"']*)*)/g;

/** Every address of a mail without markup, with the words before it. */
export function linksOfText(text: string): LetterLink[] {
  let heading = '';
  return text
    .slice(0, 500_000)
    .split(/\r?\n/)
    .flatMap((line) => {
      const found = [...line.matchAll(ADDRESS)].map(([, bracketed, before, address = '']) => ({
        href: address.replace(/[.,;:!?*]+$/, ''),
        text: plainWords(bracketed ?? before ?? ''),
        heading: plainWords(line.slice(0, line.indexOf(address)).replace(/[\s:–<[-]+$/, '')) || heading,
      }));
      const words = plainWords(line);
      if (found.length > 0) heading = '';
      else if (words && words.length <= 160 && !words.startsWith('>')) heading = words;
      return found;
    });
}
