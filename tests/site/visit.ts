import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright';
import type { RunningServer } from '../../scripts/site/serve.ts';
import { openBrowser, servePortal, type PortalName } from './portal.ts';
import { giveBackTab, takeTab, type Look } from './shared-tab.ts';

/** A served portal and a browser that looks at it. Close it when the file is done: the browser stays open for the next. */
export interface Visit {
  browser: Browser;
  server: RunningServer;
  /** The full address of a page below the portal's base: `''`, `sok/#q=ord`. */
  at(page: string): string;
  close(): Promise<void>;
}

export async function visit(name: PortalName): Promise<Visit> {
  const [server, browser] = await Promise.all([servePortal(name), openBrowser()]);
  return {
    browser,
    server,
    at: (page) => server.address + page,
    close: () => server.close(),
  };
}

/** Runs a check in a browser of one's own choices (size, colours, no JavaScript), and forgets everything afterwards. */
export async function withContext<T>(
  browser: Browser,
  options: BrowserContextOptions,
  check: (context: BrowserContext) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext(options);
  try {
    return await check(context);
  } finally {
    await context.close();
  }
}

/** The same with one page in it. */
export const withOwnPage = <T>(
  browser: Browser,
  options: BrowserContextOptions,
  check: (page: Page) => Promise<T>,
): Promise<T> => withContext(browser, options, async (context) => check(await context.newPage()));

/** Runs a check in the tab that all checks take turns with: nothing is known there of the one before. */
export async function withPage<T>(browser: Browser, look: Look, check: (page: Page) => Promise<T>): Promise<T> {
  const page = await takeTab(browser, look);
  try {
    return await check(page);
  } finally {
    await giveBackTab(page);
  }
}

/** Waits until the status line of a page or a part says just this: an answer may come a moment after the press. */
export const hears = (within: Page | Locator, text: string) =>
  within
    .getByRole('status')
    .and(within.getByText(text, { exact: true }))
    .waitFor({ state: 'attached' });

const TABS = 4;

/** Runs a check on many addresses, four at a time, each tab used again and again. @returns what the checks gave, in order */
export async function inTabs<A, T>(
  context: BrowserContext,
  addresses: readonly A[],
  check: (page: Page, address: A) => Promise<T>,
): Promise<T[]> {
  const results: T[] = [];
  let next = 0;
  const work = async () => {
    const page = await context.newPage();
    for (let at = next++; at < addresses.length; at = next++) results[at] = await check(page, addresses[at]!);
  };
  await Promise.all(Array.from({ length: TABS }, work));
  return results;
}

/** Runs in the browser: how much has moved on a page that has drawn all that it has. What moves in a frame is known after the next. */
export async function movedUntilNow(): Promise<number> {
  await document.fonts.ready;
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  const observer = new PerformanceObserver(() => undefined);
  observer.observe({ type: 'layout-shift', buffered: true });
  const shifts = observer.takeRecords() as (PerformanceEntry & { value: number })[];
  return shifts.reduce((sum, { value }) => sum + value, 0);
}
