import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Runs a command as `npm run` would, and gives what it said and its exit code. */
export function runScript(
  name: string,
  args: readonly string[],
  env: Record<string, string> = {},
): { code: number | null; said: string } {
  const script = fileURLToPath(new URL(`../../scripts/${name}`, import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { code: status, said: stdout + stderr };
}
