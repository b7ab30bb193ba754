import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { readPages } from './documents.ts';
import { SEARCH } from './page-types.ts';
import { visit, withPage, type Visit } from './visit.ts';

let example: Visit;
beforeAll(async () => {
  example = await visit('internal');
});
afterAll(() => example.close());

test('axe finds no fault in the answer of the search, which need not be moved sideways, nor in a mail', async () => {
  const faults = await withPage(example.browser, {}, async (page) => {
    await page.goto(example.at(SEARCH));
    await page.locator('[data-result]').first().waitFor();
    const search = await axeFaults(page);
    await page.setViewportSize({ width: 320, height: 640 });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    await page.goto(example.at('informationsbrev/2026-2/epost.html'));
    return { search, width, mail: await axeFaults(page) };
  });
  expect(faults).toEqual({ search: [], width: 320, mail: [] });
});

test('passages in another language say which', async () => {
  const marked = await readPages(example.browser, 'internal', (document) =>
    [...document.querySelectorAll('main [lang]')].map(
      (each) => `${each.getAttribute('lang')}: ${each.textContent!.trim()}`,
    ),
  );
  expect(marked.get('forskning/lugna-gatan/')).toEqual(
    expect.arrayContaining(['en: What makes a street calm? A made-up review', 'en: a calm street']),
  );
  // The source's card, its reference, what a sheet of paper says and what is copied for a meeting.
  const title = marked
    .get('forskning/lugna-gatan/')!
    .filter((each) => each.startsWith('en: What makes a street calm?'));
  expect(title).toHaveLength(4);
  expect(marked.get('informationsbrev/2026-2/')).toContain('en: annual report');
  const terms = await readPages(example.browser, 'real', (document) =>
    [...document.querySelectorAll('dt [lang="en"]')].map((each) => each.textContent!),
  );
  expect(terms.get('ordlista/')).toContain('preventing and countering violent extremism');
});

test('no list is without items, and no term, heading or head of a row without words', async () => {
  for (const portal of ['real', 'internal'] as const) {
    const empty = await readPages(example.browser, portal, (document) => [
      ...[...document.querySelectorAll('main :is(ul, ol, dl):not([hidden], [data-hits])')]
        .filter((each) => each.childElementCount === 0)
        .map((each) => `${each.tagName}.${each.className}`),
      ...[...document.querySelectorAll('main :is(h1, h2, h3, h4, dt, th)')]
        .filter((each) => !each.textContent!.trim())
        .map((each) => `${each.tagName} in ${each.parentElement!.className}`),
    ]);
    expect([...empty].filter(([, faults]) => faults.length > 0)).toEqual([]);
  }
});
