import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';

/** A command to run: its file, its arguments, all of its environment. */
export interface Asked {
  script: string;
  args: readonly string[];
  env: Record<string, string | undefined>;
}

/** How it ended and what it wrote, by stream. */
export interface Told {
  code: number | null;
  out: string;
  error: string;
}

/** What hangs is stopped; how fast a loaded machine is says nothing about a command. */
const PATIENCE = 280_000;

/**
 * Runs a command as `npm run` would, in a thread beside the tests, and waits for it: most of what a command costs is to load
 * what it needs, and the thread does that once. Its streams are no terminal, and signals do not reach it: what is about
 * those, about a process that ends or about a mail server in the test itself starts a process of its own.
 * @param name below `scripts`
 * @returns its exit code and what it said, standard output before standard error
 */
export function runScript(
  name: string,
  args: readonly string[],
  env?: Record<string, string>,
): { code: number | null; said: string } {
  const { code, out, error } = runForStreams(name, args, env);
  return { code, said: out + error };
}

/** The same, with what it wrote by stream. */
export function runForStreams(name: string, args: readonly string[], env: Record<string, string> = {}): Told {
  thread ??= startThread();
  const { worker, answers, isDone } = thread;
  Atomics.store(isDone, 0, 0);
  const script = new URL(`../../scripts/${name}`, import.meta.url).href;
  worker.postMessage({ script, args, env: { ...process.env, ...env } } satisfies Asked, []);
  if (Atomics.wait(isDone, 0, 0, PATIENCE) !== 'timed-out') return receiveMessageOnPort(answers)!.message as Told;
  thread = undefined;
  void worker.terminate();
  throw new Error(`${name} ${args.join(' ')} has not ended in ${PATIENCE / 1000} s.`);
}

let thread: ReturnType<typeof startThread> | undefined;

function startThread() {
  const { port1: answers, port2 } = new MessageChannel();
  const isDone = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(new URL('./command-thread.ts', import.meta.url), {
    workerData: { answers: port2, isDone },
    transferList: [port2],
    execArgv: [],
    stdin: true,
    env: { ...process.env },
  });
  worker.unref();
  answers.unref();
  return { worker, answers, isDone };
}
