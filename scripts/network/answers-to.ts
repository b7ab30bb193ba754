import { isCancel, text } from '@clack/prompts';
import { UserError } from '../user-error.ts';

/** Something a command must know. */
export interface Question {
  /** As it is asked on the terminal. */
  asks: string;
  /** How it is written as an option: `--reason SKÄL`. */
  option: string;
  /** What stands there already. */
  usual?: string | undefined;
  /** The command can do without it. */
  optional?: true;
}

/**
 * What was given as options, and on a terminal what somebody answers to the rest: all of it when nothing was given, else what
 * the command cannot do without.
 * @returns empty text for what was neither given nor answered
 * @throws UserError where nobody can answer, with all that is missing; and when somebody leaves
 */
export async function answersTo<Key extends string>(
  questions: Record<Key, Question>,
  given: Partial<Record<Key, string | undefined>>,
): Promise<Record<Key, string>> {
  const entries = Object.entries(questions) as [Key, Question][];
  const canAsk = process.stdin.isTTY === true && process.stdout.isTTY === true;
  const isBare = entries.every(([key]) => given[key] === undefined);
  const needed = entries.filter(([key, { optional, usual }]) => given[key] === undefined && !optional && !usual);
  if (!canAsk && needed.length > 0)
    throw new UserError(`Det saknas:\n${needed.map(([, { option, asks }]) => `  ${option}  ${asks}`).join('\n')}`);
  const answers: Partial<Record<Key, string>> = {};
  for (const [key, question] of entries) {
    const asked = canAsk && given[key] === undefined && (isBare || needed.some(([each]) => each === key));
    answers[key] = asked ? await ask(question) : (given[key] ?? question.usual ?? '').trim();
  }
  return answers as Record<Key, string>;
}

async function ask({ asks, usual, optional }: Question): Promise<string> {
  const answer = await text({
    message: `${asks}${optional ? ' (Enter för att hoppa över)' : ''}`,
    ...(usual !== undefined && { initialValue: usual }),
    validate: (words) => (optional || words?.trim() ? undefined : 'Skriv något, eller tryck Ctrl-C för att sluta.'),
  });
  if (isCancel(answer)) throw new UserError('Inget är ändrat.');
  return (answer ?? '').trim();
}
