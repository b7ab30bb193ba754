import { listed, ofKind, type Catalog } from '../model/catalog.ts';
import { KINDS, type Kind } from '../model/kinds.ts';
import { links } from '../model/links.ts';
import { countEntries } from './counts.ts';
import { entryCard } from './entry-card.ts';

/** The same page in alphabetical order. */
export const kindByTitle = (catalog: Catalog, kind: Kind) => ({
  title: KINDS[kind].many,
  lead: KINDS[kind].lead,
  count: countEntries(listed(ofKind(catalog, kind)).length),
  letters: byLetter(listed(ofKind(catalog, kind)).map(entryCard), ({ title }) => title),
});

/** What begins with one letter. */
export interface Letter<T> {
  letter: string;
  id: string;
  items: T[];
}

/** So many titles are a page of A–Ö: the page stays light, however many there will be. */
const TITLES = 150;

/** Every entry by title, on as many pages as it takes, none of which cuts a letter in two. */
export function alphabetPages(catalog: Catalog) {
  const letters = byLetter(listed(catalog.entries).map(entryCard), ({ title }) => title);
  const pages = evenly(letters);
  const pageOf = new Map(pages.flatMap((here, at) => here.map((letter) => [letter, at + 1] as const)));
  return pages.map((here, at) => {
    const page = at + 1;
    return {
      page,
      address: links.alphabetPage(page),
      name: pages.length === 1 ? 'A till Ö' : nameOfLetters(here),
      letters: here,
      ways: everyLetter(letters, (letter) => {
        const on = pageOf.get(letter)!;
        return on === page ? '' : links.alphabetPage(on);
      }),
    };
  });
}

/** Letters on as many pages as their titles need, whole: a letter that alone would fill several stands on one. */
function evenly<T>(letters: readonly Letter<T>[]): Letter<T>[][] {
  const total = letters.reduce((sum, { items }) => sum + items.length, 0);
  const count = Math.ceil(total / TITLES);
  let before = 0;
  const pageOf = ({ items }: Letter<T>) => {
    const page = Math.floor((before / total) * count);
    before += items.length;
    return page;
  };
  return total === 0 ? [[]] : [...Map.groupBy(letters, pageOf).values()];
}

function nameOfLetters(letters: readonly Letter<unknown>[]): string {
  const [first, last] = [letters.find(isLetter)?.letter, letters.at(-1)?.letter];
  return !first ? '0 till 9' : first === last ? first : `${first} till ${last}`;
}

const isLetter = ({ letter }: Letter<unknown>) => letter !== '#';

/** Things by name, gathered under its first letter; digits and signs under #. */
export function byLetter<T>(items: readonly T[], nameOf: (item: T) => string): Letter<T>[] {
  const inOrder = [...items].sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'sv'));
  const letterOf = (item: T) => /^\p{L}/u.exec(nameOf(item))?.[0].toLocaleUpperCase('sv') ?? '#';
  // An address may hold but one #.
  return [...Map.groupBy(inOrder, letterOf)].map(([letter, each]) => ({
    letter,
    id: `bokstav-${letter === '#' ? 'tecken' : letter}`,
    items: each,
  }));
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ'];

/** A letter, and where what begins with it stands; nothing does without an address. */
export interface LetterWay {
  letter: string;
  href?: string;
}

/**
 * The whole alphabet, so that a letter stands where the eye looks for it; those that nothing begins with lead nowhere.
 * @param on the page that a letter stands on, when it is another
 */
export function everyLetter<T>(
  letters: readonly Letter<T>[],
  on: (letter: Letter<T>) => string = () => '',
): LetterWay[] {
  const way = (each: Letter<T>) => ({ letter: each.letter, href: `${on(each)}#${each.id}` });
  const others = letters.filter(({ letter }) => !LETTERS.includes(letter)).map(way);
  const found = (letter: string) => letters.find((each) => each.letter === letter);
  return [...others, ...LETTERS.map((letter) => (found(letter) ? way(found(letter)!) : { letter }))];
}
