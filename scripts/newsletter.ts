import { dataFolder } from './data-folder.ts';
import { commands } from './newsletter/commands.ts';
import { manual, overview, unknown } from './newsletter/help.ts';
import { run, UserError } from './run.ts';

/** `npm run newsletter -- COMMAND …`: everything about the letter, from content to mail. */
await run(async () => {
  const [name, ...args] = process.argv.slice(2);
  if (name === undefined || isCallForHelp(name) || name === 'hjälp') return say(overview(commands));
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new UserError(unknown(name, commands));
  if (args.some(isCallForHelp)) return say(manual(name, command));
  dataFolder();
  return command.run(args);
});

function isCallForHelp(word: string): boolean {
  return word === '--help' || word === '-h';
}

function say(words: string): number {
  console.log(words);
  return 0;
}
