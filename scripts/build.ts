import { rename, rm } from 'node:fs/promises';
import { build } from 'astro';
import { loadCatalog, readSettings, type Settings } from '../src/catalog.ts';
import { ContentError } from '../src/model/problem.ts';
import { dataFolder } from './data-folder.ts';
import { indexSite } from './index-site.ts';
import { step } from './progress.ts';
import { run } from './run.ts';

/**
 * Builds the whole site with its search index. It is made in a folder beside and takes the old one's place when
 * everything is done, so that a build that fails leaves what was there.
 * @throws ContentError when the content has faults
 */
export async function buildSite({ out }: Settings): Promise<void> {
  const fresh = `${out}.ny`;
  await rm(fresh, { recursive: true, force: true });
  await build({ outDir: fresh, logLevel: 'warn' });
  await indexSite(fresh);
  await replace(out, fresh);
}

async function replace(old: string, fresh: string): Promise<void> {
  const aside = `${old}.gammal`;
  await rm(aside, { recursive: true, force: true });
  await rename(old, aside).catch(ignoreMissing);
  await rename(fresh, old);
  await rm(aside, { recursive: true, force: true });
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}

/** `npm run build`: check, build, index. */
if (import.meta.main) {
  await run(async () => {
    const settings = readSettings();
    dataFolder();
    await step('Kontrollerar innehållet', async () => {
      const { problems } = await loadCatalog(settings);
      if (problems.length > 0) throw new ContentError(problems);
    });
    await step('Bygger sidorna och sökningen', () => buildSite(settings));
    console.log(`Portalen ligger i ${settings.out}.`);
    return 0;
  });
}
