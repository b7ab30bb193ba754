import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright';
import type { RunningServer } from '../../scripts/site/serve.ts';
import { openBrowser, servePortal } from './portal.ts';
import { movedUntilNow } from './visit.ts';

let browser: Browser;
let server: RunningServer;
beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), servePortal('real')]);
});
afterAll(async () => {
  await server.close();
});

/** Opens a search; `without` is part of the address of files that never come. */
async function open(search: string, without?: string) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  if (without) await page.route(`**/*${without}*`, (route) => route.abort());
  await page.goto(`${server.address}sok/${search}`);
  return page;
}

test('an answer comes into the room that was kept for it: nothing moves', async () => {
  const page = await open('#q=orosanmälan');
  await page.locator('[data-result]').first().waitFor();
  await page.locator('[aria-busy]').waitFor({ state: 'detached' });
  const shift = await page.evaluate(movedUntilNow);
  expect(shift).toBe(0);
  await page.close();
});

test.each([
  ['nothing is found', '#q=xyzzyqq', undefined],
  ['the address asks for nothing', '?fran=brevet', undefined],
  ['the index does not come', '#q=skola', 'innehall.pf_meta'],
  ['the search itself does not come', '#q=skola', 'page.'],
])('the other ways in are there when %s', async (_when, search, without) => {
  const page = await open(search, without);
  await page.getByRole('heading', { name: 'Andra vägar in' }).waitFor({ state: 'visible' });
  await page.close();
});
