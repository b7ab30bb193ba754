import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { build } from 'astro';
import { loadCatalog, readSettings } from '../../src/catalog.ts';
import { ContentError } from '../../src/model/problem.ts';
import { indexSite } from '../index-site.ts';
import { childrenOf, livingSeconds } from './process-times.ts';

/** What a step tells of itself when it is done. */
export interface Told {
  /** Bytes of memory at its worst moment. */
  peak: number;
  /** Seconds of processor of programs that outlive it (Vite's esbuild), which nobody would count. */
  leftRunning: number;
}

/**
 * One step of a build as a process of its own, so that what it costs can be read off the process: `check`, or `build`
 * or `index` with the folder of the built site. Builds the site in the current folder, with an empty cache.
 */
const [name, out = ''] = process.argv.slice(2);
if (name === 'check') await check();
else if (name === 'build') await build({ outDir: out, cacheDir: path.join(out, '..', 'cache'), logLevel: 'error' });
else if (name === 'index') await indexAndWait(out);
else throw new Error(`No step is called ${name}.`);
const leftRunning = childrenOf(process.pid).reduce((sum, child) => sum + livingSeconds(child), 0);
process.send?.({ peak: process.resourceUsage().maxRSS * 1024, leftRunning } satisfies Told);
process.disconnect?.();

async function check(): Promise<void> {
  const { problems } = await loadCatalog(readSettings());
  if (problems.length > 0) throw new ContentError(problems);
}

/** Pagefind leaves its program to die by itself; its time counts as ours only once the system has seen it die. */
async function indexAndWait(folder: string): Promise<void> {
  await indexSite(folder);
  while (childrenOf(process.pid).length > 0) await wait(5);
}
