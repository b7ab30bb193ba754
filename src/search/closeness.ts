import { onceEach } from '../model/once-each.ts';
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
  /** `SoL`, `CVE`: it begins no other word. */
  isAbbreviation: boolean;
}

/** In capitals, but not because all of the keyboard was. */
const ABBREVIATION = /^(?=\p{L}{2,5}$)\p{L}*\p{Lu}\p{L}*\p{Lu}\p{L}*$/u;

export function askedOf(term: string, isDotted = false): Asked {
  const own = stem(term);
  return {
    stem: own,
    root: rootOf(own),
    letters: term.toLocaleLowerCase('sv').normalize('NFC'),
    isDotted,
    isAbbreviation: ABBREVIATION.test(term),
  };
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

/** The words of the index are looked at again with each key that is pressed. */
const formsOf = onceEach((word) => {
  const own = stem(word);
  return { own, roots: [rootOf(word), rootOf(own)] };
});

/** How a word of the index is related to what is asked; undefined when it only looks alike. */
export function closenessOf(word: string, asked: Asked): Closeness | undefined {
  const { own, roots } = formsOf(word);
  if (word === asked.stem || own === asked.stem) return 'word';
  if (word.startsWith(asked.root) && roots.includes(asked.root)) return 'related';
  return !asked.isAbbreviation && beginsSo(word, asked) ? 'begins' : undefined;
}

/** Three letters begin too much to be what is left of a longer word: `hot` begins `hotbrev`, `polare` does not begin `polis`. */
function beginsSo(word: string, { stem: own, letters }: Asked): boolean {
  const start = own.length >= 4 ? own : fold(letters);
  return own.length >= 3 && word.startsWith(start) && !isViewOf(word, start);
}

/** Endings that make one word of another, as they are or as the stemmer leaves them. */
const DERIVING = 'iseringsprocess isering iserad iserat isera iser isation ning ande are het itet iv ant ent bar isk'
  .split(' ')
  .sort((a, b) => b.length - a.length);

/** What already says by itself what is made of it, and is no faith, people, party or lawful view. */
const SAYS_IT = /(extrem|ekstrem|terror|semit|vandal)$/;

/** A view or those who hold it, on a stem: `islam-ist`, `kommun-istisk`. */
const VIEW = /^(.{3,})is(t|m|tisk)$/;

/**
 * Whether a word is a view that is called after another word, or those who hold it, or begins with them: `islamist` of
 * `islam`, `kommunistparti` of `kommun`, `nationalism` of `nation`; not `administrera` of `admin`. They are a family of
 * their own: who names a faith, a people or a municipality has not named those.
 */
export const isViewOf = (word: string, bare: string) =>
  bare.length >= 4 &&
  word.startsWith(bare) &&
  /^(a[dlrt])?is(m|t(?!r[ae]))/.test(word.slice(bare.length)) &&
  !SAYS_IT.test(bare);

/** `polariserad`, `extremist` and `extremistisk` → `polar`, `extrem`, `extrem`; `islamist` and `islamism` → `islamis`. */
export function rootOf(own: string): string {
  const [, of] = VIEW.exec(own) ?? [];
  if (of !== undefined) return SAYS_IT.test(of) ? of : `${of}is`;
  const ending = DERIVING.find((each) => own.endsWith(each) && own.length - each.length >= 4);
  const base = ending ? own.slice(0, -ending.length) : own;
  // Most words end otherwise, and all that begin alike are looked at with each key.
  const inflected = MAY_BE_INFLECTED.test(base) ? (LOSES_VOWEL.exec(base) ?? INFLECTED.exec(base)) : null;
  return inflected?.[1] ?? base;
}

const MAY_BE_INFLECTED = /[lnrtd]$/;

/** `exempel` and `exempl-et`, `minister` and `ministr-ar`, `tecken` and `teckn-en`: a vowel that goes when an ending comes. */
const LOSES_VOWEL = /^(.{3,}[^aeiouy])(?:eln?|(?<=[tkpgd])[ln]|(?<=[tdgbpk])r)$/;

/** Endings of verbs and adjectives that the stemmer leaves: `anmäld-e`, `extrem-t`. */
const INFLECTED = /^(.{5,})(?<=[lnrmk])[td]$/;
