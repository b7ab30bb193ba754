import { distance } from 'fastest-levenshtein';

/** The known word nearest to a misspelt one, when it is near enough to be meant. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const [best] = [...known].map((each) => ({ each, steps: distance(word, each) })).sort((a, b) => a.steps - b.steps);
  return best && best.steps <= Math.max(2, word.length / 3) ? best.each : undefined;
}
