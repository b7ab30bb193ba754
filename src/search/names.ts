import type { Query } from './query.ts';
import type { TopicWords, WordList } from './word-list.ts';
import { plain, stemOf, tellingWords } from './words.ts';

/** The places in the glossary of what the whole query is called: `VBE`, `våldsbejakande extremism`. An abbreviation may have two meanings. */
export function termsOf({ words }: Query, { terms }: Pick<WordList, 'terms'>): number[] {
  const typed = words
    .map(({ term }) => term)
    .filter((term, _, all) => all.length === 1 || !ASKING_FOR_MEANING.test(term));
  return terms.flatMap((names, at) => (names.some((name) => isNamed(name, typed)) ? [at] : []));
}

/** Words of a question that asks what something means: `definition av VBE`, `vad menas med begreppet hedersvåld`. */
const ASKING_FOR_MEANING =
  /^(definition|definitionen|definiera|betydelse|betydelsen|förklaring|förklara|förklaringen|begreppet|begrepp|ordet|termen|förkortningen|förkortning|skillnaden|skillnad)$/i;

/** Topics that are called, or are looked for, by a word of the query: the nearest when nothing is found. */
export function topicsNear({ words }: Query, topics: readonly TopicWords[]): TopicWords[] {
  return topics.filter(({ name, aliases }) =>
    [name, ...aliases].some((each) => {
      const parts = tellingWords(each);
      return words.some(({ term }) => parts.some((part) => isSame(part, term)));
    }),
  );
}

/** The glossary's names are the same at each key that is pressed. */
const told = new Map<string, readonly string[]>();

const isNamed = (name: string, typed: readonly string[]) => {
  const words = told.get(name) ?? tellingWords(name);
  told.set(name, words);
  return words.length === typed.length && words.every((word, at) => isSame(word, typed[at]!));
};

/** Abbreviations are the same by their letters, words by their stems. */
const isSame = (word: string, typed: string) =>
  plain(word) === plain(typed) || (word.length > 4 && stemOf(word) === stemOf(typed));
