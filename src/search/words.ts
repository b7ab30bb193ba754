import { isFiller } from './fillers.ts';
import { onceEach } from '../model/once-each.ts';
import { fold, stem } from './stem.ts';

/** The word as it is compared: folded, without signs. */
export const plain = (word: string) => {
  const folded = fold(word);
  return IS_BARE.test(folded) ? folded : folded.replace(/[^\p{L}\p{N}]/gu, '');
};

/** The stem of a word as it is written, signs and all. */
export const stemOf = onceEach((word) => stem(plain(word)));

/** A word in small letters with its rings and dots, without signs. */
export const bare = (word: string) =>
  IS_BARE.test(word)
    ? word
    : word
        .toLowerCase()
        .normalize('NFKC')
        .replace(/[^\p{L}\p{N}]/gu, '');

/** Most words are: they are not gone through letter by letter. */
const IS_BARE = /^[a-z0-9åäö]*$/;

/** The stem in small letters with its rings and dots: `möt` of `Möten`. */
export const writtenStem = (word: string) => bare(word).slice(0, stemOf(word).length);

/** A name of more words is one word of the index, which a question finds when it has them beside each other: `lonewolf`. */
export const nameKey = (name: string) =>
  writtenStem((isTurnOfPhrase(name) ? name.split(/\s+/) : tellingWords(name)).join(''));

/** What is said in words of which hardly one tells anything by itself, `säga upp` and `hänger ut`: it is found as it stands. */
export const isTurnOfPhrase = (name: string) => /\S\s+\S/.test(name) && tellingWords(name).length < 2;

/** The words of a text, in small letters, each once; a hyphen holds a word together. */
export const wordsIn = (text: string) =>
  new Set(
    text
      .toLowerCase()
      .normalize('NFKC')
      .match(/\p{L}[\p{L}\p{M}]*(?:-\p{L}[\p{L}\p{M}]*)*/gu),
  );

/** The words of a name that tell something: `center`, `våldsbejakande` and `extremism` of the centre's. */
export const tellingWords = (name: string) =>
  name.split(/[\s/]+/).filter((word) => plain(word).length > 1 && !isFiller(word));

/**
 * What is written without a space but with signs between, in all its parts and what stands beside each other joined:
 * `Kungsbacka–Alingsås` → kungsbacka, alingsas, kungsbackaalingsas; `FOI-R--4813` → foi, r, 4813, foir, r4813, foir4813.
 */
export function runsIn(token: string, form: (word: string) => string = plain): string[] {
  const parts = token
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map(form)
    .filter(Boolean);
  const runs = parts.flatMap((_, from) =>
    parts.slice(from, from + LONGEST_RUN).map((_, to) => parts.slice(from, from + to + 1).join('')),
  );
  return [...new Set([...runs, parts.join('')])];
}

const LONGEST_RUN = 4;
