import { command } from './commands/command.ts';
import { runCommand } from './commands/run-program.ts';
import { run } from './commands/run.ts';

/** `npm run schemas`: what VS Code needs to complete and explain the fields, written from the schemas. */
const schemas = command({
  summary: 'skriver det som VS Code behöver för att förklara fälten, i .vscode.',
  run: async () => (await import('./schemas/write-schemas.ts')).writeSchemas(),
});

await run(() => runCommand('npm run schemas', schemas, process.argv.slice(2)));
