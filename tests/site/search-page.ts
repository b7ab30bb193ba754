import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { RunningServer } from '../../scripts/site/serve.ts';
import { forgetPages, openBrowser, servePortal } from './portal.ts';
import { giveBackTab, takeTab, type Look } from './shared-tab.ts';

let browser: Browser;
export let real: RunningServer;
export let below: RunningServer;

let taken: Page | undefined;

/** For the tests of a file: both portals, and a browser that has forgotten everything after each of them. */
export function eachWithSearch(): void {
  beforeAll(async () => {
    [browser, real, below] = await Promise.all([openBrowser(), servePortal('real'), servePortal('open')]);
  });
  afterEach(async () => {
    if (taken) await giveBackTab(taken);
    taken = undefined;
    await forgetPages();
  });
  afterAll(() => Promise.all([real?.close(), below?.close()]));
}

export interface Opened {
  page: Page;
  /** What the console said: a breach of the security policy is told there. */
  complaints: string[];
  requests: string[];
}

/** Opens the search page, once a test. Whoever imports this file has the browser and the portals for its tests. */
export async function open(
  query: string,
  { server = real, ...look }: Look & { server?: RunningServer } = {},
): Promise<Opened> {
  return goTo((taken = await takeTab(browser, look)), server, query);
}

/** The same in a browser of its own, which has fetched nothing before. */
export async function openApart(query: string, options: BrowserContextOptions = {}): Promise<Opened> {
  return goTo(await (await browser.newContext(options)).newPage(), real, query);
}

async function goTo(page: Page, server: RunningServer, query: string): Promise<Opened> {
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

const heading = (page: Page) => page.locator('[data-count]');
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

/** Another search by another address, when nothing is shown of the one before: its heading would pass for this one's. */
export async function ask(page: Page, query: string): Promise<void> {
  await page.evaluate(() => void (location.hash = ''));
  await page.locator('[data-outcome]').waitFor({ state: 'hidden' });
  await page.evaluate((hash) => void (location.hash = hash), query);
}
