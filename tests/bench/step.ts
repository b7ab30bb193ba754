import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { build } from 'astro';
import { handCatalog } from '../../src/catalog-for-pages.ts';
import { readSettings } from '../../src/settings.ts';
import { soundCatalog, withoutUnfinished } from '../../src/load-catalog.ts';
import { buildPortal, checkedContent } from '../../scripts/site/build-portal.ts';
import { indexSite } from '../../scripts/site/index-site.ts';
import { indexPlainly } from './golden/searches.ts';
import { childrenOf, livingSeconds } from './process-times.ts';

/** What a step tells of itself when it is done. */
export interface Told {
  /** Bytes of memory at its worst moment. */
  peak: number;
  /** Seconds of processor of programs that outlive it (Vite's esbuild), which nobody would count. */
  leftRunning: number;
}

/**
 * One step of a build as a process of its own, so that what it costs can be read off the process: `check`, or `portal` (all that
 * `npm run build` does), `checked-build`, `build`, `index` or `plain-index` (Pagefind as it comes) with the folder of the built site.
 * What builds keep lies beside that folder, and not in the checkout.
 */
const [name, out = ''] = process.argv.slice(2);
if (name === 'check') await soundCatalog(readSettings());
else if (name === 'portal') await buildAsUsersDo();
else if (name === 'checked-build') await buildChecked();
else if (name === 'build') await buildHere();
else if (name === 'index') await andWait(indexSite(out));
else if (name === 'plain-index') await andWait(indexPlainly(out, path.join(out, 'pagefind')));
else throw new Error(`No step is called ${name}.`);
const leftRunning = childrenOf(process.pid).reduce((sum, child) => sum + livingSeconds(child), 0);
process.send?.({ peak: process.resourceUsage().maxRSS * 1024, leftRunning } satisfies Told);
process.disconnect?.();

async function buildAsUsersDo(): Promise<void> {
  const [settings, cache] = [{ ...readSettings(), out }, path.join(out, '..', 'cache')];
  await buildPortal(settings, await checkedContent(settings, cache), cache);
}

async function buildChecked(): Promise<void> {
  handCatalog(withoutUnfinished(await soundCatalog(readSettings())));
  await buildHere();
}

async function buildHere(): Promise<void> {
  await build({ outDir: out, cacheDir: path.join(out, '..', 'cache'), logLevel: 'error' });
}

/** Pagefind leaves its program to die by itself; its time counts as ours only once the system has seen it die. */
async function andWait(indexing: Promise<unknown>): Promise<void> {
  await indexing;
  while (childrenOf(process.pid).length > 0) await wait(5);
}
