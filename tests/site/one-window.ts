import type { Page } from 'playwright';
import { withContext, type Visit } from './visit.ts';

/**
 * Runs a check on many pages of a portal, one after the other in one window. Each page is written where the
 * one before stood, at its own address, and runs its scripts; the window stays, so that axe and the checks are compiled
 * once. What a browser does when it leaves for another page cannot be seen here.
 * @returns what the checks gave, in order
 */
export async function inOneWindow<A, T>(
  { browser, at }: Visit,
  pages: readonly A[],
  addressOf: (page: A) => string,
  check: (window: Page, page: A) => Promise<T>,
): Promise<T[]> {
  return withContext(browser, {}, async (context) => {
    const window = await context.newPage();
    await window.goto(at(''));
    const results: T[] = [];
    for (const [turn, page] of pages.entries()) {
      await window.evaluate(writePage, { address: at(addressOf(page)), turn });
      results.push(await check(window, page));
    }
    return results;
  });
}

/** Runs in the browser. A module is run once a window, so each page has its scripts under names of its own. */
async function writePage({ address, turn }: { address: string; turn: number }): Promise<void> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  const html = (await answer.text()).replaceAll(/(<script\b[^>]*\bsrc="[^"]+)"/g, `$1?${turn}"`);
  history.replaceState(null, '', address);
  document.adoptedStyleSheets = [];
  document.open();
  const loaded = new Promise((done) => addEventListener('load', done, { once: true }));
  document.write(html);
  document.close();
  await loaded;
}
