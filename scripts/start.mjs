// Every npm command begins here, also in a fresh clone and on an older Node: `node scripts/start.mjs FILE WORD …` installs
// what is missing and goes on with the file, on the Node of the lockfile.
import path from 'node:path';
import { InstallError, installed, ROOT, runInForeground } from './install.mjs';

/** In MB. Nearly all that a command reads and loads it keeps: a young generation of one, which V8 begins with, is emptied in vain. */
const ROOM = '--min-semi-space-size=4';

const GO_ON = path.join(ROOT, 'scripts', 'go-on.mjs');

try {
  const node = await installed();
  const flags = [ROOM, ...process.execArgv];
  // Here and now where it can: what a second process would cost is more than most commands do.
  if (node === process.execPath) await import('./go-on.mjs');
  else process.exitCode = await runInForeground(node, [...flags, GO_ON, ...process.argv.slice(2)]);
} catch (error) {
  if (!(error instanceof InstallError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
