import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What a step cost. */
export interface Cost {
  /** Seconds by the clock. */
  wall: number;
  /** Seconds of processor, the step's own programs (Pagefind's) included; undefined where the system does not tell. */
  cpu: number | undefined;
  /** Bytes of memory at the worst moment. */
  peak: number;
}

const STEP = fileURLToPath(new URL('step.ts', import.meta.url));
const SAMPLE_EVERY = 50;

/**
 * Runs a step (`step.ts`) as a process of its own and tells what it cost. One at a time: the processor's time is what
 * this process's dead children have used, before and after.
 * @throws Error with what the step said when it fails
 */
export async function measure(args: readonly string[], cwd: string, env: Record<string, string>): Promise<Cost> {
  const before = childrenSeconds();
  const began = performance.now();
  const child = fork(STEP, args, { cwd, env: { ...process.env, ...env }, silent: true });
  let [said, peak] = ['', 0];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (said += data));
  child.on('message', (message: { peak: number }) => (peak = Math.max(peak, message.peak)));
  const sampling = setInterval(() => (peak = Math.max(peak, memoryOfTree(child.pid!))), SAMPLE_EVERY);
  const [code] = await once(child, 'close');
  clearInterval(sampling);
  if (code !== 0) throw new Error(`The step ${args.join(' ')} ended with ${code}:\n${said}`);
  const after = childrenSeconds();
  return { wall: (performance.now() - began) / 1000, cpu: before === undefined || after === undefined ? undefined : after - before, peak };
}

/** On Linux, proc(5): the 16th and 17th field are the time of children and theirs, in hundredths of a second. */
function childrenSeconds(): number | undefined {
  if (process.platform !== 'linux') return undefined;
  const afterName = readFileSync('/proc/self/stat', 'utf8').replace(/^.*\) /s, '').split(' ');
  return (Number(afterName[13]) + Number(afterName[14])) / 100;
}

/** Memory that a process and all below it hold now; 0 where the system does not tell, or when it has just ended. */
function memoryOfTree(pid: number): number {
  if (process.platform !== 'linux') return 0;
  try {
    const own = Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
    return childrenOf(pid).reduce((sum, child) => sum + memoryOfTree(child), own);
  } catch {
    return 0;
  }
}

function childrenOf(pid: number): number[] {
  return readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
    readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  );
}
