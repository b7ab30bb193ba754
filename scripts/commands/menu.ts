import { cancel, intro, isCancel, outro, select, text, type CommonOptions } from '@clack/prompts';
import { UserError } from '../user-error.ts';
import type { Choice, Command, Program, CommandWord } from './command.ts';
import { readArgs } from './read-args.ts';
import { callOf } from './run-program.ts';
import { asWritten } from './usage.ts';

/** Where the menu is shown and read; the terminal, when left out. */
export type Terminal = Pick<CommonOptions, 'input' | 'output'>;

/**
 * Asks what somebody wants to do and what the command needs, and leads there. What is asked follows from the command's
 * words and options, so that a new command is here as soon as it is listed.
 * @returns the exit code of the command; 0 when nothing was chosen
 */
export async function menu(program: Program, terminal: Terminal = {}): Promise<number> {
  const { commands, heading } = program;
  intro(heading, terminal);
  const choices = Object.entries(commands).map(([value, { summary }]) => ({
    value,
    label: inShort(summary),
    hint: value,
  }));
  const name = await choose('Vad vill du göra? Välj med pilarna och Enter.', choices, terminal);
  const command = name === undefined ? undefined : commands[name];
  return name && command ? askAndRun(callOf(program, name), command, terminal) : leave(terminal);
}

/**
 * Asks for what a command needs, shows how it is written, and does it.
 * @param call how it is called, `npm run register -- question`
 * @returns the exit code of the command; 0 when somebody leaves
 */
export async function askAndRun(call: string, command: Command, terminal: Terminal = {}): Promise<number> {
  const args = await argsFor(command, terminal);
  if (!args) return leave(terminal);
  outro(asWritten(call, args), terminal);
  return command.run(readArgs(call, command, args));
}

/** The first sentence of a summary, as something to choose. */
function inShort(summary: string): string {
  const first = summary.replace(/\.(?:\s.*)?$/s, '');
  return first.charAt(0).toLocaleUpperCase('sv') + first.slice(1);
}

function leave(terminal: Terminal): number {
  cancel('Inget är gjort.', terminal);
  return 0;
}

/** The words after the command, then the options that it cannot do without; undefined when somebody leaves. */
async function argsFor({ words, options }: Command, terminal: Terminal): Promise<string[] | undefined> {
  const args: string[] = [];
  for (const word of Object.values(words)) {
    if (word.rest === 'each') break;
    const given = await ask(word, terminal);
    if (given === undefined) return undefined;
    if (given === '') break;
    args.push(given);
  }
  for (const [name, { needed, value, about, example = '' }] of Object.entries(options)) {
    if (!needed || !value) continue;
    const given = await ask({ name: value, about, example }, terminal);
    if (given === undefined) return undefined;
    args.push(`--${name}`, given);
  }
  return args;
}

async function ask(word: CommandWord, terminal: Terminal): Promise<string | undefined> {
  const choices = (await word.choices?.()) ?? [];
  if (choices.length === 0) return write(word, terminal);
  const none = { value: '', label: 'Inget särskilt' };
  return choose(question(word), word.optional ? [none, ...choices] : choices, terminal);
}

async function choose(message: string, options: Choice[], terminal: Terminal): Promise<string | undefined> {
  return answer(await select({ ...terminal, message, showInstructions: false, options, maxItems: 12 }));
}

async function write(word: CommandWord, terminal: Terminal): Promise<string | undefined> {
  const { read, optional } = word;
  const validate = (given: string | undefined) => {
    const words = given?.trim();
    if (words) return faultOf(words, read);
    return optional ? undefined : 'Skriv något, eller tryck Ctrl-C för att sluta.';
  };
  const message = `${question(word)}${optional ? ' (tryck Enter för att hoppa över)' : ''}`;
  return answer(await text({ ...terminal, message, validate }));
}

const question = ({ name, about }: CommandWord) =>
  `${name.charAt(0)}${name.slice(1).toLocaleLowerCase('sv')}: ${about}`;

function faultOf(given: string, read: CommandWord['read']): string | undefined {
  try {
    read?.(given);
    return undefined;
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}

const answer = (given: unknown) => (isCancel(given) ? undefined : String(given ?? '').trim());
