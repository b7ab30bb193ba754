import { runProgram } from './commands/run-program.ts';
import { run } from './commands/run.ts';
import { network } from './network/network-program.ts';

/** `npm run network -- COMMAND …`: the meetings of the network, from a proposal to a record. */
await run(() => runProgram(network, process.argv.slice(2)));
