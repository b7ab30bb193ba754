import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Finished {
  ok: boolean;
  /** What it wrote, when it was kept back. */
  output: string;
}

/**
 * Runs a JavaScript program with this Node, in the project's folder, and waits.
 * @param show true lets it write as it goes; otherwise what it writes is kept for when it fails
 */
export function runProgram(
  file: string,
  args: readonly string[],
  { env = {}, show = false }: { env?: Record<string, string | undefined>; show?: boolean } = {},
): Promise<Finished> {
  const child = spawn(process.execPath, [file, ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
  });
  const stop = (signal: NodeJS.Signals) => child.kill(signal);
  process.on('SIGTERM', stop).on('SIGINT', stop);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
  return new Promise<Finished>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  }).finally(() => process.off('SIGTERM', stop).off('SIGINT', stop));
}

/** The file that a package's command runs: `toolFile('astro', 'bin/astro.mjs')`. */
export function toolFile(name: string, file: string): string {
  return fileURLToPath(new URL(`node_modules/${name}/${file}`, new URL('../../', import.meta.url)));
}
