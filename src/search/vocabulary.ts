/** The portal's own words with how many pages hold them, for suggestions. */
export type Vocabulary = ReadonlyMap<string, number>;

const SHORTEST = 4;

/**
 * Words with how many pages hold them. Short ones are left out: they are like too many others.
 * @param pages the words of each page's text (`wordsIn`)
 */
export function vocabularyOf(pages: readonly ReadonlySet<string>[]): Vocabulary {
  const counts = new Map<string, number>();
  for (const words of pages)
    for (const word of words) if (word.length >= SHORTEST) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** One word a line in the order of letters, each with its count: `demokrati 12`. */
export const writeVocabulary = (vocabulary: Vocabulary): string =>
  [...vocabulary].sort(([a], [b]) => (a < b ? -1 : 1)).map(([word, pages]) => `${word} ${pages}\n`).join(''); // prettier-ignore

export const readVocabulary = (text: string): Vocabulary =>
  new Map(text.trimEnd().split('\n').map((line) => line.split(' ')).map(([word = '', pages]) => [word, Number(pages)])); // prettier-ignore
