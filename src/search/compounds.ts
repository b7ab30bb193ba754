import { isFiller } from './fillers.ts';
import { onceEach } from '../model/once-each.ts';

/** What is known of words when compounds are taken apart. All in small letters. */
export interface CompoundWords {
  /** Whether a word, with its linking letters, can begin a compound. */
  canBegin(head: string): boolean;
  /** Whether two words, the first with its linking letters, make a compound: `oros` and `anmälan`, `skol` and `attacken`. */
  joins(head: string, tail: string): boolean;
}

/** What the dictionary says of compounds: words with their linking letters, and words as they are looked up. */
export interface Dictionary {
  begins: ReadonlySet<string>;
  ends: ReadonlySet<string>;
}

/** Tells the ends of a compound (`tails`). */
export type TailsOf = (word: string) => readonly string[];

/** What it has found of a word is kept for the next time. */
export const tailsKept = (compounds: CompoundWords): TailsOf => onceEach((word) => tails(word, compounds));

/** The dictionary and the portal's own words, which it does not know: `oro` and `anmälan` make `orosanmälan`. */
export function compoundWords({ begins, ends }: Dictionary, own: Iterable<string>): CompoundWords {
  const telling = new Set([...own].filter((word) => !isFiller(word)));
  // The same ends stand in many words.
  const isKnown = onceEach((word) => hasBaseIn(word, ends));
  const isOwnHead = (head: string) => telling.has(head) || (head.endsWith('s') && telling.has(head.slice(0, -1)));
  const canBegin = (head: string) => head.length >= 3 && (begins.has(head) || isOwnHead(head)) && !PARTICLES.has(head);
  return {
    canBegin,
    joins(head, tail) {
      if (!canBegin(head) || ENDINGS_LIKE_WORDS.test(tail)) return false;
      if (!isKnown(tail) && !(tail.length >= 5 && telling.has(tail))) return false;
      // A short head stands at the beginning of many words that are no compounds: kom-mission, red-aktör.
      return head.length > 3 || !isKnown(head + tail) || (isOwnHead(head) && telling.has(tail));
    },
  };
}

/** Endings of nouns and adjectives; verbs make no compounds worth finding. */
const ENDINGS = new Set(
  ' s n en et t ns ens ets ts er ar or r na erna arna orna rna ernas arnas ornas rnas ers ars ors a e'.split(' '),
);
const LONGEST_ENDING = 5;

/** Whether a word is one of them, or an inflection. */
function hasBaseIn(word: string, words: ReadonlySet<string>): boolean {
  for (let at = word.length; at >= Math.max(3, word.length - LONGEST_ENDING); at--) {
    const ending = word.slice(at);
    if (!ENDINGS.has(ending)) continue;
    const base = word.slice(0, at);
    if (words.has(base)) return true;
    if (/^[eao]r/.test(ending) && (words.has(`${base}a`) || words.has(`${base}e`))) return true;
  }
  return false;
}

/** Words that change another one's meaning: what is left without them is not what is spoken of (översikt, mottagande). */
export const PARTICLES = new Set(
  'ber bi bort för före efter fram från genom god igen inne med mellan mot ned ner sam samman till tvär under upp ute utan vid åter över fort van'.split(
    ' ',
  ),
);

/** What only makes one word of another, though it looks like a word: nyheter, ledarskap, lärdomar, analyserad. */
const ENDINGS_LIKE_WORDS =
  /^(het|heter|heten|skap|skaper|skapet|dom|domar|domen|ning|ningar|ande|else|rad|lagt|lig|aktig|full|fullt|ologisk.*|tagande|tagare|görelse)$/;

/** `lag` is worth finding in `sekretesslag`, not in `anslag`: the shorter the end, the longer what stands before it. */
const isLongEnough = (head: number, tail: number) => tail >= 5 || (tail === 4 ? head >= 4 : tail === 3 && head >= 6);

/** No Swedish word is longer; what is, is an address or nonsense. */
const LONGEST = 40;

/**
 * The ends of a compound that are words of their own, the longest first: `säkerhetsskyddsanalys` → `skyddsanalys`,
 * `analys`. What comes first is left out: a search for how a word begins finds that anyhow.
 */
export function tails(compound: string, words: CompoundWords): string[] {
  if (compound.length > LONGEST) return [];
  if (compound.includes('-')) return afterHyphens(compound, words);
  const tailFrom = tailsIn(compound, words);
  const found: string[] = [];
  for (let at = tailFrom(0); at !== undefined; at = tailFrom(at)) found.push(compound.slice(at));
  return found;
}

/**
 * Makes a function that tells where the tail begins of what stands from a place in a word on; undefined where that is no
 * compound. The longest possible first part is the right one: `säkerhets-skydd`, not `säker-hetsskydd`. A tail may be a
 * compound itself, which stands in no dictionary.
 */
function tailsIn(word: string, words: CompoundWords): (from: number) => number | undefined {
  const known = new Map<number, number | undefined>();
  return tailFrom;

  function tailFrom(from: number): number | undefined {
    if (!known.has(from)) known.set(from, found(from));
    return known.get(from);
  }

  function found(from: number): number | undefined {
    for (let at = word.length - 3; at >= from + 3; at--) {
      const head = word.slice(from, at);
      if (!isLongEnough(head.length, word.length - at) || !words.canBegin(head)) continue;
      if (words.joins(head, word.slice(at))) return at;
      const last = tailFrom(at);
      if (last !== undefined && words.joins(head, word.slice(last))) return at;
    }
    return undefined;
  }
}

function afterHyphens(compound: string, words: CompoundWords): string[] {
  const parts = compound.split('-');
  return parts.flatMap((part, at) => (part.length < 3 ? [] : [...(at > 0 ? [part] : []), ...tails(part, words)]));
}
