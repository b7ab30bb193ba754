import { describe, expect, test } from 'vitest';
import { eachWithSearch, ask, kindTab, real, open, results, field, settled, titles } from './search-page.ts';

eachWithSearch();

describe('an address of a search', () => {
  test('shows its results, each a link to a page that exists', async () => {
    const { page, complaints } = await open('#q=orosanm%C3%A4lan');
    await settled(page, /träff(ar)? på ”orosanmälan”/);
    expect((await titles(page))[0]).toMatch(/orosanmälan/i);
    for (const link of await results(page).getByRole('link').all()) {
      expect((await page.request.get(new URL((await link.getAttribute('href'))!, page.url()).href)).status()).toBe(200);
    }
    expect(complaints).toEqual([]);
  });

  test('shows tab, facts and marked words of each result', async () => {
    const { page } = await open('#q=h%C3%B6gerextremism');
    await settled(page, /träffar/);
    const first = results(page).first();
    expect(await first.locator('.tab').textContent()).toMatch(/^(Forskning|Rapport|Podd|Informationsbrev)/);
    expect(await first.locator('.meta').textContent()).toMatch(/20\d\d/);
    expect(await page.locator('[data-result] mark').first().textContent()).toMatch(/^högerextremism/i);
    expect(await first.getAttribute('data-kind')).not.toBe('page');
  });

  test('keeps its filters', async () => {
    const { page } = await open('#q=oro&kind=Rapporter');
    await settled(page, /på ”oro”\s· Rapporter/);
    expect(await kindTab(page, 'Rapporter').getAttribute('aria-pressed')).toBe('true');
    expect(new Set(await results(page).locator('.tab').allTextContents())).toEqual(new Set(['Rapport']));
  });

  test('is where the form on the start page leads', async () => {
    const { page } = await open('');
    await page.goto(real.address);
    await page.getByRole('searchbox').fill('återvändare');
    await page.keyboard.press('Enter');
    await settled(page, /på ”återvändare”/);
    expect(await results(page).count()).toBeGreaterThan(0);
  });

  test('stays in the browser, as the page about personal data says: no request tells what is searched for', async () => {
    const { page, requests } = await open('');
    await page.goto(`${real.address}personuppgifter/`);
    expect(await page.getByRole('main').textContent()).toMatch(/det du söker efter skickas\s+ingenstans/);
    await page.goto(real.address);
    await page.getByRole('searchbox').fill('återvändare');
    await page.keyboard.press('Enter');
    await settled(page, /på ”återvändare”/);
    await field(page).fill('avhoppare');
    await field(page).press('Enter');
    await settled(page, /på ”avhoppare”/);
    expect(
      requests
        .map(decodeURIComponent)
        .filter(
          (url) => /återvändare|avhoppare|[?&]q=/.test(url.replace(/#.*/, '')) && !/\/(_astro|vagledning)\//.test(url),
        ),
    ).toEqual([]);
    await page.goto(`${real.address}`);
    expect(await page.locator('form[role=search] [name]').count()).toBe(0);
  });
});

const FOUND = [
  'hogerextremism',
  'HÖGEREXTREMISM',
  'rapporternas',
  'mötet',
  'kakor',
  'Om nätverket',
  '2018:65',
  '"våldsbejakande extremism"',
];
const NOT_FOUND = [
  'xylofon',
  'asdfgh',
  'kvantmekanik',
  'recept på pannkakor',
  'newsletters-reports',
  '"extremism våldsbejakande radikalisering"',
];
const HOSTILE = [
  '"><img src=x onerror=alert(1)>',
  'x'.repeat(10_000),
  '%',
  '+',
  '😀',
  '"',
  '<mark>',
  "';--",
  '\\',
  '\u202eabc',
];

describe('words', () => {
  test('are found in other inflections, without their dots, as numbers and in pages about the portal', async () => {
    const { page } = await open('');
    for (const query of FOUND) {
      await ask(page, `#q=${encodeURIComponent(query)}`);
      await settled(page, /träff(ar)? på/);
      expect(await results(page).count(), query).toBeGreaterThan(0);
    }
  });

  test('that do not belong find nothing, and the page says why and how to go on', async () => {
    const { page } = await open('');
    for (const query of NOT_FOUND) {
      await ask(page, `#q=${encodeURIComponent(query)}`);
      await settled(page, /Inga träffar/);
      expect(await results(page).count(), query).toBe(0);
      expect(await page.locator('[data-notes] p').first().textContent(), query).toMatch(
        /Ingen sida|Portalen har (inget|inte)|Portalen handlar om/,
      );
      expect(await page.getByRole('link', { name: /Fråga någon/ }).count()).toBe(1);
    }
  });

  test('of hostile people do no harm', async () => {
    const { page, complaints } = await open('', { viewport: { width: 320, height: 640 } });
    for (const query of HOSTILE) {
      await ask(page, `#q=${encodeURIComponent(query)}`);
      await settled(page, /träff/);
      expect(await page.locator('[data-outcome] img').count(), query).toBe(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), query).toBe(true);
    }
    expect(complaints).toEqual([]);
  });

  test('spaces alone ask for nothing', async () => {
    const { page, complaints } = await open('#q=%20%20');
    await expect.poll(() => field(page).inputValue()).toBe('  ');
    expect(await page.locator('[data-outcome]').isHidden()).toBe(true);
    expect(complaints).toEqual([]);
  });
});
