import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { visit, withOwnPage, withPage, type Visit } from './visit.ts';

let portal: Visit;
beforeAll(async () => {
  portal = await visit('internal');
});
afterAll(() => portal.close());

describe('what is new since last', () => {
  const marked = (page: Page) =>
    page
      .locator('[data-published]', { has: page.getByText('Nytt', { exact: true }) })
      .locator('h2 a, h3 a')
      .allInnerTexts();
  const onDay = (page: Page, day: string) => page.clock.setFixedTime(new Date(`${day}T10:00:00`));

  test('is marked from the day of the former visit on, the whole day through, and no longer the visit after', async () => {
    await withOwnPage(portal.browser, { timezoneId: 'Europe/Stockholm' }, async (page) => {
      await onDay(page, '2026-11-20');
      await page.goto(portal.at('kakor/'));
      await page.getByLabel('Märk det som är nytt sedan sist').check();
      await page.getByRole('button', { name: 'Spara mina val' }).click();
      await page.goto(portal.at('forskning/'));
      expect(await marked(page)).toEqual([]);
      await onDay(page, '2026-11-25');
      for (let visits = 0; visits < 2; visits++) {
        await page.goto(portal.at('forskning/'));
        expect(await marked(page)).toEqual(['Vad gör en gata lugn? (påhittad)']);
      }
      await onDay(page, '2026-11-27');
      await page.goto(portal.at('forskning/'));
      expect(await marked(page)).toEqual([]);
    });
  });

  test('is marked for nobody who has not asked for it', async () => {
    await withPage(portal.browser, {}, async (page) => {
      await page.goto(portal.at('forskning/'));
      expect(await marked(page)).toEqual([]);
      expect(await page.locator('.row').count()).toBe(2);
    });
  });
});
