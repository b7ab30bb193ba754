import { tails, type CompoundWords } from './compounds.ts';
import { onceEach } from './once-each.ts';
import { lawsIn } from './places-in-law.ts';
import { runsIn, stemOf, wordsIn } from './words.ts';

/** What a page says, as the index reads it. */
export interface PageWords {
  title: string;
  /** Title and all. */
  text: string;
  /** Those of the text as they stand between spaces, and without signs (`wordsIn`), each once. */
  tokens: readonly string[];
  words: readonly string[];
}

/**
 * Words that a page is found by though they do not stand on it so. They are given to the index alone: no page shows them
 * and no passage can.
 */
export interface ExtraWords {
  /** Ends of its compounds: `anmälan` where there is `orosanmälan`. */
  parts: readonly string[];
  /** The same of the compounds in its title, which say more of what it is about. */
  titleParts: readonly string[];
  /** What signs hold together, taken apart: `Alingsås` where there is `Kungsbacka–Alingsås`; and places in the law. */
  apart: readonly string[];
}

/** Makes a function that tells the ends of a compound. What it has found of a word is kept for the next time. */
export const tailsKept = (compounds: CompoundWords): ((word: string) => readonly string[]) =>
  onceEach((word) => tails(word, compounds));

/** Makes a function that tells a page's extra words. */
export function extraWordsOf(tailsOf: (word: string) => readonly string[]): (page: PageWords) => ExtraWords {
  const stemNamed = onceEach((): Stem => ({ lastOn: 0 }));
  const wordOf = onceEach((word): Word => ({
    stem: stemNamed(stemOf(word)),
    ends: tailsOf(word).map((end) => ({ written: end, stem: stemNamed(stemOf(end)) })),
  }));
  const runsOf = onceEach((token) => (isHeldTogether(token) ? newRuns(token) : []));
  let page = 0;
  return ({ title, text, tokens, words }) => {
    page++;
    const compounds: Word[] = [];
    for (const each of words) {
      const word = wordOf(each);
      word.stem.lastOn = page;
      if (word.ends.length > 0) compounds.push(word);
    }
    const ends = compounds.flatMap((word) => word.ends.filter(({ stem }) => stem.lastOn !== page));
    const apart = new Set<string>();
    for (const token of tokens) for (const run of runsOf(token)) apart.add(run);
    for (const { chapter, place } of lawsIn(text)) apart.add(chapter).add(place);
    return {
      parts: onePerStem(ends),
      titleParts: onePerStem([...wordsIn(title)].flatMap((word) => wordOf(word).ends)),
      apart: [...apart],
    };
  };
}

/** What words have in common, and the last page that it was seen on, by their order. */
interface Stem {
  lastOn: number;
}

/** A word, and the ends of it that are words of their own. */
interface Word {
  stem: Stem;
  ends: readonly End[];
}

interface End {
  written: string;
  stem: Stem;
}

const isHeldTogether = (token: string) => /[\p{L}\p{N}][^\p{L}\p{N}\p{M}]+[\p{L}\p{N}]|[ﬀ-ﬆ]/u.test(token);

/** Pagefind has the whole of such a word without its signs, and its parts between the plain ones. */
function newRuns(token: string): string[] {
  const known = new Set(
    [token, ...token.split(/[!-/:-@[-`{-~]+/)].map((each) => each.replace(/[!-/:-@[-`{-~]/g, '').toLowerCase()),
  );
  return runsIn(token, asWritten).filter((run) => run.length > 1 && !known.has(run));
}

/** In small letters, ligatures as letters; rings and dots stay, for who writes them means them. */
const asWritten = (word: string) => word.toLocaleLowerCase('sv').normalize('NFKC');

const onePerStem = (ends: readonly End[]) => [...new Map(ends.map(({ written, stem }) => [stem, written])).values()];
