import { spawn } from 'node:child_process';
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

/**
 * Runs a JavaScript program with this Node, in the project's folder, and waits. Several may run at once, so what they write is kept.
 * @throws Stopped when the whole run is stopped
 */
export async function runProgram(
  file: string,
  args: readonly string[],
  { env = {} }: { env?: Record<string, string | undefined> } = {},
): Promise<Finished> {
  refuseWhenStopped();
  const child = spawn(process.execPath, [file, ...args], {
    cwd: ROOT,
    env: { ...process.env, ...WITHOUT_COLOURS, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
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
