import { wordsIn } from './extra-words.ts';

/** The portal's own words with how many pages hold them, for suggestions. */
export type Vocabulary = ReadonlyMap<string, number>;

const SHORTEST = 4;

/** Words of the pages' texts, in small letters. Short ones are left out: they are like too many others. */
export function vocabularyOf(texts: readonly string[]): Vocabulary {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const word of wordsIn(text)) if (word.length >= SHORTEST) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** One word a line in the order of letters, each with its count: `demokrati 12`. */
export const writeVocabulary = (vocabulary: Vocabulary): string =>
  [...vocabulary].sort(([a], [b]) => (a < b ? -1 : 1)).map(([word, pages]) => `${word} ${pages}\n`).join(''); // prettier-ignore

export const readVocabulary = (text: string): Vocabulary =>
  new Map(text.trimEnd().split('\n').map((line) => line.split(' ')).map(([word = '', pages]) => [word, Number(pages)])); // prettier-ignore
