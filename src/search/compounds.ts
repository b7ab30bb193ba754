import { isFiller } from './fillers.ts';

/** What is known of words when compounds are taken apart. All in small letters. */
export interface CompoundWords {
  /** Whether two words, the first with its linking letters, make a compound: `oros` and `anmälan`, `skol` and `attacken`. */
  joins(head: string, tail: string): boolean;
}

/** What the dictionary says of compounds: words with their linking letters, and words as they are looked up. */
export interface Dictionary {
  begins: ReadonlySet<string>;
  ends: ReadonlySet<string>;
}

/** The dictionary and the portal's own words, which it does not know: `oro` and `anmälan` make `orosanmälan`. */
export function compoundWords({ begins, ends }: Dictionary, own: ReadonlySet<string>): CompoundWords {
  const telling = new Set([...own].filter((word) => !isFiller(word)));
  const isKnown = kept((word) => basesOf(word).some((base) => ends.has(base)));
  return {
    joins(head, tail) {
      const isOwnHead = telling.has(head) || (head.endsWith('s') && telling.has(head.slice(0, -1)));
      if (!isOwnHead && !begins.has(head)) return false;
      if (head.length < 3 || PARTICLES.has(head) || ENDINGS_LIKE_WORDS.test(tail)) return false;
      if (!isKnown(tail) && !(tail.length >= 5 && telling.has(tail))) return false;
      // A short head stands at the beginning of many words that are no compounds: kom-mission, red-aktör.
      return head.length > 3 || !isKnown(head + tail) || (isOwnHead && telling.has(tail));
    },
  };
}

/** The same ends stand in many words. */
function kept(judge: (word: string) => boolean): (word: string) => boolean {
  const known = new Map<string, boolean>();
  return (word) => {
    const judged = known.get(word) ?? judge(word);
    known.set(word, judged);
    return judged;
  };
}

/** Endings of nouns and adjectives; verbs make no compounds worth finding. */
const ENDINGS =
  ' s n en et t ns ens ets ts er ar or r na erna arna orna rna ernas arnas ornas rnas ers ars ors a e'.split(' ');

const basesOf = (word: string) =>
  ENDINGS.filter((ending) => word.endsWith(ending)).flatMap((ending) => {
    const base = word.slice(0, word.length - ending.length);
    return base.length >= 3 ? [base, ...(/^[eao]r/.test(ending) ? [`${base}a`, `${base}e`] : [])] : [];
  });

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
const isLongEnough = (head: string, tail: string) =>
  tail.length >= 5 || (tail.length === 4 ? head.length >= 4 : tail.length === 3 && head.length >= 6);

/** No Swedish word is longer; what is, is an address or nonsense. */
const LONGEST = 40;

/**
 * The ends of a compound that are words of their own, the longest first: `säkerhetsskyddsanalys` → `skyddsanalys`,
 * `analys`. What comes first is left out: a search for how a word begins finds that anyhow.
 */
export function tails(compound: string, words: CompoundWords): string[] {
  if (compound.length > LONGEST) return [];
  if (compound.includes('-')) return afterHyphens(compound, words);
  const found: string[] = [];
  const ends = tailOfEach(compound, words);
  for (let at = ends[0]; at !== undefined; at = ends[at]) found.push(compound.slice(at));
  return found;
}

/**
 * For each place in a word, where the tail begins of what stands from there on; undefined where that is no compound.
 * The longest possible first part is the right one: `säkerhets-skydd`, not `säker-hetsskydd`. A tail may be a compound
 * itself, which stands in no dictionary, so the word is gone through from its end.
 */
function tailOfEach(word: string, words: CompoundWords): (number | undefined)[] {
  const ends = Array.from<number | undefined>({ length: word.length });
  for (let from = word.length - 6; from >= 0; from--) {
    for (let at = word.length - 3; at >= from + 3 && ends[from] === undefined; at--) {
      const [head, tail, last] = [word.slice(from, at), word.slice(at), ends[at]];
      if (!isLongEnough(head, tail)) continue;
      if (words.joins(head, tail) || (last !== undefined && words.joins(head, word.slice(last)))) ends[from] = at;
    }
  }
  return ends;
}

function afterHyphens(compound: string, words: CompoundWords): string[] {
  const parts = compound.split('-');
  return parts.flatMap((part, at) => (part.length < 3 ? [] : [...(at > 0 ? [part] : []), ...tails(part, words)]));
}
