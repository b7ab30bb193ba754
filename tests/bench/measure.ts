import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { deadChildrenSeconds, memoryOfTree } from './process-times.ts';
import packageFile from '../../package.json' with { type: 'json' };
import type { Told } from './step.ts';

/** What a step cost. */
export interface Cost {
  /** Seconds by the clock. */
  wall: number;
  /** Seconds of processor, the step's own programs (Pagefind's) included; undefined where the system does not tell. */
  cpu: number | undefined;
  /** Bytes of memory at the worst moment. */
  peak: number;
}

const STEP = fileURLToPath(new URL('./step.ts', import.meta.url));
const SAMPLE_EVERY = 50;

/** What `npm run build` gives Node: users get it, and so does our step; a handbook gives the plain site none. */
export const BUILD_FLAGS: readonly string[] =
  packageFile.scripts.build.match(/ --\S+/g)?.map((flag) => flag.trim()) ?? [];

/**
 * Runs a step (`step.ts`) as a process of its own and tells what it cost. One at a time: the processor's time is what
 * this process's dead children have used, before and after.
 * @param flags for Node
 * @throws Error with what the step said when it fails
 */
export async function measure(
  args: readonly string[],
  cwd: string,
  env: Record<string, string>,
  flags: readonly string[] = [],
): Promise<Cost> {
  const before = deadChildrenSeconds();
  const began = performance.now();
  const child = fork(STEP, args, { cwd, env: { ...process.env, ...env }, silent: true, execArgv: [...flags] });
  let said = '';
  let told: Told = { peak: 0, leftRunning: 0 };
  let sampled = 0;
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (said += data));
  child.on('message', (message: Told) => (told = message));
  const sampling = setInterval(() => (sampled = Math.max(sampled, memoryOfTree(child.pid!))), SAMPLE_EVERY);
  const [code] = await once(child, 'close');
  clearInterval(sampling);
  if (code !== 0) throw new Error(`The step ${args.join(' ')} ended with ${code}:\n${said}`);
  const after = deadChildrenSeconds();
  return {
    wall: (performance.now() - began) / 1000,
    cpu: before === undefined || after === undefined ? undefined : after - before + told.leftRunning,
    peak: Math.max(told.peak, sampled),
  };
}
