import type { TailsOf } from './compounds.ts';

/** Seen only where a line ends at it. */
const SOFT_HYPHEN = '\u00AD';

/** Fewer letters on a line of their own help nobody. */
const SHORTEST_PART = 4;

/** A part that is longer fits on no line of a telephone, and is parted by its sounds. */
const LONGEST_PART = 20;

/**
 * Says where the compounds of a text may be parted, by soft hyphens: `Omvärlds-bevakning`. Nowhere but between words of
 * their own, since a wrong break is worse than none; only what is longer than a line is parted before a consonant and a
 * vowel, as Swedish does.
 * @param letters how long a word is that may need it
 */
export function withSoftHyphens(text: string, tailsOf: TailsOf, letters: number): string {
  return text.replace(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu, (word) =>
    word.length < letters ? word : parted(word, tailsOf),
  );
}

/** What has been found of the words of a site, which says the same over and over. */
const known = new WeakMap<TailsOf, Map<string, string>>();

function parted(word: string, tailsOf: TailsOf): string {
  const words = known.get(tailsOf) ?? new Map<string, string>();
  known.set(tailsOf, words);
  const found = words.get(word) ?? partsOf(word, tailsOf).flatMap(bySound).join(SOFT_HYPHEN);
  words.set(word, found);
  return found;
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
