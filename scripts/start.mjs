// `npm start`: installs what is missing, then goes on with the Node of the lockfile.
import { installAndRun } from './install.mjs';

process.exitCode = await installAndRun('scripts/portal.ts', process.argv.slice(2));
