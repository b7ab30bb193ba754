import type { TailsOf } from './compounds.ts';
import { onceEach } from '../model/once-each.ts';
import { phonesIn } from './phone-numbers.ts';
import { lawsIn } from './places-in-law.ts';
import { runsIn, stemOf, wordsIn } from './words.ts';

/** The words of a site, each once: as they stand between spaces, and in small letters without signs (`wordsIn`). */
export interface WordLists {
  tokens: readonly string[];
  words: readonly string[];
}

/** What a page says, as the index reads it. */
export interface PageWords {
  title: string;
  /** Title and all. */
  text: string;
  /** Those of the text, each once, by their places in the lists. */
  tokens: readonly number[];
  words: readonly number[];
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
  /** What signs hold together, taken apart: `Alingsås` where there is `Kungsbacka–Alingsås`; and what is one, joined: places in the law, telephone numbers. */
  apart: readonly string[];
}

/** Makes a function that tells the extra words of a page. What hangs on a word alone is found once. */
export function extraWordsOf(tailsOf: TailsOf, lists: WordLists): (page: PageWords) => ExtraWords {
  const stemNamed = onceEach((): Stem => ({ lastOn: 0 }));
  const endOf = (written: string): End => ({ written, stem: stemNamed(stemOf(written)) });
  const known = lists.words.map((word): Word => ({
    stem: stemNamed(stemOf(word)),
    ends: tailsOf(word).map(endOf),
  }));
  const runs = lists.tokens.map((token) => (isHeldTogether(token) ? newRuns(token) : NOTHING));
  let page = 0;
  return ({ title, text, tokens, words }) => {
    page++;
    const compounds: Word[] = [];
    for (const place of words) {
      const word = known[place]!;
      word.stem.lastOn = page;
      if (word.ends.length > 0) compounds.push(word);
    }
    const ends = compounds.flatMap((word) => word.ends.filter(({ stem }) => stem.lastOn !== page));
    const apart = new Set<string>();
    for (const place of tokens) for (const run of runs[place]!) apart.add(run);
    for (const { chapter, place } of lawsIn(text)) apart.add(chapter).add(place);
    for (const phone of phonesIn(text)) apart.add(phone);
    return {
      parts: onePerStem(ends),
      titleParts: onePerStem([...wordsIn(title)].flatMap((word) => tailsOf(word).map(endOf))),
      apart: [...apart],
    };
  };
}

const NOTHING: readonly string[] = [];

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
