import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { eachWithSearch, kindTab, real, open, field, settled } from './search-page.ts';

eachWithSearch();

describe('typing', () => {
  test('a small script is fetched with the page; the search itself comes when the page stands, before anybody writes', async () => {
    const { page, requests } = await open('');
    const isOfTheSearch = (url: string) => /pagefind|page\.[\w-]+\.js|ord\.json/.test(url);
    await expect.poll(() => requests.some(isOfTheSearch)).toBe(true);
    const before = requests.slice(0, requests.findIndex(isOfTheSearch));
    const scripts = await Promise.all(
      before.filter((url) => url.endsWith('.js')).map(async (url) => (await page.request.get(url)).text()),
    );
    const sizes = scripts.map((script) => gzipSync(script).length);
    expect(sizes.length).toBeGreaterThan(0);
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(3 * 1024);
    const loaded = await page.evaluate(() => {
      const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      const early = performance
        .getEntriesByType('resource')
        .filter(({ startTime }) => startTime < visit!.loadEventStart);
      return early.map(({ name }) => name);
    });
    expect(loaded.filter(isOfTheSearch)).toEqual([]);
    expect(
      requests
        .filter(isOfTheSearch)
        .map((url) => url.replace(/^.*\/|\.[\w-]+(?=\.js$)/g, ''))
        .sort(),
    ).toEqual(['innehall.pf_meta', 'ord.json', 'search-page.js']);
  });

  test('the last word typed is the one that is answered, and the address follows', async () => {
    const { page } = await open('');
    await field(page).pressSequentially('orosanmälan', { delay: 15 });
    await field(page).fill('xylofon');
    await field(page).fill('demokrati');
    await settled(page, /på ”demokrati”/);
    await page.waitForURL((url) => url.hash === '#q=demokrati');
    // An answer that comes late would come before that to what is asked later.
    const shown = await page.evaluateHandle(headingsFromNow);
    await field(page).fill('skola');
    await settled(page, /på ”skola”/);
    expect((await shown.jsonValue()).join('\n')).not.toMatch(/orosanmälan|xylofon/);
  });

  test('back and forward restore the searches that were finished', async () => {
    const { page } = await open('#q=oro');
    await settled(page, /”oro”/);
    await field(page).fill('skola');
    await field(page).press('Enter');
    await settled(page, /”skola”/);
    await kindTab(page, 'Forskning').click();
    await settled(page, /”skola”\s· Forskning/);
    await page.goBack();
    await settled(page, /”skola”$/);
    expect(await kindTab(page, 'Forskning').getAttribute('aria-pressed')).toBe('false');
    await page.goBack();
    await settled(page, /”oro”/);
    expect(await field(page).inputValue()).toBe('oro');
    await page.goForward();
    await settled(page, /”skola”$/);
  });

  test('Escape clears the field and the results', async () => {
    const { page } = await open('#q=oro');
    await settled(page, /”oro”/);
    await field(page).press('Escape');
    await page.locator('[data-outcome]').waitFor({ state: 'hidden' });
    expect(await field(page).inputValue()).toBe('');
    await page.waitForURL((url) => url.hash === '');
  });

  test('the number of results is announced once, when typing has stopped', async () => {
    const { page } = await open('');
    await page.evaluate(() => {
      const said: string[] = ((globalThis as unknown as { said: string[] }).said = []);
      new MutationObserver(() => said.push(document.querySelector('[role=status]')!.textContent!)).observe(
        document.querySelector('[role=status]')!,
        { childList: true },
      );
    });
    await field(page).pressSequentially('orosanmälan', { delay: 120 });
    await page.locator('[role=status]', { hasText: 'träffar på ”orosanmälan”' }).waitFor({ state: 'attached' });
    expect(await page.evaluate(() => (globalThis as unknown as { said: string[] }).said.filter(Boolean).length)).toBe(
      1,
    );
  });
});

describe('the keyboard', () => {
  test('goes to the search from any page, by / and by Ctrl-K, and to the field when it is there', async () => {
    const { page } = await open('');
    for (const key of ['/', 'Control+k']) {
      await page.goto(`${real.address}kakor/`);
      await page.keyboard.press(key);
      await page.waitForURL(/\/sok\/#q$/);
      await page.waitForFunction(() => document.activeElement?.id === 'q');
      await page.keyboard.type('oro/');
      expect(await field(page).inputValue()).toBe('oro/');
    }
  });

  test('keeps / for writing, and lets it be switched off', async () => {
    const { page } = await open('');
    await page.goto(`${real.address}kakor/`);
    await page.getByLabel('Stäng av snabbtangenten').check();
    await page.getByRole('button', { name: 'Spara mina val' }).click();
    const isTaken = await page.evaluateHandle(() => {
      const heard = { slash: [] as boolean[] };
      addEventListener('keydown', (event) => heard.slash.push(event.defaultPrevented));
      return heard;
    });
    await page.keyboard.press('/');
    expect(await isTaken.jsonValue()).toEqual({ slash: [false] });
    expect(page.url()).toContain('/kakor/');
  });

  test('moves by arrows from the field to the results and back', async () => {
    const { page } = await open('#q=oro');
    await settled(page, /”oro”/);
    await field(page).focus();
    const at = () =>
      page.evaluate(() => [...document.querySelectorAll('[data-result] h3 a')].indexOf(document.activeElement!));
    for (const [key, place] of [
      ['ArrowDown', 0],
      ['ArrowDown', 1],
      ['ArrowUp', 0],
      ['ArrowUp', -1],
    ] as const) {
      await page.keyboard.press(key);
      expect(await at()).toBe(place);
    }
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
  });
});

/** Runs in the browser: every heading of an answer that is shown from now on. */
function headingsFromNow(): string[] {
  const shown: string[] = [];
  const note = () => {
    const said = document.querySelector('[data-count]')?.textContent;
    if (said) shown.push(said);
  };
  note();
  new MutationObserver(note).observe(document.querySelector('[data-outcome]')!, {
    subtree: true,
    childList: true,
    characterData: true,
  });
  return shown;
}
