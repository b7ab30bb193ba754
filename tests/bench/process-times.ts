import { readdirSync, readFileSync } from 'node:fs';

/**
 * What Linux tells of running processes, proc(5); Node itself tells nothing of the programs it starts.
 * On other systems every answer is undefined or nothing.
 */
const IS_TOLD = process.platform === 'linux';

/** Seconds of processor that this process's children have used, and theirs, once they are dead. */
export function deadChildrenSeconds(): number | undefined {
  return IS_TOLD ? seconds('self', 13) : undefined;
}

/** Seconds of processor that a living process has used. */
export const livingSeconds = (pid: number) => seconds(pid, 11);

/** Two fields of `stat`, counted from after the name, in hundredths of a second: user and system. */
function seconds(pid: number | 'self', field: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[field]) + Number(fields[field + 1])) / 100;
}

/** The processes that a process has started and that live, or wait to be seen dead. */
export function childrenOf(pid: number): number[] {
  if (!IS_TOLD) return [];
  return readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
    readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  );
}

/** Bytes that a process and all below it hold now; 0 when it has just ended. */
export function memoryOfTree(pid: number): number {
  if (!IS_TOLD) return 0;
  try {
    const own = Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
    return childrenOf(pid).reduce((sum, child) => sum + memoryOfTree(child), own);
  } catch {
    return 0;
  }
}
