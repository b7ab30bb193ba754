import { isEveryday } from './everyday-words.ts';
import { isFiller } from './fillers.ts';
import { lawsIn } from './places-in-law.ts';

/** How much of a query is read. Longer ones are cut, so that a pasted document cannot stop the browser. */
export const QUERY_LIMIT = 200;

const WORD_LIMIT = 12;

export interface Word {
  /** As typed: `covid-19`. */
  text: string;
  /** As the index knows it, without signs: `covid19`. */
  term: string;
  /** What it is made of, to look for when the whole is nowhere: `msb` and `1593`, `hot` and `hat`. */
  parts: readonly string[];
  /** Whether whoever wrote it writes rings and dots, so that `lagen` is no `läger`. */
  isDotted: boolean;
  /** A number, a place in the law or an everyday word: it may help, but nothing is lacking without it. */
  isLight: boolean;
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
  const text = cut(
    typed
      .normalize('NFC')
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim(),
  );
  const isPhrase = /^["”“].*[^\s"”“].*["”“]$/u.test(text);
  const words = isPhrase
    ? typedWords(text)
    : withoutFillers([...lawWords(text), ...typedWords(withCentury(withoutLaws(text)))]);
  const unique = new Map(words.map((word) => [word.term.toLocaleLowerCase('sv'), word]));
  const isDotted = HAS_DOTS.test(text);
  return { text, words: [...unique.values()].slice(0, WORD_LIMIT).map((word) => ({ ...word, isDotted })), isPhrase };
}

/** Of languages beside Swedish such letters tell nothing. */
const HAS_DOTS = /[åäö]/iu;

/** A year of the Riksdag as it is said for short: `23/24:56` is 2023/24:56. */
const withCentury = (text: string) => text.replace(/(?<![\d/])(\d\d)\/(?=\d\d:\d)/g, '20$1/');

/** By whole characters, so that no half of an emoji is left. */
const cut = (text: string) => (text.length > QUERY_LIMIT ? [...text].slice(0, QUERY_LIMIT).join('').trim() : text);

/** A place in the law is one thing to look for; without it, its chapter is. */
const lawWords = (text: string): Word[] =>
  lawsIn(text).map(({ written, chapter, place }) => ({
    text: written.trim(),
    term: place,
    parts: [chapter],
    isDotted: true,
    isLight: true,
  }));

const withoutLaws = (text: string) => lawsIn(text).reduce((rest, { written }) => rest.replace(written, ' '), text);

// What holds a word together, as in the index: 2018:1177, t.ex., covid-19, 2023/24:119, 3,5.
const APART = /[^\p{L}\p{N}\p{M}\-:.,'’/]+/u;
const SIGNS = /[^\p{L}\p{N}\p{M}]/gu;
const AT_ENDS = /^[^\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+$/gu;

/** Two words with a sign between them: ”hot/hat”, ”oro,anmälan”. */
const BETWEEN_WORDS = /(?<=\p{L}{3})[/,.](?=\p{L}{3})/gu;

const typedWords = (text: string): Word[] =>
  text
    .replace(BETWEEN_WORDS, ' ')
    .split(APART)
    .map((each) => wordOf(each.replace(AT_ENDS, '')))
    .filter(({ term }) => term !== '');

function wordOf(text: string): Word {
  const term = text.replace(SIGNS, '');
  const parts = text.split(/[^\p{L}\p{N}\p{M}]+|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/u).filter(Boolean);
  return {
    text,
    term,
    parts: parts.length > 1 ? parts : [],
    isDotted: false,
    isLight: isSmallNumber(text) || isEveryday(text),
  };
}

/** A year or a count; `2024:17` is what something is called. */
const isSmallNumber = (text: string) => /^\d+$/.test(text) || /^[\d\s.,–-]+$/.test(text);

/** A question is about its other words. Fillers and everyday words alone are searched for as they are. */
function withoutFillers(words: readonly Word[]): readonly Word[] {
  const telling = words.filter(({ text }) => !isFiller(text));
  if (telling.length === 0) return words;
  const isEmpty = telling.every(({ text, isLight }) => isLight && isEveryday(text));
  return isEmpty ? telling.map((word) => ({ ...word, isLight: false })) : telling;
}
