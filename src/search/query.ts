import { isFiller } from './fillers.ts';

/** How much of a query is read. Longer ones are cut, so that a pasted document cannot stop the browser. */
export const QUERY_LIMIT = 200;

const WORD_LIMIT = 12;

export interface Word {
  /** As typed: `covid-19`. */
  text: string;
  /** As the index knows it, without signs: `covid19`. */
  term: string;
}

export interface Query {
  /** What was searched for, tidied and cut to the limit; empty when nothing was typed. */
  text: string;
  /** The words in it, each once, at most twelve, without fillers. Empty when there are only signs. */
  words: readonly Word[];
  /** Whether the words stand within quotation marks, and must follow each other. */
  isPhrase: boolean;
}

/** Reads what somebody typed, or an address holds. Takes anything; throws nothing. */
export function readQuery(typed: string): Query {
  const text = cut(typed.normalize('NFC').replace(/[\s\p{Cc}]+/gu, ' ').trim()); // prettier-ignore
  const isPhrase = /^["”“].*[^\s"”“].*["”“]$/u.test(text);
  const words = wordsOf(text);
  return { text, words: isPhrase ? words : withoutFillers(words), isPhrase };
}

/** By whole characters, so that no half of an emoji is left. */
const cut = (text: string) => (text.length > QUERY_LIMIT ? [...text].slice(0, QUERY_LIMIT).join('').trim() : text);

// Hyphens, colons, stops and apostrophes hold a word together, as in the index: 2018:1177, t.ex., covid-19.
const APART = /[^\p{L}\p{N}\p{M}\-:.'’]+/gu;
const SIGNS = /[^\p{L}\p{N}\p{M}]/gu;

function wordsOf(text: string): Word[] {
  const words = text
    .split(APART)
    .map((each) => ({ text: each.replace(/^[-:.'’]+|[-:.'’]+$/g, ''), term: each.replace(SIGNS, '') }));
  const unique = new Map(
    words.filter(({ term }) => term !== '').map((word) => [word.term.toLocaleLowerCase('sv'), word]),
  );
  return [...unique.values()].slice(0, WORD_LIMIT);
}

/** A question is about its other words. Fillers alone are searched for as they are. */
function withoutFillers(words: readonly Word[]): readonly Word[] {
  const telling = words.filter(({ text }) => !isFiller(text));
  return telling.length > 0 ? telling : words;
}
