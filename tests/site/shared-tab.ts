import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { keptContext } from './portal.ts';

/** What one tab can take on and off again. A check that needs more has a browser of its own. */
export type Look = Pick<BrowserContextOptions, 'viewport' | 'colorScheme' | 'forcedColors' | 'reducedMotion'>;

const PLAIN = { colorScheme: 'light', forcedColors: 'none', reducedMotion: 'no-preference' } as const;
/** What checks listen for. */
const HEARD = ['console', 'dialog', 'pageerror', 'request'] as const;

const SIZE = { width: 1280, height: 720 };

let free: Page | undefined;

/** The tab that is free, or a new one, with this look. Give it back: a new window costs as much as three pages. */
export async function takeTab(browser: Browser, { viewport, ...media }: Look): Promise<Page> {
  const page = free ?? (await (await keptContext(browser)).newPage());
  free = undefined;
  await page.setViewportSize(viewport ?? SIZE);
  await page.emulateMedia({ media: null, ...PLAIN, ...media });
  return page;
}

/** Takes away what a check has left in a tab: what was stored, who listens, which requests are stopped. */
export async function giveBackTab(page: Page): Promise<void> {
  for (const event of HEARD) page.removeAllListeners(event);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  if (page.url().startsWith('http')) await page.evaluate(() => (localStorage.clear(), sessionStorage.clear()));
  await page.context().clearCookies();
  await page.mouse.move(0, 0);
  await page.goto('about:blank');
  if (free) await page.close();
  else free = page;
}
