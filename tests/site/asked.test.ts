import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright';
import type { RunningServer } from '../../scripts/site/serve.ts';
import { launchBrowser, servePortal } from './portal.ts';

let browser: Browser;
let server: RunningServer;
beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), servePortal('real')]);
});
afterAll(async () => {
  await browser.close();
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
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) sum += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 500);
      }),
  );
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
  await page.getByRole('heading', { name: 'Andra vägar in' }).waitFor({ state: 'visible', timeout: 10_000 });
  await page.close();
});
