import { parseArgs } from 'node:util';
import { nearest } from '../../src/model/nearest.ts';
import { UserError } from '../user-error.ts';
import type { Command, CommandOption, Values, CommandWord } from './command.ts';
import { afterCall, example, optionUsage } from './usage.ts';

/** What is wrong with the arguments; `about` names the option, when the command has it. */
interface Fault {
  told: string;
  about?: string;
  isUnknown?: boolean;
}

/**
 * Reads what stands after a command's name by the command's own description.
 * @param call how the command is called, `npm run newsletter -- send`
 * @returns every word and option by its key, as the description says
 * @throws UserError with all that is wrong and how the command may be written
 */
export function readArgs(call: string, command: Command, args: readonly string[]): Values {
  const tokens = tokensOf(command, args);
  const options = tokens.filter((token) => token.kind === 'option');
  const words = tokens.filter((token) => token.kind === 'positional').map(({ value }) => value);
  const inOptions = options.flatMap((token, at) => judgeOption(token, options.slice(0, at), command));
  const faults = [...inOptions, ...judgeWhole(options, words, command, inOptions.length === 0)];
  if (faults.length > 0) refuse(call, command, faults);
  return { ...wordValues(command, words), ...optionValues(command, options) };
}

function refuse(call: string, command: Command, faults: readonly Fault[]): never {
  const help = faults.some(({ isUnknown }) => isUnknown) ? `\nMer om kommandot: ${afterCall(call, '--help')}` : '';
  const written = example(call, command, faults.find(({ about }) => about)?.about);
  throw new UserError(`${faults.map(({ told }) => told).join('\n')}\nSkriv till exempel: ${written}${help}`);
}

const tokensOf = ({ options }: Command, args: readonly string[]) =>
  parseArgs({
    args: args.map(withHyphens),
    options: Object.fromEntries(
      Object.entries(options).map(([name, { value }]) => [name, { type: value ? 'string' : 'boolean' }] as const),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  }).tokens;

/** Word makes a dash of two hyphens. */
const withHyphens = (word: string) => word.replace(/^[–—](?=\p{L})/u, '--');

type Token = Extract<ReturnType<typeof tokensOf>[number], { kind: 'option' }>;

function judgeOption(
  { name, rawName, value, inlineValue }: Token,
  before: readonly Token[],
  { options }: Command,
): Fault[] {
  const option = Object.hasOwn(options, name) && rawName.startsWith('--') ? options[name] : undefined;
  if (!option) return [{ told: unknownOption(rawName, Object.keys(options)), isUnknown: true }];
  if (!option.value) return value === undefined ? [] : [{ told: `${rawName} tar inget värde: ta bort ”=${value}”.` }];
  if (!value?.trim() || (!inlineValue && value.startsWith('-')))
    return [{ told: `${rawName} saknar sitt värde, ${option.value}: ${option.about}.`, about: name }];
  return before.some((each) => each.name === name) ? [{ told: `${rawName} står två gånger: ta bort den ena.` }] : [];
}

function unknownOption(rawName: string, names: readonly string[]): string {
  const known = [...names, 'help'].map((name) => `--${name}`);
  const guess = nearest(rawName, known);
  return `Kommandot har inget ”${rawName}”: ${guess ? `menade du ${guess}?` : `det här finns: ${known.join(', ')}.`}`;
}

/**
 * What no argument alone tells: what is missing, what is too much, what does not go together.
 * @param isSure false when an option is wrong: a word too many may be its value
 */
function judgeWhole(
  tokens: readonly Token[],
  given: readonly string[],
  { words, options }: Command,
  isSure: boolean,
): Fault[] {
  const names = new Set(tokens.map(({ name }) => name));
  const alone = [...names].find((name) => options[name]?.alone);
  if (alone) {
    const beside = [
      ...given.map((word) => `”${word}”`),
      ...[...names].filter((name) => name !== alone).map((name) => `--${name}`),
    ];
    return beside.length > 0
      ? [{ told: `--${alone} står för sig själv: ta bort ${beside.join(' och ')}.`, about: alone }]
      : [];
  }
  const all = Object.values(words);
  const tooMany = all.some(({ rest }) => rest) || !isSure ? [] : given.slice(all.length);
  return [
    ...all
      .slice(given.length)
      .filter(isNeeded)
      .map(({ name, about }) => ({ told: `${name} saknas: skriv ${about}.` })),
    ...(tooMany.length > 0
      ? [{ told: `Ta bort ${tooMany.map((word) => `”${word}”`).join(' och ')}: det är mer än kommandot tar.` }]
      : []),
    ...Object.entries(options)
      .filter(([name, { needed }]) => needed && !names.has(name))
      .map(([name, option]) => ({ told: `${optionUsage(name, option)} saknas: ${option.about}.`, about: name })),
  ];
}

/** Whether a command cannot do without the word. */
export const isNeeded = ({ optional, rest }: CommandWord) => !optional && !rest;

function wordValues({ words }: Command, given: readonly string[]): Values {
  return Object.fromEntries(
    Object.entries(words).map(([key, { rest, optional, read = same }], at) => {
      if (rest === 'each') return [key, given.slice(at).map(read)];
      if (rest === 'text') return [key, given.slice(at).join(' ').trim()];
      const word = given[at];
      return [key, word === undefined ? (optional ? undefined : '') : read(word)];
    }),
  );
}

const same = (word: string) => word;

function optionValues({ options }: Command, tokens: readonly Token[]): Values {
  const valueOf = (name: string, { value, usual }: CommandOption) => {
    const token = tokens.find((each) => each.name === name);
    return value ? (token?.value ?? usual) : token !== undefined;
  };
  return Object.fromEntries(Object.entries(options).map(([name, option]) => [name, valueOf(name, option)]));
}
