import { parseArgs } from 'node:util';
import { growthReport, sizeReport } from './build-report.ts';
import { timeBuilds, type Runs } from './build-times.ts';
import { mailReport } from './mail-figures.ts';
import { deliveryReport } from './delivery/report.ts';
import { newsletterReport } from './newsletter-time.ts';
import { searchReport } from './search.ts';
import { weightsReport } from './weights.ts';
import { run } from '../../scripts/commands/run.ts';
import { UserError } from '../../scripts/user-error.ts';

const PARTS = ['newsletter', 'mail', 'delivery', 'weights', 'search', 'build'] as const;

/**
 * `npm run bench [-- --sizes 100,1000,5000] [--only PART]`: how long a newsletter takes, what its mails weigh and a spam
 * filter says of them, what sending costs, what pages weigh, how well, how lightly and how fast the search answers, and what
 * a build costs at three sizes beside a plain site of the same articles. The articles are generated; all
 * is done in temporary folders. Read the ratios: times tell of the machine as much as of the portal.
 */
await run(async () => {
  const { sizes, parts } = readArgs();
  if (parts.includes('newsletter')) print(await newsletterReport());
  if (parts.includes('mail')) print(await mailReport());
  if (parts.includes('delivery')) print(await deliveryReport());
  if (parts.includes('weights')) print(await weightsReport());
  if (parts.includes('search')) print(await searchReport());
  if (parts.includes('build')) await benchBuilds(sizes);
  return 0;
});

async function benchBuilds(sizes: readonly number[]): Promise<void> {
  const all: Runs[] = [];
  for (const size of sizes) {
    const runs = await timeBuilds(size);
    print(sizeReport(runs));
    all.push(runs);
  }
  if (all.length > 1) print(growthReport(all));
}

function readArgs(): { sizes: number[]; parts: readonly string[] } {
  const { values } = parseArgs({
    options: { sizes: { type: 'string', default: '100,1000,5000' }, only: { type: 'string' } },
  });
  const sizes = values.sizes.split(',').map(Number);
  if (!sizes.every((size) => Number.isInteger(size) && size >= 10))
    throw new UserError(`--sizes är ”${values.sizes}”. Skriv antal från 10, till exempel 100,1000.`);
  const parts = PARTS.filter((part) => values.only === undefined || part === values.only);
  if (parts.length === 0) throw new UserError(`--only är ”${values.only}”. Välj ett av: ${PARTS.join(', ')}.`);
  return { sizes, parts };
}

function print(report: string): void {
  console.log(`${report}\n`);
}
