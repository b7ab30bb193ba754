import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { handBodies, handCatalog } from '../../src/catalog-for-pages.ts';
import { withoutUnfinished } from '../../src/load-catalog.ts';
import type { Settings } from '../../src/settings.ts';
import type { Catalog } from '../../src/model/catalog.ts';
import { ContentError } from '../../src/model/problem.ts';
import { ifMissing } from '../files/missing.ts';
import { bodyOpener } from './bodies.ts';
import { bodyPictures } from './body-pictures.ts';
import { checkBuilt } from './check-built.ts';
import { compiledPages } from './compiled-pages.ts';
import { indexSite } from './index-site.ts';
import { keptPages } from './kept-pages.ts';
import { openKeptParts } from './kept-parts.ts';
import { placeToBuild, refuseUnreadable } from './place-to-build.ts';
import { markPlacesToBreak } from './places-to-break.ts';
import { renderPages } from './render-pages.ts';
import { writeSitemap } from './sitemap.ts';
import { wordFiles, writeAtAddresses } from './word-files.ts';

/**
 * Builds the whole site with its search index. It is made in a folder beside and takes the old one's place when
 * everything is done, so that a build that fails leaves what was there.
 * @param catalog the content of these settings, checked
 * @param cache a folder for what builds keep for the next, which may be taken away at any time; without it the checkout's own
 * @throws ContentError when what was written has what must never be published
 * @throws UserError for a place where no site can be built
 */
export async function buildSite(
  { out, content, site, edition }: Pick<Settings, 'out' | 'content' | 'site' | 'edition'>,
  catalog: Catalog,
  cache?: string,
): Promise<void> {
  refuseUnreadable({ content });
  const place = await placeToBuild(out);
  const fresh = `${place}.ny`;
  await rm(fresh, { recursive: true, force: true });
  // A folder that cannot be made is told before the work of building.
  await mkdir(fresh, { recursive: true });
  const kept = (name: string) => openKeptParts(`${name} ${content} ${edition}`, cache);
  const words = await wordFiles(catalog, site, await kept('word'));
  const shown = withoutUnfinished(catalog);
  const sizes = new Map(Object.entries(words).map(([address, { length }]) => [address, length]));
  const pages = keptPages(shown, { site, content }, sizes, await kept('pages'));
  handCatalog(shown, sizes);
  handBodies(await bodyOpener(content, bodyPictures(fresh, site.base)));
  try {
    const compiled = await compiledPages(site, cache && path.join(cache, 'pages'));
    writeSitemap(fresh, await renderPages(compiled, fresh, site, pages.addresses), site.address);
    // What the pages were handed they need no longer.
    handCatalog(undefined);
    pages.layIn(fresh);
    writeAtAddresses(fresh, words);
    await indexSite(fresh);
    const problems = await checkBuilt(fresh, catalog, site.sender.email, await kept('sound'));
    if (problems.length > 0) throw new ContentError(problems);
    await markPlacesToBreak(fresh);
    await replace(place, fresh);
  } finally {
    handCatalog(undefined);
    await rm(fresh, { recursive: true, force: true });
  }
}

async function replace(old: string, fresh: string): Promise<void> {
  const aside = `${old}.gammal`;
  await rm(aside, { recursive: true, force: true });
  await rename(old, aside).catch(ifMissing(undefined));
  await rename(fresh, old);
  await rm(aside, { recursive: true, force: true });
}
