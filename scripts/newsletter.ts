import { dataFolder } from './data-folder.ts';
import { allIssues, loadAll } from './newsletter/all-content.ts';
import { commands } from './newsletter/commands.ts';
import { manual, overview, unknown } from './newsletter/help.ts';
import { menu } from './newsletter/menu.ts';
import { run, UserError } from './run.ts';

/**
 * `npm run newsletter -- COMMAND …`: everything about the letter, from content to mail. Without a command it asks, on a
 * terminal; else it lists the commands.
 */
await run(async () => {
  const [name, ...args] = process.argv.slice(2);
  if (name === undefined && process.stdin.isTTY && process.stdout.isTTY) return choose();
  if (name === undefined || isCallForHelp(name) || name === 'hjälp') return say(overview(commands));
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new UserError(unknown(name, commands));
  if (args.some(isCallForHelp)) return say(manual(name, command));
  dataFolder();
  return command.run(args);
});

async function choose(): Promise<number> {
  dataFolder();
  return menu(commands, allIssues(await loadAll()));
}

function isCallForHelp(word: string): boolean {
  return word === '--help' || word === '-h';
}

function say(words: string): number {
  console.log(words);
  return 0;
}
