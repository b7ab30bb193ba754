import { remembered, type Swedish } from './swedish.ts';

/** The portal's own words, which no dictionary has: names, terms and what the content itself calls things. */
export interface OwnWords {
  has(word: string): boolean;
}

/** Words of a passage that stand in the text as words: not addresses, numbers, abbreviations or parts of them. */
const WORD = /(?<![\p{L}\p{N}@._/#-])[\p{L}\p{M}]+(?:[-’'][\p{L}\p{M}]+)*-?(?![\p{L}\p{N}@_/]|[.](?=\p{L}))/gu;
const ADDRESS = /\S+@\S+|https?:\/\/\S+|(?:[\p{L}\d-]+\.)+[a-zåäö]{2,}(?:\/\S*)?/gu;

/** Words that neither the dictionary nor the portal knows, each once, with the nearest known word if there is one. */
export function unknownWords(words: string, spelling: Spelling): string[] {
  const text = words.replace(ADDRESS, (found) => ' '.repeat(found.length));
  return [...new Set([...text.matchAll(WORD)].map(([word]) => word))].filter((word) => !spelling.isKnown(word));
}

export interface Spelling {
  isKnown(word: string): boolean;
  /** The known word that is one slip of the finger away, if any. */
  nearest(word: string): string | undefined;
}

export function spellingBy(swedish: Swedish, own: OwnWords): Spelling {
  const isKnown = remembered((word) => isRight(word, swedish, own));
  // A word of its own is more likely meant than a compound that nobody has written.
  const isWhole = (word: string) => [word, lowerFirst(word)].some((form) => own.has(form) || swedish.isWord(form));
  const nearest = remembered((word: string) => {
    if (word.length > LONGEST) return undefined;
    const near = oneSlipFrom(word).filter((each) => each.length > 1);
    const mayBeCompound = word.length >= LONG.least && word.length <= LONG.most;
    return near.find(isWhole) ?? (mayBeCompound ? near.find((each) => isRight(each, swedish, own)) : undefined);
  });
  return { isKnown, nearest };
}

function isRight(word: string, swedish: Swedish, own: OwnWords): boolean {
  if (word.length < 2 || word.length > LONGEST || isAbbreviation(word)) return true;
  const small = lowerFirst(word);
  const forms = [...new Set([word, small])];
  if (forms.some((form) => own.has(form) || swedish.isWord(form))) return true;
  if (word.includes('-')) return word.split('-').every((part) => part === '' || isPart(part, swedish, own));
  return isCompound(small, swedish, own) || (small !== word && isCompound(word, swedish, own));
}

/** A part of a word with a hyphen: a word, or what begins one (”skol-” in ”skol- och fritid”). */
const isPart = (part: string, swedish: Swedish, own: OwnWords) =>
  isRight(part, swedish, own) || swedish.begins(lowerFirst(part)) || swedish.ends(lowerFirst(part));

const isAbbreviation = (word: string) => /^\p{Lu}{2,}(?:s|-.*)?$/u.test(word);
const lowerFirst = (word: string) => word.slice(0, 1).toLocaleLowerCase('sv') + word.slice(1);

const SHORTEST = 3;
const LONG = { least: 9, most: 24 };
/** What is longer is an address or a joke; to take it apart would take minutes. */
const LONGEST = 40;

/** Words that may stand together; of three letters alike where they meet one is left out (fall + lucka). */
function isCompound(word: string, swedish: Swedish, own: OwnWords, hopeless = new Set<string>()): boolean {
  if (hopeless.has(word)) return false;
  for (let at = SHORTEST; at <= word.length - SHORTEST; at++) {
    const head = word.slice(0, at);
    if (!mayBegin(head, swedish, own)) continue;
    const tails = [word.slice(at), ...(head.at(-1) === head.at(-2) ? [head.at(-1)! + word.slice(at)] : [])];
    for (const tail of tails)
      if (swedish.ends(tail) || own.has(tail) || isCompound(tail, swedish, own, hopeless)) return true;
  }
  hopeless.add(word);
  return false;
}

const mayBegin = (head: string, swedish: Swedish, own: OwnWords) =>
  swedish.begins(head) || own.has(head) || (head.endsWith('s') && own.has(head.slice(0, -1)));

const LETTERS = 'abcdefghijklmnopqrstuvwxyzåäöé';

/** Two letters that have changed places, one that is gone, one too many, one that is another. */
function oneSlipFrom(word: string): string[] {
  const splits = Array.from({ length: word.length + 1 }, (_, at) => [word.slice(0, at), word.slice(at)] as const);
  return [
    ...splits.flatMap(([a, b]) => (b.length > 1 ? [a + b[1] + b[0] + b.slice(2)] : [])),
    ...splits.flatMap(([a, b]) => (b ? [a + b.slice(1)] : [])),
    ...splits.flatMap(([a, b]) => [...LETTERS].map((letter) => a + letter + b)),
    ...splits.flatMap(([a, b]) => (b ? [...LETTERS].map((letter) => a + letter + b.slice(1)) : [])),
  ];
}
