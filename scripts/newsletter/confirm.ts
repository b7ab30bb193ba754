import { confirm as ask, isCancel } from '@clack/prompts';
import { UserError } from '../run.ts';

/**
 * Asks yes or no on the terminal.
 * @param isSure the answer was given with the command
 * @throws UserError where nobody can answer
 */
export async function confirm(question: string, isSure: boolean): Promise<boolean> {
  if (isSure) return true;
  if (!process.stdin.isTTY || !process.stdout.isTTY)
    throw new UserError(
      'Ingenting är skickat: här finns ingen som kan svara på frågan. Lägg till --yes om du är säker.',
    );
  const answer = await ask({ message: question, active: 'Ja', inactive: 'Nej', initialValue: false });
  return !isCancel(answer) && answer;
}
