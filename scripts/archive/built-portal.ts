import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type BrowserContext, type Page, type Route } from 'playwright';
import { ifMissing } from '../files/missing.ts';
import type { Site } from '../../src/site.ts';
import { BROWSER_ARGUMENTS, findBrowser } from '../site/browser.ts';

/**
 * Opens pages of a built portal in a browser, at the addresses where they are published, and does something with them.
 * Every file comes from the folder; nothing is asked of a network, and the portal's scripts do not run.
 * @param folder a built portal
 * @param use gets a function that opens a page by its address from the portal's root: `/informationsbrev/2026-6/`
 */
export async function inBuiltPortal<T>(
  folder: string,
  site: Site,
  use: (open: (address: string) => Promise<Page>) => Promise<T>,
): Promise<T> {
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: [...BROWSER_ARGUMENTS] });
  try {
    const context = await browser.newContext({ locale: 'sv-SE', colorScheme: 'light', serviceWorkers: 'block' });
    await context.route('**/*', (route) => answer(route, folder, site));
    return await use((address) => open(context, site.address + address.slice(1)));
  } finally {
    await browser.close();
  }
}

async function open(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  const response = await page.goto(address);
  if (!response?.ok()) throw new Error(`The built portal has no page ${address}`);
  await page.evaluate(keepWordsWhole);
  return page;
}

/** Takes away the soft hyphens: where a long word may break is for a narrow screen. Runs in the page. */
function keepWordsWhole(): void {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode as Text;
    if (text.data.includes('\u00AD')) text.data = text.data.replaceAll('\u00AD', '');
  }
}

async function answer(route: Route, folder: string, site: Site): Promise<void> {
  const address = route.request().url();
  if (route.request().resourceType() === 'script' || !address.startsWith(site.address)) return route.abort();
  const below = decodeURI(new URL(address).pathname)
    .slice(site.base.length)
    .replace(/(^|\/)$/, '$1index.html');
  const file = path.join(folder, ...below.split('/'));
  const body = await readFile(file).catch(ifMissing(undefined));
  return body ? route.fulfill({ body, path: file }) : route.fulfill({ status: 404 });
}
