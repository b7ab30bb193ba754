import { domainToUnicode } from 'node:url';
import type { KnownPersons } from '../../data/known-persons.ts';
import { textsIn } from '../mentions.ts';
import { unpackedFiles } from './unpacked-files.ts';

/** What was found: never which. */
export type Trace = 'address' | 'name' | 'key';

/** Looks through some bytes for everybody at once. */
export type Finder = (bytes: Uint8Array) => Set<Trace>;

const ADDRESS = /[\p{L}\d._%+-]+@[\p{L}\d.-]+/gu;
const KEY = /[0-9a-f]{12,64}/g;
const WORD = /[\p{L}\d]+(?:[-'’][\p{L}\d]+)*/gu;

/** What may stand between the words of a name: blanks, a comma, a break of the line. */
const BETWEEN = /^[\s,]{1,3}$/;

/**
 * What finds anything of these persons: as text of any coding, within archives, and with the @ written as in addresses and
 * markup. Names of a single word are not looked for, since they are words.
 */
export function finderOf({ addresses, names, keys }: KnownPersons): Finder {
  const forms = new Set([...addresses].flatMap((address) => [address, shownDomain(address)]));
  const byFirst = Map.groupBy(
    [...names].flatMap((name) => orders(wordsOf(plainName(name)).map(({ word }) => word))),
    ([first = '']) => first,
  );
  return (bytes) => {
    const found = new Set<Trace>();
    for (const file of unpackedFiles(bytes))
      for (const text of textsIn(file)) {
        const plain = text
          .replace(/%40|&#64;|&#x40;|&commat;/gi, '@')
          .replace(/\\u003[ce]/gi, ' ')
          .toLowerCase();
        if (anyMatch(plain, ADDRESS, (each) => forms.has(each.replace(/^[._%+-]+|[.-]+$/g, '')))) found.add('address');
        if (anyMatch(plain, KEY, (each) => keys.has(each))) found.add('key');
        if (byFirst.size > 0 && hasName(plainName(text), byFirst)) found.add('name');
      }
    return found;
  };
}

/** Names that can be told from other words. */
export const searchableNames = (names: ReadonlySet<string>): Set<string> =>
  new Set([...names].filter((name) => wordsOf(name).length > 1));

const shownDomain = (address: string) => {
  const at = address.lastIndexOf('@') + 1;
  return address.slice(0, at) + domainToUnicode(address.slice(at));
};

function anyMatch(text: string, pattern: RegExp, isMeant: (each: string) => boolean): boolean {
  for (const [each] of text.matchAll(pattern)) if (isMeant(each)) return true;
  return false;
}

const plainName = (text: string) => text.normalize('NFC').toLocaleLowerCase('sv');
const wordsOf = (text: string) =>
  [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ word, from: index, to: index + word.length }));

/** As it is said, and with the last name first. */
const orders = (words: readonly string[]): string[][] =>
  words.length < 2 ? [] : [[...words], [words.at(-1)!, ...words.slice(0, -1)]];

function hasName(text: string, byFirst: ReadonlyMap<string, string[][]>): boolean {
  const words = wordsOf(text);
  const isNext = (at: number) => BETWEEN.test(text.slice(words[at - 1]!.to, words[at]!.from));
  return words.some(({ word }, at) =>
    byFirst
      .get(word)
      ?.some((name) =>
        name.every((part, step) => words[at + step]?.word === part && (step === 0 || isNext(at + step))),
      ),
  );
}
