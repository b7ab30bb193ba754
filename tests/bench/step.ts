import module from 'node:module';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ROOT } from '../../scripts/install.mjs';
import { readSettings } from '../../src/settings.ts';
import { childrenOf, livingSeconds } from './process-times.ts';

/** What a step tells of itself when it is done. */
export interface Told {
  /** Bytes of memory at its worst moment. */
  peak: number;
  /** Seconds of processor of programs that outlive it (Vite's esbuild), which nobody would count. */
  leftRunning: number;
}

/**
 * One step of a build as a process of its own, so that what it costs can be read off the process: `check`; `portal`, all that
 * `npm run build` does; `pages`, those alone; `index`; or, of a plain site, `build` and `plain-index` (Pagefind as it comes). The
 * folder of the built site comes after. What builds keep lies beside that folder, and not in the checkout. A step loads what it needs and no more.
 */
const [name, out = ''] = process.argv.slice(2);
// As `scripts/go-on.mjs` does, and the command `astro build`.
module.enableCompileCache(path.join(ROOT, 'node_modules', '.cache', 'kontaktnatet'));
const STEPS: Readonly<Record<string, () => Promise<unknown>>> = {
  check: async () => (await import('../../src/load-catalog.ts')).soundCatalog(readSettings()),
  portal: buildAsUsersDo,
  pages: renderChecked,
  index: async () => andWait((await import('../../scripts/site/index-site.ts')).indexSite(out)),
  build: async () =>
    (await import('astro')).build({ outDir: out, cacheDir: path.join(out, '..', 'cache'), logLevel: 'error' }),
  'plain-index': async () =>
    andWait((await import('./golden/index-plainly.ts')).indexPlainly(out, path.join(out, 'pagefind'))),
};
const step = STEPS[name!];
if (!step) throw new Error(`No step is called ${name}.`);
await step();
const leftRunning = childrenOf(process.pid).reduce((sum, child) => sum + livingSeconds(child), 0);
process.send?.({ peak: process.resourceUsage().maxRSS * 1024, leftRunning } satisfies Told);
process.disconnect?.();

async function buildAsUsersDo(): Promise<void> {
  const [settings, cache] = [{ ...readSettings(), out }, path.join(out, '..', 'cache')];
  const { buildPortal, checkedContent } = await import('../../scripts/site/build-portal.ts');
  await buildPortal(settings, await checkedContent(settings, cache), cache);
}

async function renderChecked(): Promise<void> {
  const settings = readSettings();
  const { soundCatalog, withoutUnfinished } = await import('../../src/load-catalog.ts');
  const { compiledPages } = await import('../../scripts/site/compiled-pages.ts');
  const { renderCatalog } = await import('../../scripts/site/render-catalog.ts');
  await renderCatalog(
    await compiledPages(settings.site),
    withoutUnfinished(await soundCatalog(settings)),
    settings,
    out,
  );
}

/** Pagefind leaves its program to die by itself; its time counts as ours only once the system has seen it die. */
async function andWait(indexing: Promise<unknown>): Promise<void> {
  await indexing;
  while (childrenOf(process.pid).length > 0) await wait(5);
}
