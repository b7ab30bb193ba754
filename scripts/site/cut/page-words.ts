import { onceEach } from '../../../src/model/once-each.ts';
import { wordsIn } from '../../../src/search/words.ts';
import type { IndexedPage } from '../indexed-page.ts';

/** What a page says, as Pagefind and we read it: words as they stand between spaces, signs and all. */
export interface PageWords {
  text: readonly Stretch[];
  /** How many words its text has. */
  length: number;
  /** What else of it is searched, by its name. */
  fields: readonly (readonly [name: string, text: Stretch])[];
  /** The words of its text, each once, by their places in the site's list: `Möten,` and `möten` are two. */
  tokens: readonly number[];
  /** The same in small letters without signs (`wordsIn`), each once, by their places among the counts. */
  own: readonly number[];
}

/** A stretch of a text: its words by their places in the site's list, and what each is worth beside plain text. */
export interface Stretch {
  tokens: readonly number[];
  weight: number;
}

/** What the pages of a site say, in their order. */
export interface SiteWords {
  pages: readonly PageWords[];
  /** Every word of the site as it stands between spaces, each once. */
  tokens: readonly string[];
  /** On how many pages each word stands, in small letters without signs. */
  counts: readonly CountedWord[];
}

export interface CountedWord {
  written: string;
  pages: number;
}

/** Parts pages into their words. A site says the same ones over and over: each is looked at once. */
export function siteWords(all: readonly IndexedPage[], fields: readonly string[]): SiteWords {
  const [tokens, counts]: [string[], Word[]] = [[], []];
  // The same letters in one place of memory, whichever page they came from.
  const wordOf = onceEach((written) => {
    const word: Word = { written, place: counts.length, lastOn: 0, pages: 0 };
    counts.push(word);
    return word;
  });
  const tokenOf = onceEach((written): Token => {
    const place = tokens.push(written) - 1;
    return { place, lastOn: 0, own: [...wordsIn(written)].map(wordOf) };
  });
  let page = 0;
  return { pages: all.map(wordsOfPage), tokens, counts };

  function wordsOfPage({ parts, title, data }: IndexedPage): PageWords {
    const [each, own]: [number[], number[]] = [[], []];
    page++;
    const text = parts.map(({ text, weight }) => {
      const stretch: number[] = [];
      eachWord(text, (written) => {
        const token = tokenOf(written);
        note(token, each, own);
        stretch.push(token.place);
      });
      return { tokens: stretch, weight };
    });
    const meta: Readonly<Record<string, string>> = { ...data.meta, title };
    return {
      text,
      length: text.reduce((sum, { tokens }) => sum + tokens.length, 0),
      fields: fields.map((name) => [name, fieldOf(meta[name] ?? '')] as const),
      tokens: each,
      own,
    };
  }

  function fieldOf(text: string): Stretch {
    const field: number[] = [];
    eachWord(text, (written) => field.push(tokenOf(written).place));
    return { tokens: field, weight: 1 };
  }

  function note(token: Token, tokens: number[], own: number[]): void {
    if (token.lastOn === page) return;
    token.lastOn = page;
    tokens.push(token.place);
    for (const word of token.own) {
      if (word.lastOn === page) continue;
      word.lastOn = page;
      word.pages++;
      own.push(word.place);
    }
  }
}

/** A word of the site, its place, and the last page that it was seen on, by their order. */
interface Word extends CountedWord {
  place: number;
  lastOn: number;
}

/** The same as it stands between spaces, and the words that it is. */
interface Token {
  place: number;
  lastOn: number;
  own: readonly Word[];
}

/** As Pagefind parts a text: a space without width parts nothing, and a line's end of old does. */
function eachWord(written: string, tell: (word: string) => void): void {
  const text = written.replaceAll('\u200B', '');
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !isSpace(text, at)) continue;
    if (at > from) tell(text.slice(from, at));
    from = at + 1;
  }
}

/** Letters are told apart by their codes: most of a text is no space, and need not be held against a rule. */
function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === 0x20) return true;
  return (code < 0x20 || (code > 0x7f && (code <= 0xa0 || code >= 0x1680))) && /[\s\u0085]/.test(text[at]!);
}
