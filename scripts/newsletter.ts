import { runProgram } from './commands/run-program.ts';
import { dataFolder } from './data/data-folder.ts';
import { allIssues, loadAll } from './newsletter/all-content.ts';
import { newsletter } from './newsletter/commands.ts';
import { menu } from './newsletter/menu.ts';
import { run } from './commands/run.ts';

/**
 * `npm run newsletter -- COMMAND …`: everything about the letter, from content to mail. Without a command it asks, on a
 * terminal; else it lists the commands.
 */
await run(() =>
  runProgram(newsletter, process.argv.slice(2), process.stdin.isTTY && process.stdout.isTTY ? choose : undefined),
);

async function choose(): Promise<number> {
  dataFolder();
  return menu(newsletter.commands, allIssues(await loadAll()));
}
