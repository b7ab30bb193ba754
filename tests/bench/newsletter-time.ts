import { loadCatalog } from '../../src/load-catalog.ts';
import { readSettings } from '../../src/settings.ts';
import { compileIssue } from '../../src/newsletter/message.ts';
import { median } from './figures.ts';
import { table } from './table.ts';

const WARM_UP = 5;
const RUNS = 20;

/** How long the newest real issue takes to compile in a process that has compiled before. */
export async function newsletterReport(): Promise<string> {
  const settings = readSettings();
  const { catalog } = await loadCatalog(settings);
  const [issue] = catalog.issues;
  if (!issue) return 'Newsletter: there is no issue to compile.';
  const times: number[] = [];
  for (let run = 0; run < WARM_UP + RUNS; run++) {
    const began = performance.now();
    await compileIssue(issue, catalog, settings.site);
    times.push(performance.now() - began);
  }
  const warm = times.slice(WARM_UP);
  const row = [issue.id, ...[times[0]!, median(warm), Math.max(...warm)].map((time) => time.toFixed(1))];
  return `Newsletter, compiled in process (target: median under 100 ms)\n${table(['', 'first ms', `median of ${RUNS} ms`, 'slowest ms'], [row])}`;
}
