import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PAGE_TYPES, pageTypes } from './page-types.ts';
import { inTabs, visit, withContext, withOwnPage, type Visit } from './visit.ts';

let portal: Visit;
beforeAll(async () => {
  portal = await visit('internal');
});
afterAll(() => portal.close());

const ENTRY = PAGE_TYPES['entry with all fields'];

describe('without JavaScript', () => {
  test('every type of page can be read', async () => {
    const unread = await withContext(portal.browser, { javaScriptEnabled: false }, (context) =>
      inTabs(context, pageTypes, async (page, [type, address]) => {
        await page.goto(portal.at(address));
        const seen =
          (await page.locator('h1').isVisible()) &&
          (await page
            .getByRole('navigation', { name: 'Huvudmeny' })
            .getByRole('link', { name: 'Kunskap', exact: true })
            .isVisible());
        return seen && (await page.locator('main').innerText()).length > 100 ? [] : [type];
      }),
    );
    expect(unread.flat()).toEqual([]);
  });

  test('one gets from the start page to an entry by links alone', async () => {
    await withOwnPage(portal.browser, { javaScriptEnabled: false }, async (page) => {
      await page.goto(portal.at(''));
      await page.getByRole('navigation', { name: 'Huvudmeny' }).getByRole('link', { name: 'Kunskap' }).click();
      await page
        .getByRole('main')
        .getByRole('link', { name: /^Forskning/ })
        .first()
        .click();
      await page.getByRole('link', { name: 'Vad gör en gata lugn? (påhittad)' }).click();
      expect(page.url()).toBe(portal.at(ENTRY));
    });
  });

  test('the search says that it needs it, and shows other ways in', async () => {
    await withOwnPage(portal.browser, { javaScriptEnabled: false }, async (page) => {
      await page.goto(portal.at('sok/'));
      expect(await page.locator('main').innerText()).toContain('Sökningen behöver JavaScript');
      expect(await page.getByRole('link', { name: 'Allt innehåll från A till Ö' }).isVisible()).toBe(true);
    });
  });

  test('no field takes words that would be lost, and whoever wants to search is told the other ways in', async () => {
    await withOwnPage(portal.browser, { javaScriptEnabled: false }, async (page) => {
      for (const address of ['', 'sok/', 'finns-inte/']) {
        await page.goto(portal.at(address));
        expect(await page.locator('input[type=search]').isVisible(), address).toBe(false);
        expect(await page.locator('main').innerText(), address).toContain('Sökningen behöver JavaScript');
      }
      await page.goto(portal.at(''));
      await page.getByRole('link', { name: 'Se andra vägar in' }).click();
      expect(new URL(page.url()).pathname).toMatch(/\/sok\/$/);
    });
  });

  test('nothing is offered that would not work: no choices, no button to copy', async () => {
    await withOwnPage(portal.browser, { javaScriptEnabled: false }, async (page) => {
      await page.goto(portal.at('kakor/'));
      expect(await page.locator('#val').isVisible()).toBe(false);
      expect(await page.locator('main').innerText()).toContain('Du har JavaScript avslaget.');
      await page.goto(portal.at(ENTRY));
      expect(await page.getByRole('button', { name: 'Kopiera texten' }).count()).toBe(0);
    });
  });
});
