import { isCancel, multiselect, type CommonOptions } from '@clack/prompts';
import { UserError } from '../../user-error.ts';
import type { Candidate } from './candidate.ts';
import { candidateFacts, candidateLine } from './scan-words.ts';

/** Somebody is there to choose with the arrows: then the list is shown where it is chosen from. */
export const canChoose = (): boolean => process.stdin.isTTY === true && process.stdout.isTTY === true;

/**
 * Asks which of them are to be tips. Where there is nobody to ask, says how they are chosen.
 * @param terminal where it is asked, when not on the terminal of the command
 */
export async function choose(
  candidates: readonly Candidate[],
  terminal: Pick<CommonOptions, 'input' | 'output'> = {},
): Promise<Candidate[]> {
  if (!terminal.input && !canChoose()) {
    console.log('\nVälj med numren i listan: npm run newsletter -- scan --pick 1,4');
    return [];
  }
  const answer = await multiselect({
    ...terminal,
    message: 'Vilka ska bli tips? Välj med pilarna och mellanslag, avsluta med Enter. Ingen: tryck Enter direkt.',
    options: candidates.map((candidate, index) => ({
      value: index,
      label: `${index + 1}. ${candidateLine(candidate)}`,
      hint: candidateFacts(candidate),
    })),
    required: false,
    maxItems: 12,
    showInstructions: false,
  });
  return isCancel(answer) ? [] : candidates.filter((_, index) => answer.includes(index));
}

/**
 * Those of the list that was last shown.
 * @param given `1,4` or `1-3 7`
 * @throws UserError for a number that is not in it
 */
export function numbersIn(given: string, shown: readonly Candidate[]): Candidate[] {
  if (shown.length === 0)
    throw new UserError('Ingen lista har visats på den här datorn. Kör först: npm run newsletter -- scan');
  const words = given.split(/[\s,;]+/).filter(Boolean);
  const numbers = words.flatMap((word) => {
    const [, from = '', to = from] = /^(\d{1,4})(?:[-–](\d{1,4}))?$/.exec(word) ?? [];
    const [first, last] = [Number(from), Number(to)];
    if (first < 1 || last < first || last > shown.length)
      throw new UserError(
        `”${word}” finns inte i listan. Skriv nummer från 1 till ${shown.length}, till exempel --pick 1,4.`,
      );
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
  if (numbers.length === 0) throw new UserError('Skriv vilka nummer i listan, till exempel --pick 1,4.');
  return [...new Set(numbers)].map((number) => shown[number - 1]!);
}
