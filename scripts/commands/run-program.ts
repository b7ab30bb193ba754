import { dataFolder } from '../data/data-folder.ts';
import { UserError } from '../user-error.ts';
import type { Command, Program } from './command.ts';
import { manual, overview, unknownWord } from './help.ts';
import { isNeeded, readArgs } from './read-args.ts';

/**
 * Does what the arguments say: a command, or help. Without a command it asks, where somebody can answer.
 * @returns the exit code
 * @throws UserError for a command that does not exist
 */
export async function runProgram(program: Program, args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined) return canAsk() ? (await import('./menu.ts')).menu(program) : say(overview(program));
  if (isCallForHelp(name)) return say(rest[0] ? manual(...found(program, rest[0])) : overview(program));
  const [call, command] = found(program, name);
  if (rest.length === 0 && Object.values(command.words).some(isNeeded) && canAsk())
    return (await import('./menu.ts')).askAndRun(call, command);
  return runCommand(call, command, rest);
}

/**
 * Does one command, or tells how it is written.
 * @param call how it is called, `npm run check`
 * @throws UserError for arguments that it does not take
 */
export async function runCommand(call: string, command: Command, args: readonly string[]): Promise<number> {
  const [first = '', ...others] = args;
  if (isCallForHelp(first) || others.some((word) => HELP_OPTIONS.has(word))) return say(manual(call, command));
  const given = readArgs(call, command, args);
  // A folder that must not be used is told before any work is done.
  dataFolder();
  return command.run(given);
}

const HELP_OPTIONS = new Set(['--help', '-h']);
const isCallForHelp = (word: string) => HELP_OPTIONS.has(word) || word === 'help' || word === 'hjälp';

function found(program: Program, name: string): [call: string, command: Command] {
  const command = Object.hasOwn(program.commands, name) ? program.commands[name] : undefined;
  if (!command) throw new UserError(unknownWord(name, program));
  return [callOf(program, name), command];
}

/** How a command of a program is called. */
export const callOf = (program: Program, name: string) => `npm run ${program.name} -- ${name}`;

const canAsk = () => process.stdin.isTTY && process.stdout.isTTY;

function say(words: string): number {
  console.log(words);
  return 0;
}
