/** Whether a text holds one of some names. */
export type NameFinder = (text: string) => boolean;

const WORD = /[\p{L}\d]+(?:[-'’][\p{L}\d]+)*/gu;

/** What may stand between the words of a name: blanks, a comma, a break of the line; the marks of lists, of Markdown and of addresses. */
const BETWEEN = /^[\s,;|*_+]{1,4}$/;

/**
 * Finds whole names, the one way of it: what may not stand in git (`register -- nothing-leaks`) is what a sheet that comes
 * back is stopped for. Names are the same with the last name first, with a comma (Outlook writes `Ek, Kim`), without the
 * names in the middle, in capitals, without dots and rings (`Gunnel Ohman`) and in the genitive. Names of a single word are
 * not looked for, since they are words, unless that is asked for.
 */
export function nameFinder(names: Iterable<string>, { single = false } = {}): NameFinder {
  const byFirst = Map.groupBy(
    [...names].flatMap((name) => waysToWrite(plainName(name), single)),
    ([first = '']) => first,
  );
  return (text) => byFirst.size > 0 && hasName(plainName(text), byFirst);
}

/** Names that can be told from other words. */
export const searchableNames = (names: ReadonlySet<string>): Set<string> =>
  new Set([...names].filter((name) => wordsOf(name).length > 1));

/**
 * Words that may be one of some persons by first name alone: written with a capital, and not where a sentence begins, since
 * Björn, Sten and My are words too. So it is worth a look by somebody who knows them, and no more than that: asked only
 * about the few persons of one unit, never about all of the register, and never a fault by itself.
 * @param names whole names, also as `Ek, Kim`
 */
export function firstNamesIn(text: string, names: Iterable<string>): string[] {
  const known = new Set([...names].flatMap((name) => firstName(name) ?? []));
  if (known.size === 0) return [];
  const found = wordsOf(text.normalize('NFC')).filter(({ word, from }) => {
    const plain = plainName(word);
    return (
      /^\p{Lu}/u.test(word) &&
      !BEGINS.test(text.normalize('NFC').slice(0, from)) &&
      (known.has(plain) || known.has(plain.replace(/s$/, '')))
    );
  });
  return [...new Set(found.map(({ word }) => word))];
}

/** What stands before the first word of a sentence: nothing, or the end of another, and quotes and the like. */
const BEGINS = /(?:^|[.!?:…•])[\s"”“'’»«(–-]*$/u;

function firstName(name: string): string | undefined {
  const [before = '', after] = plainName(name).split(',', 2);
  const [first] = wordsOf(after ?? before);
  return first && first.word.length > 1 ? first.word : undefined;
}

/** Lower case, and letters without their marks: who writes in a hurry, or on another keyboard, leaves them out. */
const plainName = (text: string): string => {
  const lower = text.normalize('NFC').toLocaleLowerCase('sv');
  // Most texts that are gone through have nothing else.
  if (!/[^\0-\x7f]/.test(lower)) return lower;
  return lower.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ø', 'o').replaceAll('æ', 'ae').replaceAll('ß', 'ss');
};

const wordsOf = (text: string) =>
  [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ word, from: index, to: index + word.length }));

/** As it is said, by the first name and the last alone, and each with the last name first. */
function waysToWrite(name: string, single: boolean): string[][] {
  const [before = [], after] = name.split(',', 2).map((part) => wordsOf(part).map(({ word }) => word));
  const said = after ? [...after, ...before] : before;
  if (said.length < 2) return single && said.length === 1 ? [said] : [];
  const short = said.length > 2 ? [[said[0]!, said.at(-1)!]] : [];
  const lastFirst = (words: readonly string[]) => [words.at(-1)!, ...words.slice(0, -1)];
  return [said, ...short, ...[said, ...short].map(lastFirst), ...(after ? [[...before, ...after]] : [])];
}

function hasName(text: string, byFirst: ReadonlyMap<string, string[][]>): boolean {
  const words = wordsOf(text);
  const isNext = (at: number) => BETWEEN.test(text.slice(words[at - 1]!.to, words[at]!.from));
  const isPart = (word: string | undefined, part: string, isLast: boolean) =>
    word === part || (isLast && word === `${part}s`);
  return words.some(({ word }, at) =>
    byFirst
      .get(word)
      ?.some((name) =>
        name.every(
          (part, step) =>
            isPart(words[at + step]?.word, part, step === name.length - 1) && (step === 0 || isNext(at + step)),
        ),
      ),
  );
}
