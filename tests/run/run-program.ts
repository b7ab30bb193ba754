import { spawn } from 'node:child_process';
import { getPriority, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Finished {
  ok: boolean;
  /** What it wrote. */
  output: string;
}

/** The run was stopped from outside: nothing more is begun. */
export class Stopped extends Error {}

let isStopped = false;
const running = new Set<() => void>();

/** From now on SIGINT and SIGTERM stop what runs, and what would be run next throws `Stopped`. */
export function listenForStop(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      isStopped = true;
      for (const stop of running) stop();
    });
}

/** How a program is run. */
export interface Running {
  /** Variables besides those of this process. */
  env?: Record<string, string | undefined>;
  /** How far it gives way to what else runs, 0 to 19, as `nice` has it; what it starts gives way as far. */
  nice?: number;
}

/**
 * Runs a JavaScript program with this Node, in the project's folder, and waits. Several may run at once, so what they write is kept.
 * @throws Stopped when the whole run is stopped
 */
export async function runProgram(
  file: string,
  args: readonly string[],
  { env = {}, nice = 0 }: Running = {},
): Promise<Finished> {
  refuseWhenStopped();
  const child = spawn(process.execPath, [file, ...args], {
    cwd: ROOT,
    env: { ...process.env, ...WITHOUT_COLOURS, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (child.pid && nice > 0) setPriority(child.pid, Math.min(getPriority() + nice, 19));
  const stop = () => void child.kill('SIGTERM');
  running.add(stop);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
  const ok = await new Promise<boolean>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code === 0));
  }).finally(() => running.delete(stop));
  refuseWhenStopped();
  return { ok, output };
}

function refuseWhenStopped(): void {
  if (isStopped) throw new Stopped();
}

/** Vitest colours also what goes to a file. */
const WITHOUT_COLOURS = { NO_COLOR: '1', FORCE_COLOR: undefined };

/** The file that a package's command runs: `toolFile('astro', 'bin/astro.mjs')`. */
export function toolFile(name: string, file: string): string {
  return fileURLToPath(new URL(`node_modules/${name}/${file}`, new URL('../../', import.meta.url)));
}
