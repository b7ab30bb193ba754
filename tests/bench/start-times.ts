import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from '../run/run-program.ts';
import { median, medianRatio } from './figures.ts';
import { deadChildrenSeconds } from './process-times.ts';
import { table } from './table.ts';

const RUNS = 7;

/** What people wait for most often, as `npm run` does it. */
const COMMANDS: readonly (readonly string[])[] = [
  ['scripts/newsletter.ts', '--help'],
  ['scripts/newsletter.ts', 'send', '--help'],
  ['scripts/newsletter.ts', 'status'],
  ['scripts/register.ts', 'list'],
  ['scripts/check.ts'],
];

/** How long a command takes from nothing, beside a Node that does nothing in the same run. */
export function startReport(): string {
  const data = mkdtempSync(path.join(tmpdir(), 'kontaktnatet-bench-'));
  try {
    const rows = COMMANDS.map((words) => row(words, { ...process.env, PORTAL_DATA: path.join(data, 'data') }));
    return `Commands, the start of Node included (targets: 350 ms, check 800 ms)\n${table(['', 'median ms', 'CPU ms', '× node -e 0'], rows)}`;
  } finally {
    rmSync(data, { recursive: true });
  }
}

function row(words: readonly string[], env: NodeJS.ProcessEnv): string[] {
  const command = ['scripts/start.mjs', ...words];
  measured(command, env);
  const pairs = Array.from({ length: RUNS }, () => ({
    ours: measured(command, env),
    node: measured(['-e', '0'], env),
  }));
  const figure = (of: 'wall' | 'cpu') => median(pairs.map(({ ours }) => ours[of])).toFixed(0);
  const ratio = medianRatio(
    pairs.map(({ ours }) => ours.wall),
    pairs.map(({ node }) => node.wall),
  );
  return [words.join(' ').replace(/^scripts\/|\.ts/g, ''), figure('wall'), figure('cpu'), ratio.toFixed(1)];
}

function measured(args: readonly string[], env: NodeJS.ProcessEnv): { wall: number; cpu: number } {
  const [before, began] = [deadChildrenSeconds() ?? 0, performance.now()];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return { wall: performance.now() - began, cpu: ((deadChildrenSeconds() ?? 0) - before) * 1000 };
}
