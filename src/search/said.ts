import { onceEach } from '../model/once-each.ts';
import { fold } from './stem.ts';
import { plain, stemOf, writtenStem } from './words.ts';

/** How a name is said, if it is: `löne-` by every word that begins so, `-parkering` by every one that ends so. */
export function saidOf(name: string, text: string): string[] {
  if (name.startsWith('-')) return wordsOf(text).filter((word) => stemOf(word).endsWith(stemOf(name)));
  if (name.endsWith('-'))
    return wordsOf(text).filter((word) => word.toLocaleLowerCase('sv').startsWith(name.slice(0, -1)));
  return isSaid(name, text) ? [name] : [];
}

/** Whether a name is said, whole and with its rings and dots if the reader writes them at all. */
export const isSaid = (name: string, text: string) =>
  mayBeSaid(name, text) &&
  (flowOf(text).includes(flowOf(name)) ||
    (text === fold(text) && name.length > 5 && flowOf(text).includes(flowOf(fold(name)))));

/** Most names do not even begin as anything that is said: those are not stemmed. A stem keeps the first three letters. */
const mayBeSaid = (name: string, text: string) => lettersOf(text).includes(startOf(name));

const startOf = onceEach((name) => plain(wordsOf(name)[0] ?? '').slice(0, 3));

const lettersOf = onceEach(plain);

/** Who does something is not what is done: `skrivare` is no form of `skriver`. */
const nounStem = (word: string) => writtenStem(word) + (/are[ns]?$/u.test(word.toLowerCase()) ? 'are' : '');

const flowOf = onceEach((text) => ` ${wordsOf(text).map(nounStem).filter(Boolean).join(' ')} `);

const wordsOf = (text: string) => text.split(/[^\p{L}\p{N}\p{M}-]+/u);

/** `säga upp kontrakt` says what `säga upp` does. */
export const longest = (names: readonly string[]) =>
  names.filter((name) => !names.some((other) => other.length > name.length && isSaid(name, other)));
