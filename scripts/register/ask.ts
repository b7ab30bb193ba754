import { confirm, isCancel } from '@clack/prompts';
import { UserError } from '../run.ts';

/**
 * Asks before something is written.
 * @param yes answered beforehand, by `--yes`
 * @throws UserError where there is nobody to ask
 */
export async function agreed(question: string, yes: boolean): Promise<boolean> {
  if (yes) return true;
  if (!process.stdin.isTTY || !process.stdout.isTTY)
    throw new UserError(`Inget är ändrat. Lägg till --yes för att svara ja på frågan: ${question}`);
  const answer = await confirm({ message: question, active: 'Ja', inactive: 'Nej', initialValue: false });
  return !isCancel(answer) && answer;
}

/** The one word that a command is about. @throws UserError when there is none, or more */
export function onlyWord(words: readonly string[], example: string): string {
  const [word, ...rest] = words;
  if (!word) throw new UserError(`Det saknas något. Skriv till exempel: npm run register -- ${example}`);
  if (rest.length > 0) throw new UserError(`En i taget: ta bort ${rest.map((each) => `”${each}”`).join(' och ')}.`);
  return word;
}
