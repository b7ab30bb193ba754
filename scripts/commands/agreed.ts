import { confirm, isCancel } from '@clack/prompts';
import { UserError } from '../user-error.ts';

/**
 * Asks before something is done that cannot be undone.
 * @param yes answered beforehand, by `--yes`
 * @throws UserError where there is nobody to ask
 */
export async function agreed(question: string, yes: boolean): Promise<boolean> {
  if (yes) return true;
  if (!isAnybodyThere())
    throw new UserError(`Inget är ändrat eller skickat. Lägg till --yes för att svara ja på frågan: ${question}`);
  return await asked(question);
}

/** Asks what no option answers beforehand. Where there is nobody to ask, the answer is no. */
export const askPerson = async (question: string): Promise<boolean> => isAnybodyThere() && (await asked(question));

const isAnybodyThere = () => process.stdin.isTTY === true && process.stdout.isTTY === true;

async function asked(question: string): Promise<boolean> {
  const answer = await confirm({ message: question, active: 'Ja', inactive: 'Nej', initialValue: false });
  return !isCancel(answer) && answer;
}
