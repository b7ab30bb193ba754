import { closenessOf, askedOf } from './closeness.ts';
import type { Matched } from './match.ts';
import type { AskedWord } from './reasons.ts';
import { plain, stemOf, tellingWords } from './words.ts';

/**
 * Of the questions that a page answers the one that has most of what was asked, when the page was found by it; undefined
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
  const counted = asks.map((ask) => ({ ask, own: countIn(ask, byAsk), all: countIn(ask, words) }));
  const [best] = counted.toSorted((a, b) => b.all - a.all || b.own - a.own);
  return best && best.own > 0 ? best.ask : undefined;
}

function countIn(ask: string, words: readonly AskedWord[]): number {
  const stems = tellingWords(ask).map(stemOf);
  return words.filter(({ text }) => {
    const asked = askedOf(plain(text));
    return stems.some((own) => closenessOf(own, asked) || own.endsWith(asked.stem));
  }).length;
}
