import { dataFolder } from '../data/data-folder.ts';
import { UserError } from '../user-error.ts';
import type { Program } from './command.ts';
import { manual, overview, unknown } from './help.ts';

/**
 * Does what the arguments say: a command, or help.
 * @param bare what to do without a command; the overview when left out
 * @returns the exit code
 * @throws UserError for a command that does not exist
 */
export async function runProgram(
  program: Program,
  args: readonly string[],
  bare?: () => Promise<number>,
): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined) return bare ? bare() : say(overview(program));
  if (isCallForHelp(name) || name === 'hjälp') return say(overview(program));
  const command = Object.hasOwn(program.commands, name) ? program.commands[name] : undefined;
  if (!command) throw new UserError(unknown(name, program.commands));
  if (rest.some(isCallForHelp)) return say(manual(name, program));
  // A folder that must not be used is told before any work is done.
  dataFolder();
  return command.run(rest);
}

function isCallForHelp(word: string): boolean {
  return word === '--help' || word === '-h';
}

function say(words: string): number {
  console.log(words);
  return 0;
}
