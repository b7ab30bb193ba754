/**
 * The stem of a Swedish word, by the rules of the Snowball project (snowballstem.org, Swedish), on letters without
 * their rings and dots, as the index keeps its words, and without the -an of `skolan`, which those rules leave. The
 * index keeps that, and the ending of some words in -et (`universitet`), so a word of the index is stemmed as well before
 * they are compared.
 */
export function stem(word: string): string {
  const folded = fold(word);
  const from = regionStart(folded);
  return dropPart(dropConsonant(dropEnding(folded, from), from), from);
}

/** `Våld` → `vald`: small letters without diacritics and ligatures. */
export function fold(word: string): string {
  if (IS_FOLDED.test(word)) return word;
  if (IS_SWEDISH.test(word)) return word.replace(/[åä]/g, 'a').replaceAll('ö', 'o');
  return word.toLocaleLowerCase('sv').normalize('NFKD').replace(/\p{M}/gu, '');
}

/** Most words are, and most others are in small letters: they are not gone through letter by letter. */
const IS_FOLDED = /^[a-z0-9]*$/;
const IS_SWEDISH = /^[a-z0-9åäö]*$/;

/** Endings stand after the first consonant that follows a vowel, and never within the first three letters. */
function regionStart(word: string): number {
  const start = /[aeiouy][^aeiouy]/.exec(word);
  return start ? Math.max(start.index + 2, 3) : word.length;
}

const ENDINGS =
  'heterna hetens arens andes andet anden heten heter ernas arnas ornas aste ande arne aren erns ades arna erna orna ens are het ast ern ade ens ets en et es er ar or as at ad a e'.split(
    ' ',
  );

/** Of a word with less before it, -an is a part: `koran` is no form of `kor`. */
const BEFORE_AN = 4;

/** The few nouns that are made of verbs by -an: `anmälan` is no form of `anmäla`, nor `påverkan` of `påverka`. */
const OF_A_VERB = /(?:mal|sok|hall|gar|borj|frukt|fordr|bjud|onsk|tvek|undr|verk|klag|vagr|strav|langt|vant)$/;

function dropEnding(word: string, from: number): string {
  const an = ['an', 'ans'].find((each) => word.endsWith(each));
  const before = an && word.slice(0, -an.length);
  if (before && before.length >= Math.max(from, BEFORE_AN) && !OF_A_VERB.test(before)) return before;
  const ending = ENDINGS.find((each) => word.endsWith(each) && word.length - each.length >= from);
  if (ending) return word.slice(0, -ending.length);
  return word.length > from && /[bcdfghjklmnoprtvy]s$/.test(word) ? word.slice(0, -1) : word;
}

const dropConsonant = (word: string, from: number) =>
  word.length - 2 >= from && /(dd|gd|nn|dt|gt|kt|tt)$/.test(word) ? word.slice(0, -1) : word;

function dropPart(word: string, from: number): string {
  const part = ['lig', 'els', 'ig'].find((each) => word.endsWith(each) && word.length - each.length >= from);
  if (part) return word.slice(0, -part.length);
  return word.length - 5 >= from && word.endsWith('fullt') ? word.slice(0, -1) : word;
}
