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
  tokens: ReadonlySet<string>;
  /** The same in small letters without signs (`wordsIn`). */
  own: ReadonlySet<string>;
}

/** Makes a function that parts a page into its words. A site says the same ones over and over: each is looked at once. */
export function pageWords(fields: readonly string[]): (page: IndexedPage) => PageWords {
  const known = new Map<string, KnownToken>();
  return ({ parts, title, data }) => {
    const [tokens, own] = [new Set<string>(), new Set<string>()];
    const text = parts.map(({ text, weight }) => {
      const words = betweenSpaces(text);
      for (const word of words) tokens.add(knownToken(word).token);
      return stretchOf(words, weight);
    });
    for (const token of tokens) for (const word of knownToken(token).own) own.add(word);
    const meta: Readonly<Record<string, string>> = { ...data.meta, title };
    return {
      text,
      length: text.reduce((sum, { length }) => sum + length, 0),
      fields: fields.map((name) => [name, stretchOf(betweenSpaces(meta[name] ?? ''), 1)] as const),
      tokens,
      own,
    };
  };

  /** The same letters in one place of memory, whichever page they came from. */
  function knownToken(token: string): KnownToken {
    let found = known.get(token);
    if (!found) known.set(token, (found = { token, own: [...wordsIn(token)] }));
    return found;
  }
}

interface KnownToken {
  token: string;
  own: readonly string[];
}

const stretchOf = (words: readonly string[], weight: number): Stretch => ({
  text: words.join(' '),
  length: words.length,
  weight,
});

/** As Pagefind parts a text: a space without width parts nothing, and a line's end of old does. */
const betweenSpaces = (text: string) =>
  text
    .replaceAll('\u200B', '')
    .split(/[\s\u0085]+/)
    .filter(Boolean);
