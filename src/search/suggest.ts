import { onceEach } from '../model/once-each.ts';
import { isViewOf, isWrittenSo, rootOf } from './closeness.ts';
import type { Vocabulary } from './near-words.ts';
import { soundOf } from './sound.ts';
import { writtenStem } from './words.ts';
import { fold, stem } from './stem.ts';

/**
 * The portal's own word that somebody may have meant: few letters away, most used of those that are as near. Letters
 * that changed places are one mistake; rings and dots are none, and what sounds the same is hardly one. Undefined when nothing is near enough.
 */
export function suggest(typed: string, vocabulary: Vocabulary): string | undefined {
  const wanted = fold(typed);
  const allowed = mistakesIn(wanted.length);
  const sound = soundOfStem(typed);
  const near = [...vocabulary].flatMap(([word, pages]) => {
    if (allowed > 0 && Math.abs(word.length - wanted.length) <= MORE_LETTERS && soundOfStem(word) === sound)
      return [{ word, pages, mistakes: 0.5 }];
    if (allowed === 0 || Math.abs(word.length - wanted.length) > allowed + 2) return [];
    const mistakes = Math.min(distance(wanted, fold(word), allowed), distance(stem(wanted), stem(word), allowed) + 0.5);
    const all = mistakes + (fold(word)[0] === wanted[0] ? 0 : 0.9) + (isWrittenSo(word, { letters: typed }) ? 0 : 1);
    return all <= allowed + 0.1 && !areApart(wanted, fold(word)) ? [{ word, pages, mistakes: all }] : [];
  });
  return near.sort((a, b) => Math.floor(a.mistakes) - Math.floor(b.mistakes) || b.pages - a.pages)[0]?.word;
}

/** One letter is no mistake where it makes a view of a faith, or the other way round: `islamisk`, `islamist`. */
const areApart = (typed: string, word: string) =>
  isViewOf(word, rootOf(stem(typed))) || isViewOf(typed, rootOf(stem(word)));

/** The same words are looked at again at each key that is pressed. */
const soundOfStem = onceEach((word) => soundOf(writtenStem(word)));

/** By no more letters do words differ that sound the same, their endings with them. */
const MORE_LETTERS = 4;

/** In a short word a single letter makes another word. */
const mistakesIn = (length: number) => (length < 5 ? 0 : length < 7 ? 1 : 2);

/** Letters added, left out, changed or swapped with their neighbour, as far as the limit (optimal string alignment). */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return Infinity;
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const changed = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? before[j - 2]! + 1 : Infinity;
      row[j] = Math.min(changed, swapped, last[j]! + 1, row[j - 1]! + 1);
      if (row[j]! < least) least = row[j]!;
    }
    if (least > limit) return Infinity;
    [before, last] = [last, row];
  }
  return last[b.length]!;
}
