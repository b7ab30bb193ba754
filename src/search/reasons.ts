import { plain } from './closeness.ts';
import type { Matched } from './match.ts';
import { wordsOf } from './passage.ts';
import type { Word } from './query.ts';
import { stem } from './stem.ts';
import { ownNames, type Term } from './word-list.ts';

/** Where the page has what was asked for, and why it is an answer. */
export interface Reasons {
  spots: readonly number[];
  /** `Träff på ”orosanmälan” och ”anmälan”. Saknar ”telefon”.`; empty when nothing was asked. */
  sentence: string;
}

/** Words of the page that are told of; a page may have many. */
const TOLD = 3;

/**
 * Tells by which of its words a page was found. A page that has a compound of an asked word shows the compound; one that
 * was found by another name or its topic says so.
 * @param matched what the page has of each word, in their order
 * @param terms the glossary, which names things by more than one word
 */
export function reasonsOf(
  content: string,
  words: readonly Word[],
  matched: readonly (Matched | undefined)[],
  terms: readonly Term[],
): Reasons {
  const text = wordsOf(content);
  const spots = matched.flatMap((each, at) => (each ? spotsOf(text, words[at]!, each, terms) : []));
  const found = distinct(spots.sort((a, b) => a - b).map((at) => bare(text[at] ?? '')));
  const about = words.filter((_, at) => matched[at]?.closeness === 'topic').map(({ text }) => text);
  const lacking = words.filter((_, at) => matched.length > 1 && !matched[at]).map(({ text }) => text);
  return {
    spots,
    sentence: [
      ...(found.length > 0 ? [`Träff på ${listed(found.slice(0, TOLD))}.`] : []),
      ...(about.length > 0 ? [`Hör till ett ämne där ${listed(about)} ingår.`] : []),
      ...(lacking.length > 0 ? [`Saknar ${listed(lacking)}.`] : []),
    ].join(' '),
  };
}

/** The index does not say where the compounds stand that hold a word further in, nor the other names; the text does. */
function spotsOf(
  text: readonly string[],
  { term }: Word,
  { spots, closeness }: Matched,
  terms: readonly Term[],
): readonly number[] {
  if (closeness === 'part') return places(text, (word) => plain(word).lastIndexOf(stem(plain(term))) > 0);
  return closeness === 'name' ? otherNames(term, terms).flatMap((name) => places(text, (_, at) => stands(name, text, at)).flatMap((at) => name.map((_, step) => at + step))) : spots; // prettier-ignore
}

const places = (text: readonly string[], isPlace: (word: string, at: number) => boolean) =>
  text.flatMap((word, at) => (isPlace(word, at) ? [at] : []));

/** What the terms are called that a word names, or is a part of the name of. */
const otherNames = (word: string, terms: readonly Term[]) =>
  terms.flatMap((term) => {
    const names = [...ownNames(term), ...term.aliases].map(stemsOf);
    return names.some((name) => name.includes(stem(plain(word)))) ? ownNames(term).map(stemsOf) : [];
  });

const stemsOf = (name: string) => name.split(/[\s/]+/).map((word) => stem(plain(word)));

const stands = (name: readonly string[], text: readonly string[], at: number) =>
  name.every((word, step) => stem(plain(text[at + step] ?? '')) === word);

const bare = (word: string) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

const distinct = (words: readonly string[]) => [...new Map(words.filter(Boolean).map((word) => [word.toLocaleLowerCase('sv'), word])).values()]; // prettier-ignore

/** `”a”, ”b” och ”c”`. */
export const listed = (words: readonly string[]) =>
  words.map((word) => `”${word}”`).join(', ').replace(/, (?=[^,]*$)/, ' och '); // prettier-ignore
