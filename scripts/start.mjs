// Every npm command begins here, also in a fresh clone and on an older Node: `node scripts/start.mjs FILE WORD …` installs
// what is missing and goes on with the file, on the Node of the lockfile.
import module from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { InstallError, installed, ROOT, runInForeground, whenOrphaned } from './install.mjs';

const [file = '', ...args] = process.argv.slice(2);
try {
  const node = await installed();
  if (node === process.execPath) await goOn();
  else
    process.exitCode = await runInForeground(node, [
      ...process.execArgv,
      path.join(ROOT, 'scripts', 'start.mjs'),
      file,
      ...args,
    ]);
} catch (error) {
  if (!(error instanceof InstallError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/** Here and now: what a second process would cost is more than most commands do. */
async function goOn() {
  const script = path.join(ROOT, file);
  process.argv = [process.execPath, script, ...args];
  process.chdir(ROOT);
  whenOrphaned(() => process.kill(process.pid, 'SIGTERM'));
  // Types are stripped and code is compiled once.
  module.enableCompileCache(path.join(ROOT, 'node_modules', '.cache', 'kontaktnatet'));
  await import(pathToFileURL(script).href);
}
