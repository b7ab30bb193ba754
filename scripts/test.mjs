// `npm test`: installs what is missing, then goes on with the Node of the lockfile.
import { installAndRun } from './install.mjs';

process.exitCode = await installAndRun('tests/run/run-tests.ts', process.argv.slice(2));
