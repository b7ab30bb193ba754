import { UserError } from '../user-error.ts';

/** The one word that a command is about. @throws UserError when there is none, or more */
export function onlyWord(words: readonly string[], example: string): string {
  const [word, ...rest] = words;
  if (!word) throw new UserError(`Det saknas något. Skriv till exempel: npm run register -- ${example}`);
  if (rest.length > 0) throw new UserError(`En i taget: ta bort ${rest.map((each) => `”${each}”`).join(' och ')}.`);
  return word;
}
