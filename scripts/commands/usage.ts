import type { Command, CommandOption, CommandWord } from './command.ts';

/** How a command is written: `BREV --out MAPP [--json]`; one line for each way. */
export function usages({ words, options }: Command): string[] {
  const named = Object.entries(options);
  const alone = named.filter(([, { alone: isAlone }]) => isAlone).map(([name, option]) => optionUsage(name, option));
  const together = named
    .filter(([, option]) => !option.alone)
    .toSorted(([, a], [, b]) => Number(b.needed ?? false) - Number(a.needed ?? false))
    .map(([name, option]) => (option.needed ? optionUsage(name, option) : `[${optionUsage(name, option)}]`));
  return [[...Object.values(words).map(wordUsage), ...together].join(' '), ...alone];
}

/** `--out MAPP` */
export const optionUsage = (name: string, { value }: CommandOption) => `--${name}${value ? ` ${value}` : ''}`;

function wordUsage({ name, optional, rest }: CommandWord): string {
  const word = rest === 'text' ? `"${name}"` : rest === 'each' ? `${name} …` : name;
  return optional || rest ? `[${word}]` : word;
}

/**
 * The command as it may be written, with values that could be.
 * @param call `npm run check`, `npm run newsletter -- send`
 * @param about the option that it should show
 */
export function example(call: string, { words, options }: Command, about?: string): string {
  const shown = about === undefined ? undefined : options[about];
  if (about && shown?.alone) return asWritten(call, withExample(about, shown));
  const needed = Object.values(words).filter(({ optional, rest }) => !optional && !rest);
  return asWritten(call, [
    ...needed.map((word) => word.example),
    ...Object.entries(options).flatMap(([name, option]) =>
      option.needed || name === about ? withExample(name, option) : [],
    ),
  ]);
}

const withExample = (name: string, { value, example: one, usual }: CommandOption): string[] =>
  value ? [`--${name}`, one ?? usual ?? value] : [`--${name}`];

/** As it is written in a terminal, through npm: what has blanks within quotation marks. */
export function asWritten(call: string, args: readonly string[]): string {
  const words = args.map((word) => (/^[\p{L}\d.:/@=?&%_-]+$/u.test(word) ? word : JSON.stringify(word)));
  return afterCall(call, words.join(' '));
}

/** npm keeps for itself what stands before the first `--`. */
export const afterCall = (call: string, rest: string) =>
  rest === '' ? call : call.includes(' -- ') || !call.startsWith('npm ') ? `${call} ${rest}` : `${call} -- ${rest}`;
