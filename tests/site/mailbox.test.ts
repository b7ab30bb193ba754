import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hears, visit, withContext, withOwnPage, withPage, type Visit } from './visit.ts';

let portal: Visit;
beforeAll(async () => {
  portal = await visit('real');
});
afterAll(() => portal.close());

const PAGES = ['prenumerera/', 'kontakt/', 'personuppgifter/', 'om/', 'tillganglighet/'] as const;
const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

describe('who has no mail program', () => {
  test.each(PAGES)('copies each address and subject line of /%s with the keyboard, and hears it', async (address) => {
    await withContext(portal.browser, CLIPBOARD, async (context) => {
      const page = await context.newPage();
      await page.goto(portal.at(address));
      const mailboxes = await page.locator('.mailbox').all();
      expect(mailboxes.length).toBe(await page.locator('main a[href^="mailto:"]').count());
      for (const mailbox of mailboxes) {
        const link = mailbox.getByRole('link');
        const text = await link.innerText();
        const what = text.includes('@') ? 'Adressen' : 'Ämnesraden';
        await link.focus();
        await page.keyboard.press('Tab');
        const button = mailbox.getByRole('button', { name: `Kopiera ${what.toLowerCase()} ${text}`, exact: true });
        expect(await button.evaluate((each) => each === document.activeElement)).toBe(true);
        await page.keyboard.press('Enter');
        await hears(mailbox, `${what} är kopierad.`);
        expect(await clipboard(page)).toBe(text);
        expect(decodeURIComponent((await link.getAttribute('href'))!)).toContain(text);
      }
    });
  });

  test('reads on the page where to write and what to have as subject', async () => {
    await withOwnPage(portal.browser, { javaScriptEnabled: false }, async (page) => {
      await page.goto(portal.at('prenumerera/'));
      const said = await page.locator('.mailbox').getByRole('link').allInnerTexts();
      expect(said).toEqual([
        'Prenumerera på informationsbrevet',
        expect.stringMatching(/^\S+@\S+$/),
        'Avsluta informationsbrevet',
      ]);
      expect(await page.getByRole('button', { name: /^Kopiera/ }).count()).toBe(0);
    });
  });

  test('has a text to begin a mail to us with', async () => {
    await withContext(portal.browser, CLIPBOARD, async (context) => {
      const page = await context.newPage();
      await page.goto(portal.at('kontakt/'));
      await page.getByRole('button', { name: 'Kopiera texten' }).click();
      await hears(page.locator('.ready'), 'Texten är kopierad.');
      expect((await clipboard(page)).replaceAll('\r\n', '\n')).toBe(await page.locator('.ready pre').textContent());
      expect(await clipboard(page)).toMatch(/^Ämne: .+\s+Hej!/);
    });
  });

  test('finds the address marked where the browser does not let pages copy', async () => {
    await withOwnPage(portal.browser, {}, async (page) => {
      await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
      await page.goto(portal.at('kontakt/'));
      const mailbox = page.locator('.mailbox').first();
      await mailbox.getByRole('button').click();
      await hears(mailbox, 'Adressen är markerad. Tryck Ctrl+C för att kopiera.');
      expect(await page.evaluate(() => String(getSelection()))).toBe(await mailbox.getByRole('link').innerText());
    });
  });

  test('is told what to press as long as it takes, until it is done, nothing is marked or the focus goes on, which it would lie over', async () => {
    await withOwnPage(portal.browser, {}, async (page) => {
      await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
      await page.clock.install();
      await page.goto(portal.at('kontakt/'));
      const mailbox = page.locator('.mailbox').first();
      const said = mailbox.getByRole('status');
      const copies = () => page.keyboard.press('ControlOrMeta+C');
      const marksNothing = () => page.locator('h1').click();
      const goesOn = () => page.keyboard.press('Tab');
      for (const done of [copies, marksNothing, goesOn]) {
        await mailbox.getByRole('button').click();
        await hears(mailbox, 'Adressen är markerad. Tryck Ctrl+C för att kopiera.');
        await page.clock.runFor(60_000);
        expect(await said.textContent()).not.toBe('');
        await done();
        await expect.poll(() => said.textContent()).toBe('');
      }
    });
  });

  test('sees nothing move when an address is copied, and the answer within the window', async () => {
    await withOwnPage(portal.browser, { viewport: { width: 320, height: 800 } }, async (page) => {
      for (const address of ['kontakt/', 'kalender/', 'natverket/']) {
        await page.goto(portal.at(address));
        const size = () => page.evaluate(() => [document.body.offsetHeight, document.documentElement.scrollWidth]);
        const button = page.getByRole('button', { name: /^Kopiera/ }).first();
        await button.waitFor();
        const before = await size();
        await button.click();
        const answer = page.locator('.copied:not(:empty)');
        await answer.waitFor();
        expect(await size(), address).toEqual(before);
        const { x, width } = (await answer.boundingBox())!;
        expect(x + width).toBeLessThanOrEqual(320);
      }
    });
  });

  test.each(PAGES)('sees nothing move on /%s when the buttons come', async (address) => {
    await withPage(portal.browser, { viewport: { width: 320, height: 800 } }, async (page) => {
      const height = () => page.evaluate(() => document.documentElement.scrollHeight);
      let release = () => {};
      const seen = new Promise<void>((resolve) => (release = resolve));
      await page.route('**/*.js', async (route) => {
        await seen;
        await route.continue();
      });
      await page.goto(portal.at(address), { waitUntil: 'commit' });
      await page.waitForFunction(
        () =>
          document.readyState !== 'loading' &&
          [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].every(({ sheet }) => sheet),
      );
      const before = await height();
      expect(await page.getByRole('button', { name: /^Kopiera/ }).count()).toBe(0);
      release();
      await page
        .getByRole('button', { name: /^Kopiera/ })
        .first()
        .waitFor();
      expect(await height()).toBe(before);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    });
  });
});
