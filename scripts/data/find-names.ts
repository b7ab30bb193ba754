const WORD = /[\p{L}\d]+(?:[-'’][\p{L}\d]+)*/gu;

/** What may stand between the words of a name: blanks, a comma, a break of the line. */
const BETWEEN = /^[\s,]{1,3}$/;

/**
 * What finds persons' names in a text, whatever their capitals, as they are said or with the last name first, `Ek, Kim`. Names of a
 * single word are not looked for, since they are words.
 * @returns gives the names found, each once, as they were given
 */
export function nameFinder(names: Iterable<string>): (text: string) => Set<string> {
  const forms = [...names].flatMap((name) =>
    orders(wordsOf(plain(name)).map(({ word }) => word)).map((words) => ({ name, words })),
  );
  const byFirst = Map.groupBy(forms, ({ words: [first = ''] }) => first);
  return (text) => (byFirst.size > 0 ? namesIn(plain(text), byFirst) : new Set());
}

/** Names that can be told from other words. */
export const searchableNames = (names: Iterable<string>): Set<string> =>
  new Set([...names].filter((name) => wordsOf(name).length > 1));

type Forms = ReadonlyMap<string, { name: string; words: string[] }[]>;

function namesIn(text: string, byFirst: Forms): Set<string> {
  const words = wordsOf(text);
  const isNext = (at: number) => BETWEEN.test(text.slice(words[at - 1]!.to, words[at]!.from));
  const stands = (form: readonly string[], at: number) =>
    form.every((part, step) => words[at + step]?.word === part && (step === 0 || isNext(at + step)));
  const found = new Set<string>();
  for (const [at, { word }] of words.entries())
    for (const { name, words: form } of byFirst.get(word) ?? []) if (stands(form, at)) found.add(name);
  return found;
}

const plain = (text: string) => text.normalize('NFC').toLocaleLowerCase('sv');

const wordsOf = (text: string) =>
  [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ word, from: index, to: index + word.length }));

/** As it is said, and with the last name first. */
const orders = (words: readonly string[]): string[][] =>
  words.length < 2 ? [] : [[...words], [words.at(-1)!, ...words.slice(0, -1)]];
