import { describe, expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { basePath } from './portal.ts';
import { eachWithSearch, ask, real, below, open, openApart, results, field, settled } from './search-page.ts';
import type { Look } from './shared-tab.ts';

eachWithSearch();

describe('what the search needs', () => {
  test('a portal in a sub-folder finds and links within it', async () => {
    const { page, complaints } = await open('#q=exempelstad', { server: below });
    await settled(page, /träff(ar)? på/);
    const href = await results(page).first().getByRole('link').getAttribute('href');
    expect(href!.startsWith(basePath('open'))).toBe(true);
    expect((await page.request.get(new URL(href!, page.url()).href)).status()).toBe(200);
    await page.locator('[data-result]:not([data-kind=page])').first().waitFor();
    expect(complaints).toEqual([]);
  });

  test('without JavaScript the page says so and gives other ways in', async () => {
    const { page } = await openApart('', { javaScriptEnabled: false });
    expect(await page.locator('noscript').innerText()).toContain('Sökningen behöver JavaScript');
    for (const name of [/A till Ö/, /Fråga någon/, /Barn och unga/])
      expect(await page.getByRole('main').getByRole('link', { name }).count()).toBe(1);
  });

  test('without an index the page says how to make one', async () => {
    const { page } = await openApart('');
    await page.route('**/pagefind/**', (route) => route.fulfill({ status: 404, body: '' }));
    await page.reload();
    await field(page).fill('oro');
    await page.getByText('Sökningen saknar index. Kör npm run build först.').first().waitFor();
  });

  test('a lost connection is not an empty answer, and can be tried again', async () => {
    const { page } = await openApart('');
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.reload();
    await field(page).fill('oro');
    await settled(page, /fungerar inte just nu/);
    await page.unroute('**/pagefind/**');
    await page.getByRole('button', { name: 'Försök igen' }).click();
    await settled(page, /träffar på ”oro”/);
  });

  test('a connection lost between two searches is not an empty answer either', async () => {
    const { page } = await openApart('#q=oro');
    await settled(page, /träffar på ”oro”/);
    // The worker's requests do not pass through the page's routes; the server is what goes away.
    await page.context().setOffline(true);
    await field(page).fill('xylofon');
    await settled(page, /fungerar inte just nu/);
  });

  test('nothing is stored in the browser and nothing leaves the portal', async () => {
    const { page, requests } = await openApart('#q=oro');
    await settled(page, /”oro”/);
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    expect(requests.filter((url) => !url.startsWith(real.address))).toEqual([]);
  });
});

describe('readers of every sort', () => {
  const looks: [string, Look][] = [
    ['wide', { viewport: { width: 1440, height: 900 } }],
    ['320 px wide', { viewport: { width: 320, height: 640 } }],
    ['dark', { viewport: { width: 1024, height: 800 }, colorScheme: 'dark' }],
    ['with forced colours', { viewport: { width: 1024, height: 800 }, forcedColors: 'active' }],
  ];
  const searches = ['#q=oro', '#q=oro&kind=Forskning', '#q=xylofon', '#q=fryshuset%20riksdagen%20poddar'];

  test.each(looks)(
    '%s: no fault of accessibility and nothing beside the page, with results, a filter, and without',
    async (_look, options) => {
      const { page } = await open('', options);
      for (const query of searches) {
        await ask(page, query);
        await settled(page, /träff/);
        // Head and foot are looked at with every other page.
        expect(await axeFaults(page, { within: 'main' }), query).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), query).toBe(true);
      }
    },
  );
});
