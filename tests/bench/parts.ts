import { UserError } from '../../scripts/user-error.ts';
import { growthReport, sizeReport } from './build-report.ts';
import { timeBuilds, type Runs } from './build-times.ts';
import { contentReport } from './content.ts';
import { deliveryReport } from './delivery/report.ts';
import { mailReport } from './mail-figures.ts';
import { newsletterReport } from './newsletter-time.ts';
import { startReport } from './start-times.ts';
import { reportReport } from './report-time.ts';
import { searchReport } from './search.ts';
import { sheetsReport } from './sheets-report.ts';
import { supplyReport } from './supply/report.ts';
import { weightsReport } from './weights.ts';

/** What can be measured on its own, in the order in which it is. */
const PARTS: Record<string, (sizes: readonly number[]) => Promise<void>> = {
  start: async () => print(startReport()),
  newsletter: async () => print(await newsletterReport()),
  mail: async () => print(await mailReport()),
  delivery: async () => print(await deliveryReport()),
  weights: async () => print(await weightsReport()),
  sheets: async () => print(await sheetsReport()),
  report: async () => print(reportReport()),
  search: async () => print(await searchReport()),
  content: async () => print(await contentReport()),
  supply: async () => print(supplyReport()),
  build: benchBuilds,
};

/**
 * Measures, and prints a table for each part.
 * @param only one part; all when left out
 * @throws UserError for sizes and parts that there are none of
 */
export async function bench({ sizes: asked, only }: { sizes: string; only: string | undefined }): Promise<number> {
  const sizes = asked.split(',').map(Number);
  if (!sizes.every((size) => Number.isInteger(size) && size >= 10))
    throw new UserError(`--sizes är ”${asked}”. Skriv antal från 10, till exempel 100,1000.`);
  const parts = Object.entries(PARTS).filter(([part]) => only === undefined || part === only);
  if (parts.length === 0) throw new UserError(`--only är ”${only}”. Välj ett av: ${Object.keys(PARTS).join(', ')}.`);
  for (const [, measure] of parts) await measure(sizes);
  return 0;
}

async function benchBuilds(sizes: readonly number[]): Promise<void> {
  const all: Runs[] = [];
  for (const size of sizes) {
    const runs = await timeBuilds(size);
    print(sizeReport(runs));
    all.push(runs);
  }
  if (all.length > 1) print(growthReport(all));
}

function print(report: string): void {
  console.log(`${report}\n`);
}
