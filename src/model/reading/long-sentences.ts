import type { Finding } from '../problem.ts';

/** Words of a sentence that a hurried reader takes in: the Language Act (2009:600) 11 § asks authorities for plain language. */
const LONGEST = 25;

/** The sentences of a passage that are too long. */
export const longSentences = (words: string): Finding[] =>
  sentencesOf(words)
    .map((sentence) => sentence.split(' ').filter((word) => /[\p{L}\d]/u.test(word)))
    .filter((sentence) => sentence.length > LONGEST)
    .map((sentence) => [
      `meningen som börjar ”${sentence.slice(0, 5).join(' ')} …” har ${sentence.length} ord`,
      `dela den; sikta på högst ${LONGEST} ord`,
    ]);

/** A point ends a sentence when a capital, a digit or a mark follows; ”t.ex. på”, ”bl.a. om” and ”2.5” do not. */
export const sentencesOf = (words: string) => words.split(/(?<=[.!?:…]["”)]?)\s+(?=["”(–-]?\s?[\p{Lu}\d])/u);
