import { fold, stem } from './stem.ts';

/** The portal's own words with how many pages hold them, for suggestions. */
export type Vocabulary = ReadonlyMap<string, number>;

/** A stem as the list of word ends is ordered. A longer word's stem may lose the last of two consonants: klott, skolgårdsklot; rykt, hatryk. */
export const backwards = (word: string) => [...word.replace(/(.)\1$|([dgk])[dt]$/, '$1$2')].toReversed().join('');

const SHORTEST = 3;

/**
 * Which pieces of a sorted list hold the words that begin as a word begins, from three letters on: the first parts of a
 * compound, and a word with a typing error further in; and the piece where it stands if a letter at the beginning is written
 * for another that sounds the same. Of letters backwards: its last parts, and errors further to the front.
 * @param firsts the first word of each piece
 */
export function piecesNear(firsts: readonly string[], key: string): number[] {
  const starts = Array.from({ length: Math.max(1, key.length - SHORTEST + 1) }, (_, at) => key.slice(0, SHORTEST + at));
  return [...new Set([...starts, ...mistakenStarts(key)].map((start) => pieceOf(firsts, start)))].filter(
    (at) => at >= 0,
  );
}

/** `nazist` of `nasist`. */
const mistakenStarts = (key: string) =>
  [...key]
    .slice(0, SHORTEST)
    .flatMap((letter, at) =>
      [...(SOUND_THE_SAME[letter] ?? '')].map((other) => key.slice(0, at) + other + key.slice(at + 1)),
    );

const SOUND_THE_SAME: Readonly<Record<string, string>> = { s: 'zc', z: 's', c: 'ks', k: 'c', w: 'v' };

/** The piece that holds a key, if any does. */
function pieceOf(firsts: readonly string[], key: string): number {
  let [low, high] = [0, firsts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (firsts[middle]! <= key) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** The pieces that hold words which begin so. */
export function piecesFrom(firsts: readonly string[], start: string): number[] {
  const [first, last] = [pieceOf(firsts, start), pieceOf(firsts, `${start}\uffff`)];
  return firsts.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, step) => first + step);
}

export const keysOf = (typed: string) => {
  const own = stem(fold(typed));
  return { forwards: own, backwards: backwards(own) };
};
