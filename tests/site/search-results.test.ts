import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { eachWithSearch, open, results, field, kindTab, settled, openFilters } from './search-page.ts';

eachWithSearch();

/** The place of the result that has the focus. */
const focusedResult = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('[data-result]')].findIndex((each) => each.contains(document.activeElement)),
  );

describe('filters', () => {
  test('their counts are what choosing gives', async () => {
    const { page } = await open('#q=oro');
    await settled(page, /”oro”/);
    await openFilters(page);
    const label = (await page.getByLabel('År').locator('option').nth(1).textContent())!;
    const [, year, count] = /^(\d+) \((\d+)\)$/.exec(label)!;
    await page.getByLabel('År').selectOption(year!);
    await settled(page, new RegExp(`^${count} träff(ar)? på ”oro”\\s· ${year}$`));
    expect(new URL(page.url()).hash).toBe(`#q=oro&year=${year}`);
  });

  test('the tabs of the kinds say how many there are of each, and show one alone', async () => {
    const { page } = await open('#q=oro');
    await settled(page, /”oro”/);
    const [, count] = /(\d+)$/.exec((await kindTab(page, 'Rapporter').textContent())!)!;
    await kindTab(page, 'Rapporter').click();
    await settled(page, new RegExp(`^${count} träff(ar)? på ”oro”\\s· Rapporter$`));
    expect(new Set(await results(page).locator('.tab').allTextContents())).toEqual(new Set(['Rapport']));
    expect(await kindTab(page, 'Rapporter').evaluate((each) => each === document.activeElement)).toBe(true);
    await kindTab(page, 'Alla').click();
    await settled(page, /^\d+ träffar på ”oro”$/);
    expect(new URL(page.url()).hash).toBe('#q=oro');
  });

  test('results stand on the first screen of a phone, and whoever has asked is not told what the page is called', async () => {
    const { page } = await open('#q=oro', { viewport: { width: 390, height: 844 } });
    await settled(page, /”oro”/);
    expect((await results(page).nth(1).boundingBox())!.y).toBeLessThan(700);
    expect((await page.locator('h1').boundingBox())!.height).toBeLessThan(2);
    await field(page).fill('');
    await page.locator('[data-outcome]').waitFor({ state: 'hidden' });
    expect((await page.locator('h1').boundingBox())!.height).toBeGreaterThan(20);
  });

  test('whoever searches in an emergency sees what to ring, above what is found', async () => {
    const { page } = await open('#q=hotar skjuta', { viewport: { width: 390, height: 844 } });
    await settled(page, /skjuta/);
    const ring = page.locator('main').getByRole('link', { name: 'Ring 112' });
    expect(await ring.getAttribute('href')).toBe('tel:112');
    expect((await ring.boundingBox())!.y).toBeLessThan((await results(page).first().boundingBox())!.y);
  });

  test('a choice that gives nothing says what there is without it, and can be taken away', async () => {
    const { page } = await open('#q=oro&kind=Rapporter&year=1999');
    await settled(page, /Inga träffar/);
    expect(await page.locator('[data-notes]').textContent()).toMatch(/Utan avgränsning finns det \d+ träffar/);
    await page.getByRole('button', { name: 'Ta bort avgränsningen' }).click();
    await settled(page, /träffar på ”oro”$/);
    expect(new URL(page.url()).hash).toBe('#q=oro');
  });

  test('the keyboard gets from the field to the first result in two steps', async () => {
    const { page } = await open('#q=skola');
    await settled(page, /”skola”/);
    await field(page).focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement!.textContent)).toBe('Hoppa till träffarna');
    expect((await page.getByRole('button', { name: 'Hoppa till träffarna' }).boundingBox())!.width).toBeGreaterThan(
      100,
    );
    await page.keyboard.press('Enter');
    expect(await focusedResult(page)).toBe(0);
    expect(new URL(page.url()).hash).toBe('#q=skola');
    await field(page).fill('xyzzyqq');
    await settled(page, /Inga träffar/);
    expect(await page.getByRole('button', { name: 'Hoppa till träffarna' }).count()).toBe(0);
    // A list with nothing in it would be told of as one.
    expect(await page.locator('[data-hits]').evaluate((list) => getComputedStyle(list).display)).toBe('none');
  });

  test('the keyboard reaches field, filters, results and more, in that order', async () => {
    const { page } = await open('#q=skola', { viewport: { width: 1200, height: 900 } });
    await settled(page, /”skola”/);
    await openFilters(page);
    await page.getByLabel('År').locator('option').nth(1).waitFor({ state: 'attached' });
    await field(page).focus();
    const stops: string[] = [];
    for (let at = 0; at < 9; at++) {
      await page.keyboard.press('Tab');
      stops.push(
        await page.evaluate(() =>
          `${document.activeElement!.tagName} ${document.activeElement!.getAttribute('name') ?? ''}`.trim(),
        ),
      );
    }
    expect(stops).toEqual([
      'BUTTON',
      'BUTTON',
      'SUMMARY',
      'SELECT topic',
      'SELECT audience',
      'SELECT year',
      'SELECT order',
      'A',
      'BUTTON',
    ]);
  });

  test('”Visa fler” shows the next ones and goes to the first of them', async () => {
    const { page } = await open('#q=skola');
    await settled(page, /”skola”/);
    expect(await results(page).count()).toBe(5);
    await page.getByRole('button', { name: 'Visa fler' }).click();
    await results(page).nth(5).waitFor();
    expect(await focusedResult(page)).toBe(5);
  });

  test('who goes back from a result finds the page as it was left', async () => {
    const { page } = await open('#q=skola');
    await settled(page, /”skola”/);
    for (const count of [15, 25]) {
      await page.getByRole('button', { name: 'Visa fler' }).click();
      await results(page)
        .nth(count - 1)
        .waitFor();
    }
    const opened = results(page).nth(21).locator('h3 a');
    await opened.scrollIntoViewIfNeeded();
    const { y } = (await opened.boundingBox())!;
    await opened.click();
    await page.waitForURL((url) => !url.pathname.endsWith('/sok/'));
    await page.goBack();
    await settled(page, /”skola”/);
    await expect.poll(() => results(page).count()).toBe(25);
    await expect.poll(async () => Math.abs((await opened.boundingBox())!.y - y)).toBeLessThan(3);
    expect(await focusedResult(page)).toBe(21);
    await field(page).fill('förskola');
    await settled(page, /”förskola”/);
    expect(await results(page).count()).toBe(5);
  });
});

describe('the answer', () => {
  test('tells on top what the glossary says of an abbreviation', async () => {
    const { page } = await open('#q=vbe');
    await page.getByText('VBE = våldsbejakande extremism').waitFor();
    expect(await page.locator('[data-result] mark').first().textContent()).toMatch(/våldsbejakande|vbe/i);
  });

  test('to a word with a typing error is one to the nearest word, and says so', async () => {
    const { page, requests } = await open('#q=polariserng');
    await page.getByText('Du skrev ”polariserng”. Träffarna gäller ”polarisering”.').first().waitFor();
    expect(await results(page).count()).toBeGreaterThan(0);
    expect(requests.filter((url) => /-b\d+\.pf_index$/.test(url)).length).toBeGreaterThan(0);
  });

  test('shows why each result is one: by marked words, or in a line where there is nothing to mark', async () => {
    const { page, requests } = await open('#q=anm%C3%A4lan');
    await settled(page, /träffar på/);
    for (const result of await results(page).all())
      expect((await result.locator('mark').count()) + (await result.locator('.reason').count())).toBeGreaterThan(0);
    expect(await results(page).first().locator('mark').first().textContent()).toMatch(/anmäl/i);
    expect(await page.locator('[data-hits]').textContent()).not.toMatch(/portalen sedan|Källan\. Titel/);
    expect(requests.filter((url) => /-[fb]\d+\.pf_index$/.test(url))).toEqual([]);
  });

  test('with nothing in it names the nearest topics and whom to ask', async () => {
    const { page } = await open('#q=tystnadskultur%20xylofon%20trumpet');
    await settled(page, /Inga träffar/);
    await page.getByRole('link', { name: 'se vem du kan fråga' }).waitFor();
    expect(await page.locator('[data-notes]').textContent()).toContain('Närmaste ämnen:Hot mot medarbetare');
  });

  test('is ordered by date when asked, and the address says so', async () => {
    const { page } = await open('#q=skola');
    await settled(page, /”skola”/);
    await page.getByLabel('Ordning').selectOption('date');
    await page.waitForURL(/order=date/);
    await page.reload();
    await settled(page, /”skola”/);
    expect(await page.getByLabel('Ordning').inputValue()).toBe('date');
  });
});
