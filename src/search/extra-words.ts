import { plain } from './closeness.ts';
import { tails, type CompoundWords } from './compounds.ts';
import { isFiller } from './fillers.ts';
import { stem } from './stem.ts';
import { ownNames, type WordList } from './word-list.ts';

/** What a page says, as the index reads it. */
export interface PageWords {
  title: string;
  /** Title and all. */
  text: string;
  /** Those of the text (`wordsIn`). */
  words: ReadonlySet<string>;
  /** Names of its topics. */
  topics: readonly string[];
}

/**
 * Words that a page is found by though they do not stand on it, by their metadata field. They are given to the index
 * alone: no page shows them and no passage can.
 */
export interface ExtraWords {
  /** Ends of its compounds: `anmälan` where there is `orosanmälan`. */
  parts: readonly string[];
  /** The same of the compounds in its title, which say more of what it is about. */
  titleParts: readonly string[];
  /** Other names of what it speaks of, by the glossary: `VBE` where there is `våldsbejakande extremism`. */
  names: readonly string[];
  /** What people type who look for its topics. */
  topicNames: readonly string[];
}

/** Makes a function that tells a page's extra words. What it has found of a word is kept for the next page. */
export function extraWordsOf(compounds: CompoundWords, list: WordList): (page: PageWords) => ExtraWords {
  const known = new Map<string, readonly string[]>();
  const tailsOf = (word: string) => {
    const found = known.get(word);
    if (found) return found;
    const ends = tails(word, compounds);
    known.set(word, ends);
    return ends;
  };
  const named = list.terms.map((term) => ({ term, names: ownNames(term).map(stemsIn) }));
  return ({ title, text, words, topics }) => {
    const stems = new Set([...words].map((word) => stemOf(word)));
    const isNew = (word: string) => !stems.has(stemOf(word));
    const isSaid = speech(text);
    const spoken = named.filter(({ names }) => names.some(isSaid)).map(({ term }) => term);
    const aliases = list.topics.filter(({ name }) => topics.includes(name)).flatMap((topic) => topic.aliases);
    return {
      parts: onePerStem([...words].flatMap(tailsOf).filter(isNew)),
      titleParts: onePerStem([...wordsIn(title)].flatMap(tailsOf)),
      names: onePerStem(
        spoken
          .flatMap((term) => [...ownNames(term), ...term.aliases])
          .flatMap(tellingWords)
          .filter(isNew),
      ),
      topicNames: onePerStem(aliases.flatMap(tellingWords).filter(isNew)),
    };
  };
}

/** The words of a text, in small letters, each once; a hyphen holds a word together. */
export const wordsIn = (text: string) => new Set(text.toLocaleLowerCase('sv').match(/\p{L}[\p{L}\p{M}]*(?:-\p{L}[\p{L}\p{M}]*)*/gu)); // prettier-ignore

/** Tells whether a name is said in a text: whole, however its words are inflected. */
function speech(text: string): (name: readonly string[]) => boolean {
  const said = stemsIn(text);
  const stems = new Set(said);
  const flow = ` ${said.join(' ')} `;
  // Few names have all their words on a page; only those are looked for in their order.
  return (name) => name.every((word) => stems.has(word)) && flow.includes(` ${name.join(' ')} `);
}

const stemsIn = (text: string) => text.split(/[^\p{L}\p{N}\p{M}]+/u).map(stemOf);

const tellingWords = (name: string) => name.split(/[\s/]+/).filter((word) => plain(word).length > 1 && !isFiller(word)); // prettier-ignore

const onePerStem = (words: readonly string[]) => [...new Map(words.map((word) => [stemOf(word), word])).values()];

/** A site says the same words over and over: each is stemmed once. */
const stemmed = new Map<string, string>();

function stemOf(word: string): string {
  const known = stemmed.get(word);
  if (known !== undefined) return known;
  const own = stem(plain(word));
  stemmed.set(word, own);
  return own;
}
