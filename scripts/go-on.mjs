// `node scripts/go-on.mjs FILE WORD …`: a command, once everything is installed and the Node is the right one.
import module from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT, whenOrphaned } from './install.mjs';

const [file = '', ...args] = process.argv.slice(2);
const script = path.join(ROOT, file);
process.argv = [process.execPath, script, ...args];
process.chdir(ROOT);
whenOrphaned(() => process.kill(process.pid, 'SIGTERM'));
// Types are stripped and code is compiled once.
module.enableCompileCache(path.join(ROOT, 'node_modules', '.cache', 'kontaktnatet'));
await import(pathToFileURL(script).href);
