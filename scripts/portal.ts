import { command } from './commands/command.ts';
import { runCommand } from './commands/run-program.ts';
import { run } from './commands/run.ts';

/** What `npm start` does once everything is installed: check, build, index, serve, until somebody stops it. */
const start = command({
  summary: 'kontrollerar innehållet, bygger portalen och visar den på den här datorn tills du trycker Ctrl-C.',
  help: 'Adressen är http://localhost:4321 om PORT inte säger något annat: PORT=8080 npm start.',
  run: async () => (await import('./site/show-portal.ts')).showPortal(),
});

await run(() => runCommand('npm start', start, process.argv.slice(2)));
