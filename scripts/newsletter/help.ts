import { nearest } from '../../src/model/schema-problems.ts';
import type { Command } from './command.ts';

/** All commands, a line each. */
export function overview(commands: Record<string, Command>): string {
  const names = Object.keys(commands);
  const widest = Math.max(...names.map((name) => name.length));
  return [
    'Informationsbrevet: från innehållet i content/newsletters till ett mejl.',
    '',
    'Skriv: npm run newsletter -- KOMMANDO',
    '',
    ...names.map((name) => `  ${name.padEnd(widest)}  ${commands[name]?.summary}`),
    '',
    'Mer om ett kommando: npm run newsletter -- KOMMANDO --help',
  ].join('\n');
}

/** One command, with how it is written. */
export function manual(name: string, { usage, summary, help }: Command): string {
  return [`${name}: ${summary}`, '', `Skriv: npm run newsletter -- ${name} ${usage}`, '', help].join('\n');
}

/** What to say to a word that is no command. */
export function unknown(word: string, commands: Record<string, Command>): string {
  const names = Object.keys(commands);
  const guess = nearest(word, names);
  return `Kommandot ”${word}” finns inte. ${guess ? `Menade du ${guess}?` : `Det här finns: ${names.join(', ')}.`}`;
}
