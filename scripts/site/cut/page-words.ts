import { onceEach } from '../../../src/search/once-each.ts';
import { wordsIn } from '../../../src/search/words.ts';
import type { IndexedPage } from '../indexed-page.ts';
import type { Stretch } from '../pagefind/read-texts.ts';

/** What a page says, as Pagefind and we read it: words as they stand between spaces, signs and all. */
export interface PageWords {
  text: readonly Stretch[];
  /** How many words its text has. */
  length: number;
  /** What else of it is searched, by its name. */
  fields: readonly (readonly [name: string, text: Stretch])[];
  /** The words of its text, each once: `Möten,` and `möten` are two. */
  tokens: readonly string[];
  /** The same in small letters without signs (`wordsIn`), each once. */
  own: readonly string[];
}

/** Makes a function that parts a page into its words. A site says the same ones over and over: each is looked at once. */
export function pageWords(fields: readonly string[]): (page: IndexedPage) => PageWords {
  // The same letters in one place of memory, whichever page they came from.
  const wordOf = onceEach((written): Word => ({ written, lastOn: 0 }));
  const tokenOf = onceEach((written): Token => ({ written, lastOn: 0, own: [...wordsIn(written)].map(wordOf) }));
  let page = 0;
  return ({ parts, title, data }) => {
    const [tokens, own]: [string[], string[]] = [[], []];
    page++;
    const text = parts.map(({ text, weight }) => {
      const words = betweenSpaces(text);
      for (const word of words) note(tokenOf(word), tokens, own);
      return stretchOf(words, weight);
    });
    const meta: Readonly<Record<string, string>> = { ...data.meta, title };
    return {
      text,
      length: text.reduce((sum, { length }) => sum + length, 0),
      fields: fields.map((name) => [name, stretchOf(betweenSpaces(meta[name] ?? ''), 1)] as const),
      tokens,
      own,
    };
  };

  function note(token: Token, tokens: string[], own: string[]): void {
    if (token.lastOn === page) return;
    token.lastOn = page;
    tokens.push(token.written);
    for (const word of token.own) {
      if (word.lastOn === page) continue;
      word.lastOn = page;
      own.push(word.written);
    }
  }
}

/** A word of the site, and the last page that it was seen on, by their order. */
interface Word {
  written: string;
  lastOn: number;
}

/** The same as it stands between spaces, with the words that it is. */
interface Token extends Word {
  own: readonly Word[];
}

const stretchOf = (words: readonly string[], weight: number): Stretch => ({
  text: words.join(' '),
  length: words.length,
  weight,
});

/** As Pagefind parts a text: a space without width parts nothing, and a line's end of old does. */
function betweenSpaces(written: string): string[] {
  const text = written.replaceAll('\u200B', '');
  const words: string[] = [];
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !isSpace(text, at)) continue;
    if (at > from) words.push(text.slice(from, at));
    from = at + 1;
  }
  return words;
}

/** Letters are told apart by their codes: most of a text is no space, and need not be held against a rule. */
function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === 0x20) return true;
  return (code < 0x20 || (code > 0x7f && (code <= 0xa0 || code >= 0x1680))) && /[\s\u0085]/.test(text[at]!);
}
