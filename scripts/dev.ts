import { command } from './commands/command.ts';
import { runCommand } from './commands/run-program.ts';
import { run } from './commands/run.ts';

/** `npm run dev`: the portal while somebody writes, with live reload. */
const dev = command({
  summary: 'visar portalen medan du skriver. Sidorna uppdateras när du sparar.',
  help: 'Adressen är http://localhost:4321 om PORT inte säger något annat. Stoppa med Ctrl-C.',
  options: { example: { about: 'visar den påhittade staden Exempelstad, med ett helt år av möten och brev' } },
  run: async (given) => (await import('./dev/show-writing.ts')).showWriting(given),
});

await run(() => runCommand('npm run dev', dev, process.argv.slice(2)));
