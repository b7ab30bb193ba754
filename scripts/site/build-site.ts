import { readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'astro';
import { handCatalog, loadCatalog, withoutUnfinished, type Settings } from '../../src/catalog.ts';
import type { Catalog } from '../../src/model/catalog.ts';
import { ContentError } from '../../src/model/problem.ts';
import { indexSite } from './index-site.ts';
import { UserError } from '../user-error.ts';

const PROJECT = path.resolve(fileURLToPath(new URL('../..', import.meta.url)));

/**
 * Builds the whole site with its search index. It is made in a folder beside and takes the old one's place when
 * everything is done, so that a build that fails leaves what was there.
 * @param catalog the content of these settings, checked
 */
export async function buildSite({ out }: Settings, catalog: Catalog): Promise<void> {
  refuseTwin(out);
  await refuseForeign(out);
  const fresh = `${out}.ny`;
  await rm(fresh, { recursive: true, force: true });
  handCatalog(catalog);
  await build({ outDir: fresh, logLevel: 'warn' });
  handCatalog(undefined);
  await indexSite(fresh);
  await replace(out, fresh);
}

/**
 * Reads and checks the content.
 * @throws ContentError with every fault
 */
export async function soundCatalog(settings: Settings): Promise<Catalog> {
  const { catalog, problems } = await loadCatalog(settings);
  if (problems.length > 0) throw new ContentError(problems);
  return withoutUnfinished(catalog);
}

/** Astro takes a folder beside the project for one inside when its name only begins as the project's does. */
function refuseTwin(out: string): void {
  if (!out.startsWith(PROJECT) || out.startsWith(PROJECT + path.sep)) return;
  throw new UserError(`PORTAL_OUT är ”${out}”, som börjar som projektets egen mapp. Välj en mapp med ett annat namn.`);
}

/** The folder is replaced whole: one that holds something else would be lost. */
async function refuseForeign(out: string): Promise<void> {
  const names: string[] = await readdir(out).catch(() => []);
  if (names.length === 0 || names.includes('sitemap-index.xml')) return;
  throw new UserError(`PORTAL_OUT är ”${out}”, där det ligger annat än en byggd portal. Välj en tom mapp.`);
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
