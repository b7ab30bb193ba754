import { tails, type CompoundWords } from './compounds.ts';
import { lawsIn } from './places-in-law.ts';
import { runsIn, stemOf, wordsIn } from './words.ts';

/** What a page says, as the index reads it. */
export interface PageWords {
  title: string;
  /** Title and all. */
  text: string;
  /** Those of the text as they stand between spaces, and without signs (`wordsIn`), each once. */
  tokens: ReadonlySet<string>;
  words: ReadonlySet<string>;
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
export function tailsKept(compounds: CompoundWords): (word: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (word) => {
    const found = known.get(word);
    if (found) return found;
    const ends = tails(word, compounds);
    known.set(word, ends);
    return ends;
  };
}

/** Makes a function that tells a page's extra words. */
export function extraWordsOf(tailsOf: (word: string) => readonly string[]): (page: PageWords) => ExtraWords {
  const runsKept = new Map<string, readonly string[]>();
  return ({ title, text, tokens, words }) => {
    const stems = new Set<string>();
    for (const word of words) stems.add(stemOf(word));
    const ends: string[] = [];
    for (const word of words) for (const end of tailsOf(word)) if (!stems.has(stemOf(end))) ends.push(end);
    const apart = new Set<string>();
    for (const token of tokens) for (const run of runsOf(token)) apart.add(run);
    for (const { chapter, place } of lawsIn(text)) apart.add(chapter).add(place);
    return {
      parts: onePerStem(ends),
      titleParts: onePerStem([...wordsIn(title)].flatMap(tailsOf)),
      apart: [...apart],
    };
  };

  /** The same ones stand in many texts. */
  function runsOf(token: string): readonly string[] {
    const known = runsKept.get(token);
    if (known) return known;
    const runs = isHeldTogether(token) ? newRuns(token) : [];
    runsKept.set(token, runs);
    return runs;
  }
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

const onePerStem = (words: readonly string[]) => [...new Map(words.map((word) => [stemOf(word), word])).values()];
