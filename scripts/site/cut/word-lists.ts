import { writtenStem } from '../../../src/search/words.ts';
import type { CountedWord } from './page-words.ts';

/**
 * Words as they are written, of each stem the most usual form, with how many pages have it.
 * @param others words that count as much as those of one page
 */
export function usualForms(
  counted: readonly CountedWord[],
  others: readonly Iterable<string>[],
): Map<string, [word: string, pages: number]> {
  const counts = new Map(counted.map(({ written, pages }) => [written, pages]));
  for (const words of others) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const byStem = Map.groupBy(counts, ([word]) => writtenStem(word));
  return new Map([...byStem].map(([own, forms]) => [own, usual(forms)]));
}

function usual(forms: readonly [word: string, pages: number][]): [string, number] {
  const [word] = forms.reduce((best, each) => (each[1] > best[1] ? each : best));
  return [word, forms.reduce((sum, [, pages]) => sum + pages, 0)];
}
