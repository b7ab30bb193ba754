import { alikeTo } from './alike.ts';
import type { Matched } from './matches.ts';
import type { AskedWord } from './reasons.ts';

/**
 * Of the questions that a page answers the one that is most like what was asked, when the page was found by it; undefined
 * when it was found by its own text.
 * @param matched what the page has of each word, in their order
 */
export function askFoundBy(
  asks: readonly string[],
  words: readonly AskedWord[],
  matched: readonly (Matched | undefined)[],
): string | undefined {
  const byAsk = words.filter((_, at) => matched[at]?.kinship === 'ask');
  if (byAsk.length === 0) return undefined;
  const [toAll, toThose] = [words, byAsk].map((asked) => alikeTo(asked.map((word) => ({ ...word, tells: 1 }))));
  const [best] = asks
    .filter((ask) => toThose!(ask) > 0)
    .map((ask) => ({ ask, likeness: toAll!(ask) }))
    .toSorted((a, b) => b.likeness - a.likeness);
  return best?.ask;
}
