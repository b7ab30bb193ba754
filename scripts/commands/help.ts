import { nearest } from '../../src/model/schema-problems.ts';
import type { Program } from './command.ts';

/** All commands, a line each. */
export function overview({ name: program, heading, commands }: Program): string {
  const names = Object.keys(commands);
  const widest = Math.max(...names.map((name) => name.length));
  return [
    heading,
    '',
    `Skriv: npm run ${program} -- KOMMANDO`,
    '',
    ...names.map((name) => `  ${name.padEnd(widest)}  ${commands[name]?.summary}`),
    '',
    `Mer om ett kommando: npm run ${program} -- KOMMANDO --help`,
  ].join('\n');
}

/** One command, with how it is written. */
export function manual(name: string, { name: program, commands }: Program): string {
  const command = commands[name];
  if (!command) return unknown(name, commands);
  const { usage, summary, help } = command;
  return [`${name}: ${summary}`, '', `Skriv: npm run ${program} -- ${name} ${usage}`.trimEnd(), '', help].join('\n');
}

/** What to say to a word that is no command. */
export function unknown(word: string, commands: Program['commands']): string {
  const names = Object.keys(commands);
  const guess = nearest(word, names);
  return `Kommandot ”${word}” finns inte. ${guess ? `Menade du ${guess}?` : `Det här finns: ${names.join(', ')}.`}`;
}
