import { wordsIn } from '../../../src/search/words.ts';
import type { IndexedPage } from '../indexed-page.ts';
import type { Stretch } from '../pagefind/read-texts.ts';

/** A page as its words stand between spaces, signs and all: `Möten,` and `möten` are two. */
export interface PageWords {
  text: readonly Stretch[];
  /** How many its text has. */
  length: number;
  /** What else of it is searched, by its name. */
  fields: readonly (readonly [name: string, words: readonly string[]])[];
  /** Those of the text, each once. */
  tokens: ReadonlySet<string>;
  /** The same as words, in small letters without signs (`wordsIn`). */
  own: ReadonlySet<string>;
}

/** Makes a function that parts a page into its words. A site says the same ones over and over: each is looked at once. */
export function pageWords(fields: readonly string[]): (page: IndexedPage) => PageWords {
  const known = new Map<string, readonly string[]>();
  return ({ parts, title, data }) => {
    const text = parts.map((part) => ({ words: betweenSpaces(part.text), weight: part.weight }));
    const tokens = new Set(text.flatMap(({ words }) => words));
    const meta: Readonly<Record<string, string>> = { ...data.meta, title };
    return {
      text,
      length: text.reduce((sum, { words }) => sum + words.length, 0),
      fields: fields.map((name) => [name, betweenSpaces(meta[name] ?? '')] as const),
      tokens,
      own: new Set([...tokens].flatMap(wordsOf)),
    };
  };

  function wordsOf(token: string): readonly string[] {
    const words = known.get(token) ?? [...wordsIn(token)];
    known.set(token, words);
    return words;
  }
}

/** As Pagefind parts a text: a space without width parts nothing, and a line's end of old does. */
const betweenSpaces = (text: string) =>
  text
    .replaceAll('\u200B', '')
    .split(/[\s\u0085]+/)
    .filter(Boolean);
