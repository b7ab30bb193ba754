import { nameFinder } from './name-finder.ts';
import { hasPersonalNumber, personalNumberIn } from './personal-number.ts';

/**
 * Whether a note points at a person: an address, a personal number, or the name of somebody in the register. A note is kept in
 * a protocol without names, or under a key.
 * @param known the names of everybody in the register
 * @returns what is wrong, which repeats nothing of it
 */
export function pointsAtSomebody(what: string, words: string, known: Iterable<string>): string | undefined {
  if (hasPersonalNumber(words)) return personalNumberIn(what);
  if (/[^\s@]@[^\s@]/.test(words)) return `${what} innehåller en e-postadress: skriv det utan`;
  if (nameFinder(known)(words)) return `${what} nämner någon som finns i registret: skriv det utan namn`;
  return undefined;
}
