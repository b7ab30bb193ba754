import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { RunningServer } from '../../scripts/site/serve.ts';
import { forgetPages, openBrowser, servePortal } from './portal.ts';

export let browser: Browser;
export let real: RunningServer;
export let below: RunningServer;

/** For the tests of a file: both portals, and a browser that has forgotten everything after each of them. */
export function eachWithSearch(): void {
  beforeAll(async () => {
    [browser, real, below] = await Promise.all([openBrowser(), servePortal('real'), servePortal('open')]);
  });
  afterEach(forgetPages);
  afterAll(() => Promise.all([real?.close(), below?.close()]));
}

export interface Opened {
  page: Page;
  /** What the console said: a breach of the security policy is told there. */
  complaints: string[];
  requests: string[];
}

/** Opens the search page in a browser of its own. Whoever imports this file has the browser and the portals for its tests. */
export async function open(
  query: string,
  { server = real, ...options }: BrowserContextOptions & { server?: RunningServer } = {},
): Promise<Opened> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on(
    'console',
    (message) => void (['error', 'warning'].includes(message.type()) && complaints.push(message.text())),
  );
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('dialog', (dialog) => void complaints.push(`dialog: ${dialog.message()}`));
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(`${server.address}sok/${query}`);
  return { page, complaints, requests };
}

export const heading = (page: Page) => page.locator('[data-count]');
export const results = (page: Page) => page.locator('[data-result]');
export const field = (page: Page) => page.getByRole('searchbox', { name: 'Sök i portalen' });
/** Waits until the heading says so and every result under it stands. */
export const settled = (page: Page, text: RegExp | string) =>
  page.locator('[data-outcome]:not([aria-busy])', { has: heading(page).filter({ hasText: text }) }).waitFor();
export const openFilters = (page: Page) => page.getByText('Avgränsa', { exact: true }).click();
export const titles = (page: Page) => results(page).locator('h3').allTextContents();

/** The tab that shows one kind alone. */
export const kindTab = (page: Page, name: string) =>
  page.locator('[data-tabs]').getByRole('button', { name: new RegExp(`^${name} \\d+$`) });

/** Another search, on a page that shows nothing of the one before: its heading would pass for this one's. */
export async function ask(page: Page, query: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${real.address}sok/${query}`);
}
