import { fold, stem } from './stem.ts';

/**
 * How a word of the index is related to the asked one. `word`: it or an inflection of it. `related`: of the same stem
 * (polariserad, polarisering). `begins`: a longer word that begins so.
 */
export type Closeness = 'word' | 'related' | 'begins';

/** What an occurrence is worth beside the word itself: the word first, then its kin, then compounds. */
export const WORTH: Readonly<Record<Closeness, number>> = { word: 1, related: 0.6, begins: 0.5 };

/** What is asked for, as the index is asked. */
export interface Asked {
  stem: string;
  /** The part that related words share. */
  root: string;
  /** As it is typed, in small letters: who writes rings and dots means them. */
  letters: string;
  /** Whether letters without rings and dots are meant so: they are by whoever writes them elsewhere. */
  isDotted: boolean;
}

export function askedOf(term: string, isDotted = false): Asked {
  const own = stem(term);
  return { stem: own, root: rootOf(own), letters: term.toLocaleLowerCase('sv').normalize('NFC'), isDotted };
}

/** Whether a word of the index can be what was typed: `möt` of ”möte”, also of ”mote”, but `mot` of ”mote” alone. */
export const isWrittenSo = (written: string, { letters, isDotted = false }: Pick<Asked, 'letters'> & Partial<Asked>) =>
  [...written].every(
    (letter, at) =>
      letters[at] === undefined ||
      letter === letters[at] ||
      (!isDotted && fold(letters[at]) === letters[at]) ||
      fold(letter) !== fold(letters[at]),
  );

/** How a word of the index is related to what is asked; undefined when it only looks alike. */
export function closenessOf(word: string, asked: Asked): Closeness | undefined {
  if (word === asked.stem || stem(word) === asked.stem) return 'word';
  if (word.startsWith(asked.root) && [word, stem(word)].some((each) => isKin(each, asked))) return 'related';
  return beginsSo(word, asked) ? 'begins' : undefined;
}

/** What three letters have in common with `rasist` is little: `rasism` is kin to it, `nås` is none to `nasist`. */
const isKin = (word: string, { stem: own, root }: Asked) =>
  rootOf(word) === root && (!AFTER_SHORT.test(own) || AFTER_SHORT.test(word));

/** Three letters begin too much to be what is left of a longer word: `hot` begins `hotbrev`, `polare` does not begin `polis`. */
const beginsSo = (word: string, { stem: own, letters }: Asked) =>
  own.length >= 3 && word.startsWith(own.length >= 4 ? own : fold(letters));

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
