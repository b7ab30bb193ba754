import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { build } from 'astro';
import { loadCatalog, readSettings } from '../../src/catalog.ts';
import { ContentError } from '../../src/model/problem.ts';
import { indexSite } from '../index-site.ts';

/**
 * One step of a build as a process of its own, so that what it costs can be read off the process: `check`, or `build`
 * or `index` with the folder of the built site. Builds the site in the current folder, with an empty cache.
 */
const [name, out = ''] = process.argv.slice(2);
if (name === 'check') await check();
else if (name === 'build') await build({ outDir: out, cacheDir: path.join(out, '..', 'cache'), logLevel: 'error' });
else if (name === 'index') await indexSite(out);
else throw new Error(`No step is called ${name}.`);
await childrenGone();
process.send?.({ peak: process.resourceUsage().maxRSS * 1024 });
process.disconnect?.();

async function check(): Promise<void> {
  const { problems } = await loadCatalog(readSettings());
  if (problems.length > 0) throw new ContentError(problems);
}

/** Pagefind leaves its program to die by itself; its time counts as ours only once the system has seen it die. */
async function childrenGone(): Promise<void> {
  for (;;) {
    const children = await readFile(`/proc/self/task/${process.pid}/children`, 'utf8').catch(() => '');
    if (children.trim() === '') return;
    await wait(5);
  }
}
