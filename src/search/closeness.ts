import { fold, stem } from './stem.ts';

/**
 * How what a page has is related to the asked word. `word`: it or an inflection of it. `related`: of the same stem
 * (polariserad, polarisering). `begins`: a longer word that begins so. `part`: a compound that holds it further in.
 * `name`: another name of it, by the glossary. `topic`: the page's topic is looked for by it.
 */
export type Closeness = 'word' | 'related' | 'begins' | 'part' | 'name' | 'topic';

/** What an occurrence is worth beside the word itself: the word first, then its kin, then compounds, then other names. */
export const WORTH: Readonly<Record<Closeness, number>> = {
  word: 1,
  related: 0.6,
  begins: 0.5,
  part: 0.5,
  name: 0.5,
  topic: 0.3,
};

/** What is asked for, as the index is asked. */
export interface Asked {
  stem: string;
  /** The part that related words share. */
  root: string;
}

export function askedOf(term: string): Asked {
  const own = stem(term);
  return { stem: own, root: rootOf(own) };
}

/** How a word of the index is related to what is asked; undefined when it only looks alike. */
export function closenessOf(word: string, asked: Asked): Closeness | undefined {
  if (word === asked.stem || stem(word) === asked.stem) return 'word';
  if (word.startsWith(asked.root) && (rootOf(word) === asked.root || rootOf(stem(word)) === asked.root))
    return 'related';
  return asked.stem.length >= SHORTEST_START && word.startsWith(asked.stem) ? 'begins' : undefined;
}

const SHORTEST_START = 3;

/** Endings that make one word of another, as they are or as the stemmer leaves them. */
const DERIVING =
  'iseringsprocess isering iserad iserat isera iser isation ning ande are het itet iv ant ent bar isk ist ism'
    .split(' ')
    .sort((a, b) => b.length - a.length);

/** What a short word may have lost and still be told apart: rasist, rasism. */
const AFTER_SHORT = /^...(istisk|ist|ism)$/;

/** `polariserad`, `extremist` and `extremistisk` → `polar`, `extrem`, `extrem`; a short word is its own root. */
export function rootOf(own: string): string {
  if (AFTER_SHORT.test(own)) return own.slice(0, 3);
  const bare = own.replace(/istisk$/, 'ist');
  const ending = DERIVING.find((each) => bare.endsWith(each) && bare.length - each.length >= 4);
  return ending ? bare.slice(0, -ending.length) : own;
}

/** The word as it is compared: folded, without signs. */
export const plain = (word: string) => fold(word).replace(/[^\p{L}\p{N}]/gu, '');
