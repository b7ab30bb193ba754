import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { readPages } from './documents.ts';
import { visit, withOwnPage, withPage, type Visit } from './visit.ts';

let portal: Visit;
beforeAll(async () => {
  portal = await visit('real');
});
afterAll(() => portal.close());

type Sort = 'button.term' | 'label.term';

/** Opens a page of the real portal that has a term of one word (`button`) or of several (`label`) in its text. */
async function openPageWith(page: Page, sort: Sort): Promise<void> {
  const found = await readPages(portal.browser, 'real', (document) => ({
    'button.term': document.querySelector('main :not(label) > button.term') !== null,
    'label.term': document.querySelector('main label.term') !== null,
  }));
  const address = [...found].find(([, has]) => has[sort])?.[0];
  expect(address, `no page has ${sort}`).toBeDefined();
  await page.goto(portal.at(address!));
}

describe('a word of the field', () => {
  test('opens with Enter and closes with Escape, and the focus is back on the word', async () => {
    await withPage(portal.browser, {}, async (page) => {
      await openPageWith(page, 'button.term');
      const word = page.locator('button.term').first();
      const box = page.locator(`#${await word.getAttribute('popovertarget')}`);
      await word.focus();
      await page.keyboard.press('Enter');
      expect(await box.isVisible()).toBe(true);
      expect(await box.innerText()).toContain(' i ordlistan');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => Boolean(document.activeElement?.closest('.term-box')))).toBe(true);
      await page.keyboard.press('Escape');
      expect(await box.isVisible()).toBe(false);
      expect(await word.evaluate((element) => element === document.activeElement)).toBe(true);
    });
  });

  test('opens and closes by touch', async () => {
    await withOwnPage(portal.browser, { hasTouch: true, viewport: { width: 390, height: 844 } }, async (page) => {
      await openPageWith(page, 'button.term');
      const word = page.locator('button.term').first();
      const box = page.locator(`#${await word.getAttribute('popovertarget')}`);
      await word.tap();
      expect(await box.isVisible()).toBe(true);
      const place = (await box.boundingBox())!;
      expect(place.x).toBeGreaterThanOrEqual(0);
      expect(place.x + place.width).toBeLessThanOrEqual(390);
      await page.touchscreen.tap(5, 5);
      expect(await box.isVisible()).toBe(false);
    });
  });

  test('of several words opens wherever it is pressed, and is heard once, whole', async () => {
    await withPage(portal.browser, {}, async (page) => {
      await openPageWith(page, 'label.term');
      const term = page.locator('label.term').first();
      const word = term.locator('button');
      const box = page.locator(`#${await word.getAttribute('popovertarget')}`);
      await term.locator('span').click({ position: { x: 3, y: 3 } });
      expect(await box.isVisible()).toBe(true);
      await page.keyboard.press('Escape');
      await word.click();
      expect(await box.isVisible()).toBe(true);
      await page.keyboard.press('Escape');
      const whole = (await term.textContent())!;
      const heard = await term.ariaSnapshot();
      expect(heard.match(/"/g)).toHaveLength(2);
      expect(heard).toContain(`button "${whole}"`);
    });
  });

  test('has no fault of accessibility where it is open', async () => {
    await withPage(portal.browser, {}, async (page) => {
      for (const selector of ['button.term', 'label.term'] as const) {
        await openPageWith(page, selector);
        await page.locator(selector).first().click();
        expect(await axeFaults(page)).toEqual([]);
      }
    });
  });
});
