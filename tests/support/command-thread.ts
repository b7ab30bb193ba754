import { parentPort, workerData } from 'node:worker_threads';
import type { Asked, Told } from './run-script.ts';

// The thread of `runScript`: what commands load is loaded once, and each of them begins anew at its own file.
const { answers, isDone } = workerData as { answers: MessagePort; isDone: Int32Array };
let told: Told = { code: null, out: '', error: '' };

for (const [stream, key] of [
  [process.stdout, 'out'],
  [process.stderr, 'error'],
] as const)
  // prettier-ignore
  stream.write = (words: string | Uint8Array, encoding?: unknown, done?: unknown) => {
    told[key] += typeof words === 'string' ? words : Buffer.from(words).toString('utf8');
    const then = typeof encoding === 'function' ? encoding : done;
    if (typeof then === 'function') queueMicrotask(() => then());
    return true;
  };
process.on('uncaughtException', (bug) => answer(bug));

let runs = 0;
parentPort!.on('message', ({ script, args, env }: Asked) => {
  told = { code: null, out: '', error: '' };
  process.env = env;
  process.argv = [process.execPath, script, ...args];
  process.exitCode = undefined;
  import(`${script}?run=${++runs}`).then(() => answer(), answer);
});

/** A bug is told as Node tells it, by its stack. */
function answer(bug?: unknown): void {
  if (bug) told.error += `${(bug as Error).stack ?? String(bug)}\n`;
  told.code = bug ? 1 : Number(process.exitCode ?? 0);
  answers.postMessage(told, []);
  Atomics.store(isDone, 0, 1);
  Atomics.notify(isDone, 0);
}
