import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { madeUpYear } from '../report/made-up-year.ts';
import { ROOT } from '../run/run-program.ts';
import { median, medianRatio } from './figures.ts';
import { table } from './table.ts';

const RUNS = 5;

/** How long the report of a made-up year takes from nothing, frozen and in every format, beside a Node that does nothing. */
export function reportReport(): string {
  const root = mkdtempSync(path.join(tmpdir(), 'kontaktnatet-bench-'));
  try {
    const { content, data } = madeUpYear(root);
    const env = { ...process.env, PORTAL_CONTENT: content, PORTAL_DATA: data, PORTAL_NOW: '2029-01-15' };
    const pairs = Array.from({ length: RUNS }, () => {
      rmSync(path.join(root, 'report'), { recursive: true, force: true });
      rmSync(path.join(root, 'ut'), { recursive: true, force: true });
      return {
        ours: measured(['scripts/start.mjs', 'scripts/report.ts', '2028', '--out', path.join(root, 'ut')], env),
        node: measured(['-e', '0'], env),
      };
    });
    const ours = pairs.map((pair) => pair.ours);
    const ratio = medianRatio(
      ours,
      pairs.map((pair) => pair.node),
    );
    return `The report of a year: 5 meetings, 6 letters, 100 questions, 53 units, 2 rounds (target: 5,000 ms)\n${table(
      ['', `median of ${RUNS} ms`, 'slowest ms', '× node -e 0'],
      [['report 2028', median(ours).toFixed(0), Math.max(...ours).toFixed(0), ratio.toFixed(1)]],
    )}`;
  } finally {
    rmSync(root, { recursive: true });
  }
}

function measured(args: readonly string[], env: NodeJS.ProcessEnv): number {
  const began = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return performance.now() - began;
}
