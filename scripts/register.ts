import { runProgram } from './commands/run-program.ts';
import { run } from './commands/run.ts';
import { register } from './register/register-program.ts';

/** `npm run register -- COMMAND …`: who gets the letter, and who is contact person for which unit. */
await run(() => runProgram(register, process.argv.slice(2)));
