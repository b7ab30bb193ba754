import { AGAIN, STEPS, total, typical, type Runs, type SiteName } from './build-times.ts';
import { growth, medianRatio } from './figures.ts';
import type { Cost } from './measure.ts';
import { table } from './table.ts';

/** What one size cost, step by step, beside the plain site. */
export function sizeReport(runs: Runs): string {
  const rows = [...siteRows('ours', runs), ['plain Astro + MDX + Pagefind'], ...siteRows('plain', runs)];
  return [
    `${runs.size} articles${runs.ours.length > 1 ? ` (median of ${runs.ours.length}, taking turns)` : ''}`,
    table(['', 'wall s', 'CPU s', 'peak MB'], rows),
    `CPU ratio of a first build to the plain site: ${ratio(runs)} (targets: at most 1.0 for 100 articles, 0.8 from 1000 on)`,
    `CPU ratio of a build after one changed text to a first one: ${ratioAgain(runs)} (target: at most 0.25)`,
  ].join('\n');
}

function siteRows(site: SiteName, runs: Runs): string[][] {
  const steps = STEPS[site].map((step) => [`  ${step}`, ...figures(typical(runs[site].map((run) => run[step]!)))]);
  return [...steps, ['  total', ...figures(typical(runs[site].map(total)))]];
}

const figures = ({ wall, cpu, peak }: Cost) => [wall.toFixed(2), cpu?.toFixed(2) ?? 'n/a', (peak / 1e6).toFixed(0)];

function ratio({ ours, plain }: Runs): string {
  const cpus = [ours, plain].map((runs) => runs.flatMap((run) => total(run).cpu ?? []));
  return cpus[0]!.length === ours.length ? medianRatio(cpus[0]!, cpus[1]!).toFixed(2) : 'n/a';
}

function ratioAgain({ ours }: Runs): string {
  const [first, again] = [ours.map(total), ours.map((run) => run[AGAIN]!)].map((costs) =>
    costs.flatMap(({ cpu }) => cpu ?? []),
  );
  return first!.length === ours.length ? medianRatio(again!, first!).toFixed(2) : 'n/a';
}

/** How the cost grew from each size to the next, for both sites. */
export function growthReport(all: readonly Runs[]): string {
  const sorted = all.toSorted((a, b) => a.size - b.size);
  const pairs = sorted.slice(1).map((to, index) => [sorted[index]!, to] as const);
  const rows = pairs.map(([from, to]) => [
    `${from.size} → ${to.size}`,
    power('ours', from, to),
    power('plain', from, to),
  ]);
  return ['Growth of CPU: the power p in size^p (target: at most 1)', table(['', 'ours', 'plain'], rows)].join('\n');
}

function power(site: SiteName, from: Runs, to: Runs): string {
  const [before, after] = [from, to].map((runs) => typical(runs[site].map(total)).cpu);
  return before && after ? growth({ size: from.size, cost: before }, { size: to.size, cost: after }).toFixed(2) : 'n/a';
}
