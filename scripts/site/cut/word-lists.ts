import { writtenStem } from '../../../src/search/words.ts';

/** Words as they are written, of each stem the most usual form, with how many pages have it. */
export function usualForms(pages: readonly Iterable<string>[]): Map<string, [word: string, pages: number]> {
  const counts = new Map<string, number>();
  for (const words of pages) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const byStem = Map.groupBy(counts, ([word]) => writtenStem(word));
  return new Map([...byStem].map(([own, forms]) => [own, usual(forms)]));
}

function usual(forms: readonly [word: string, pages: number][]): [string, number] {
  const [word] = forms.reduce((best, each) => (each[1] > best[1] ? each : best));
  return [word, forms.reduce((sum, [, pages]) => sum + pages, 0)];
}
