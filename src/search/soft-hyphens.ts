import { onceEach } from '../model/once-each.ts';
import type { TailsOf } from './compounds.ts';

/** Seen only where a line ends at it. */
const SOFT_HYPHEN = '\u00AD';

/** Fewer letters on a line of their own help nobody. */
const SHORTEST_PART = 4;

/** A part that is longer fits on no line of a telephone, and is parted by its sounds. */
const LONGEST_PART = 20;

/** A text with its places to break. @param letters how long a word is that may need one */
export type SoftHyphens = (text: string, letters: number) => string;

/**
 * Makes a function that says where the compounds of a text may be parted, by soft hyphens: `Omvärlds-bevakning`. Nowhere but
 * between words of their own, since a wrong break is worse than none; only what is longer than a line is parted before a
 * consonant and a vowel, as Swedish does.
 */
export function softHyphens(tailsOf: TailsOf): SoftHyphens {
  const parted = onceEach((word) => partsOf(word, tailsOf).flatMap(bySound).join(SOFT_HYPHEN));
  return (text, letters) =>
    text.replace(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu, (word) => (word.length < letters ? word : parted(word)));
}

function partsOf(word: string, tailsOf: TailsOf): string[] {
  const places = tailsOf(word.toLocaleLowerCase('sv'))
    .map((tail) => word.length - tail.length)
    .filter((at) => at >= SHORTEST_PART && word.length - at >= SHORTEST_PART && word[at - 1] !== '-');
  const ends = [...new Set([...places, word.length])].sort((a, b) => a - b);
  return ends.map((end, index) => word.slice(ends[index - 1] ?? 0, end));
}

/** In the middle, and its halves again while they are too long. */
function bySound(part: string): string[] {
  if (part.length <= LONGEST_PART) return [part];
  const places = [...part.matchAll(/(?<=[aeiouyåäö][bdfghjklmnprstv]?)[bdfghjklmnprstv][aeiouyåäö]/giu)].map(
    ({ index }) => index,
  );
  const middle = part.length / 2;
  const [at] = places.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  if (at === undefined || Math.min(at, part.length - at) < SHORTEST_PART) return [part];
  return [part.slice(0, at), part.slice(at)].flatMap(bySound);
}
