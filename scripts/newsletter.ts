import { runProgram } from './commands/run-program.ts';
import { run } from './commands/run.ts';
import { newsletter } from './newsletter/newsletter-program.ts';

/** `npm run newsletter -- COMMAND …`: everything about the letter, from content to mail. */
await run(() => runProgram(newsletter, process.argv.slice(2)));
