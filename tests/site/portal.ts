import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, BrowserContext } from 'playwright';
import { launchBrowser } from '../support/browser.ts';
import { serve, type RunningServer } from '../../scripts/site/serve.ts';

/** The portals that `npm test` has built (`tests/vitest.config.ts`), and where each of them stands. */
const PORTALS = {
  real: { variable: 'SITE_REAL', base: '/' },
  open: { variable: 'SITE_OPEN', base: '/vbe/' },
  internal: { variable: 'SITE_INTERNAL', base: '/' },
  network: { variable: 'SITE_NETWORK', base: '/' },
} as const;

export type PortalName = keyof typeof PORTALS;

/** The folder of a built portal, absolute. */
export function builtFolder(name: PortalName): string {
  const folder = process.env[PORTALS[name].variable];
  if (!folder)
    throw new Error(
      `${PORTALS[name].variable} is not set: run the site tests with npm test (tests/vitest.config.ts tells how to run one).`,
    );
  return folder;
}

export const basePath = (name: PortalName) => PORTALS[name].base;

/** Serves a built portal on a free port, with the headers that visitors get. Close it when the file is done. */
export function servePortal(name: PortalName): Promise<RunningServer> {
  return serve({ folder: builtFolder(name), base: basePath(name), indexing: false }, 0);
}

let browser: Promise<Browser> | undefined;

/** A browser without a window: one for all test files of a worker, which ends with it. `forget-pages.ts` empties it after each. */
export const openBrowser = (): Promise<Browser> => (browser ??= launched());

const launched = async () => launchBrowser();

let kept: Promise<BrowserContext> | undefined;

/** Where pages stay open from one test file to the next. */
export const keptContext = (of: Browser): Promise<BrowserContext> => (kept ??= of.newContext());

/** Closes what a test file has left open in the browser, with all that the pages have stored. */
export async function forgetPages(): Promise<void> {
  const stays = await kept;
  for (const context of (await browser)?.contexts() ?? []) if (context !== stays) await context.close();
}

/** Every file of a built portal, by its path with forward slashes, in order. */
export async function filesOf(name: PortalName): Promise<string[]> {
  const folder = builtFolder(name);
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found
    .filter((item) => item.isFile())
    .map((item) => path.relative(folder, path.join(item.parentPath, item.name)));
  return files.map((file) => file.replaceAll(path.sep, '/')).sort();
}

/** Every page of a built portal by its address below the base: `sok/`, `404.html`. The mails are no pages. */
export async function pagesOf(name: PortalName): Promise<string[]> {
  const html = (await filesOf(name)).filter((file) => file.endsWith('.html') && !file.endsWith('/epost.html'));
  return html.map((file) => file.replace(/(^|\/)index\.html$/, '$1'));
}
