import { askedOf } from './closeness.ts';
import type { SearchIndex } from './open-index.ts';
import type { Word } from './query.ts';

/**
 * Fetches at once what an answer needs of the index for these words, for them and for what they are together: on a slow
 * line each turn is felt. What does not come is asked for again, and told of, when it is needed.
 */
export function fetchAhead(whole: SearchIndex, words: readonly Word[]): void {
  const index = forWords(whole, words.length);
  const terms = [...words.map(({ term }) => term), ...runsOf(words).map(compoundOf)];
  const long = words.length <= FEW_WORDS ? words.filter(({ text }) => text.length >= LONG) : [];
  const fetched = [
    ...terms.map((term) => index.wordsFrom(askedOf(term).root)),
    ...long.map(({ text }) => index.wordsNear(text)),
  ];
  for (const each of fetched) each.catch(() => undefined);
}

/** So long a word is a compound, which the portal is likely to lack: what it is made of is asked for beside it. */
const LONG = 16;
const FEW_WORDS = 2;

/**
 * The index as a question of many words is answered from: each word tells less, so that its first pieces are enough, which
 * hold the word itself and its nearest kin.
 */
export const forWords = (index: SearchIndex, count: number): SearchIndex =>
  count < SENTENCE ? index : { ...index, wordsFrom: (start) => index.wordsFrom(start, PIECES_OF_SENTENCE) };

const PIECES_OF_SENTENCE = 2;

/** Who writes so many words writes a sentence; names of three words stand in shorter questions, and each run costs a piece. */
const SENTENCE = 6;

/** Words beside each other that may be one, ”familje stöd”, ”FOI R 4813 SE”: two to four, of a sentence two. */
export const runsOf = (words: readonly Word[]): Word[][] =>
  words.flatMap((_, from) =>
    (words.length < SENTENCE ? [2, 3, 4] : [2])
      .filter((count) => from + count <= words.length)
      .map((count) => words.slice(from, from + count))
      .filter((run) => compoundOf(run).length >= 5),
  );

export const compoundOf = (run: readonly Word[]) => run.map(({ term }) => term).join('');
