import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { withoutUnfinished } from '../../src/load-catalog.ts';
import type { Settings } from '../../src/settings.ts';
import type { Catalog } from '../../src/model/catalog.ts';
import { ContentError } from '../../src/model/problem.ts';
import { replaceFolder } from '../files/replace-folder.ts';
import { checkBuilt } from './check-built.ts';
import { compiledPages } from './compiled-pages.ts';
import { indexSite } from './index-site.ts';
import { keptLetters } from './kept-letters.ts';
import { keptPages } from './kept-pages.ts';
import { openKeptParts } from './kept-parts.ts';
import { placeToBuild, refuseUnreadable } from './place-to-build.ts';
import { markPlacesToBreak } from './places-to-break.ts';
import { renderCatalog } from './render-catalog.ts';
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
  try {
    const [words, compiled] = await Promise.all([
      kept('word').then((parts) => wordFiles(catalog, site, parts)),
      compiledPages(site, cache && path.join(cache, 'pages')),
    ]);
    const shown = withoutUnfinished(catalog);
    const sizes = new Map(Object.entries(words).map(([address, { length }]) => [address, length]));
    const pages = keptPages(shown, { site, content }, sizes, await kept('pages'));
    const letters = await kept('letters');
    const atHand = { sizes, kept: pages.addresses, letterAsHtml: keptLetters(letters) };
    await renderCatalog(compiled, shown, { site, content }, fresh, atHand);
    letters.keep();
    pages.layIn(fresh);
    writeAtAddresses(fresh, words);
    const { tailsOf } = await indexSite(fresh);
    const problems = await checkBuilt(fresh, catalog, site.sender.email, await kept('sound'));
    if (problems.length > 0) throw new ContentError(problems);
    markPlacesToBreak(fresh, tailsOf);
    await replaceFolder(place, fresh);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}
