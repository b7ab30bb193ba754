import { nearest } from '../../src/model/nearest.ts';
import type { Command, Program } from './command.ts';
import { afterCall, example, optionUsage, usages } from './usage.ts';
import { width, wrap } from './wrap.ts';

/** All commands, one by one, as wide as the terminal. */
export function overview({ name: program, heading, commands }: Program, columns = width()): string {
  return [
    wrap(heading, columns),
    '',
    `Skriv: npm run ${program} -- KOMMANDO`,
    '',
    table(
      Object.entries(commands).map(([name, { summary }]) => [name, summary]),
      columns,
    ),
    '',
    wrap(`Mer om ett kommando: npm run ${program} -- KOMMANDO --help`, columns),
  ].join('\n');
}

/**
 * One command, with how it is written and what each word and option means.
 * @param call `npm run check`, `npm run newsletter -- send`
 */
export function manual(call: string, command: Command, columns = width()): string {
  const { summary, words, options, help, examples = [] } = command;
  const [first = '', ...others] = usages(command);
  const rows = [
    ...Object.values(words).map(({ name, about }) => [name, about] as const),
    ...Object.entries(options).map(([name, option]) => [optionUsage(name, option), withUsual(option)] as const),
  ];
  const written = [example(call, command), ...examples.map((each) => `${afterCall(call, each)}`)];
  return [
    wrap(`${call.split(' ').at(-1)}: ${summary}`, columns),
    '',
    wrapUsage(`Skriv: ${afterCall(call, first)}`, columns),
    ...others.map((each) => wrapUsage(`eller: ${afterCall(call, each)}`, columns)),
    ...(rows.length > 0 ? ['', table(rows, columns)] : []),
    ...(help ? ['', wrap(help, columns)] : []),
    ...(rows.length > 0 ? ['', ...written.map((each, at) => `${at === 0 ? 'Exempel:' : '        '} ${each}`)] : []),
  ].join('\n');
}

const withUsual = ({ about, usual }: Command['options'][string]) => (usual ? `${about} (annars ${usual})` : about);

/** Two columns; where the terminal is narrow, what is said stands below its name. */
function table(rows: readonly (readonly [string, string])[], columns: number): string {
  const widest = Math.max(...rows.map(([name]) => name.length));
  const isNarrow = columns - widest < 30;
  const margin = ' '.repeat(isNarrow ? 4 : widest + 4);
  return rows
    .map(([name, said]) => {
      const lines = wrap(said, columns - margin.length).split('\n');
      const [first, ...others] = lines.map((line) => margin + line);
      const head = isNarrow ? `  ${name}\n${first}` : `  ${name.padEnd(widest)}  ${lines[0]}`;
      return [head, ...others].join('\n');
    })
    .join('\n');
}

/** An option is not torn from its value. */
const wrapUsage = (line: string, columns: number) =>
  wrap(
    line.replace(/\[[^\]]*\]|--\S+ \p{Lu}+/gu, (part) => part.replaceAll(' ', '\u00a0')),
    columns,
    7,
  ).replaceAll('\u00a0', ' ');

/** What to say to a word that is no command. */
export function unknownWord(word: string, { name: program, commands }: Program): string {
  const names = Object.keys(commands);
  const guess = nearest(word.toLocaleLowerCase('sv'), names);
  return guess
    ? `Kommandot ”${word}” finns inte. Menade du ${guess}? Skriv: npm run ${program} -- ${guess}`
    : `Kommandot ”${word}” finns inte. Det här finns: ${names.join(', ')}.`;
}
