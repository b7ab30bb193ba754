import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KIND_IDS } from '../../src/model/kinds.ts';
import { readPages } from './documents.ts';
import { visit, withPage, type Visit } from './visit.ts';

let real: Visit;
beforeAll(async () => {
  real = await visit('real');
});
afterAll(() => real.close());

describe('colour and tab', () => {
  test('of its kind are on every drawer of every list', async () => {
    const drawers = await readPages(real.browser, 'real', (document) =>
      [...document.querySelectorAll<HTMLElement>('details.drawer')].map((each) => ({
        kind: each.dataset['kind'],
        tab: each.querySelector('summary h2.tab')?.textContent?.trim(),
      })),
    );
    const bare = [...drawers].flatMap(([page, all]) =>
      all.filter(({ kind, tab }) => !KIND_IDS.includes(kind as never) || !tab).map(() => page),
    );
    expect([...drawers.values()].flat().length).toBeGreaterThan(200);
    expect(bare).toEqual([]);
  });

  test('are on every title of A–Ö with its word', async () => {
    const titles = await readPages(real.browser, 'real', (document) =>
      [...document.querySelectorAll<HTMLElement>('.titles > li')].map(
        (each) => `${each.dataset['kind'] ?? ''} ${each.querySelector('.tab')?.textContent ?? ''}`,
      ),
    );
    const all = [...titles].flatMap(([page, each]) => (page.startsWith('kunskap/a-o/') ? each : []));
    expect(all.length).toBeGreaterThan(200);
    expect(all.filter((each) => !/^[a-z]+ \S+/.test(each))).toEqual([]);
  });
});

test('the letters of the glossary stand below each other, however many columns their words have', async () => {
  await withPage(real.browser, { viewport: { width: 768, height: 800 } }, async (page) => {
    await page.goto(real.at('ordlista/'));
    const places = await page.locator('.letter-head h2').evaluateAll((heads) =>
      heads.map((head) => {
        const { left, top } = head.getBoundingClientRect();
        return { left, top };
      }),
    );
    expect(places.length).toBeGreaterThan(10);
    expect(new Set(places.map(({ left }) => left)).size).toBe(1);
    expect(places).toEqual([...places].sort((a, b) => a.top - b.top));
  });
});

test('every audience begins with five texts or all it has, each once, under ”Börja här”', async () => {
  const pages = await readPages(real.browser, 'real', (document) => ({
    heading: document.querySelector('main h2')?.textContent,
    begin: [...document.querySelectorAll('.first-texts a')].map((each) => each.getAttribute('href')),
    all: new Set([...document.querySelectorAll('main .drawer .row h3 a')].map((each) => each.getAttribute('href')))
      .size,
  }));
  const audiences = [...pages].filter(([page]) => /^malgrupper\/.+/.test(page));
  expect(audiences.length).toBeGreaterThan(10);
  for (const [page, { heading, begin, all }] of audiences) {
    expect(heading, page).toBe('Börja här');
    expect(new Set(begin).size, page).toBe(all === 0 ? begin.length : 5);
  }
});

describe('what is folded', () => {
  const open = (page: Page, id: string) =>
    page.evaluate((place) => document.getElementById(place)!.closest('details')!.open, id);

  test('is opened by the browser when a link leads into it, without scripts', async () => {
    await withPage(real.browser, {}, async (page) => {
      await page.goto(real.at('forskning/'));
      await page.locator('.choose summary').click();
      await page.locator('.choose a').first().click();
      await page.waitForURL(/amnen\/.+#forskning/);
      expect(await open(page, 'forskning')).toBe(true);
    });
  });

  test('says how much is in it', async () => {
    const wrong = await readPages(
      real.browser,
      'real',
      (document) =>
        [...document.querySelectorAll('details.drawer')].filter(
          (each) =>
            !each.querySelector('.tab')!.textContent!.includes(`(${each.querySelectorAll('.rows > li').length})`),
        ).length,
    );
    expect([...wrong].filter(([, count]) => count > 0)).toEqual([]);
  });

  test('is printed', async () => {
    await withPage(real.browser, {}, async (page) => {
      await page.goto(real.at('vagledning/'));
      const last = page.locator('.drawer:not([open]) .row').last();
      expect(await last.isVisible()).toBe(false);
      await page.emulateMedia({ media: 'print' });
      expect(await last.isVisible()).toBe(true);
      expect((await last.boundingBox())!.height).toBeGreaterThan(10);
    });
  });
});

describe('pictures', () => {
  test('of years have a table, and their numbers are those of the years’ own pages', async () => {
    const pages = await readPages(real.browser, 'real', (document) => ({
      drawn: [...document.querySelectorAll('.plot svg a')].map((each) => ({
        year: each.getAttribute('href')!,
        count: Number(/: (\d+)/.exec(each.getAttribute('aria-label')!)![1]),
      })),
      table: [...document.querySelectorAll('.plot .numbers tbody tr')].map((row) => [
        row.querySelector('th')!.textContent!.trim(),
        Number(row.querySelector('td:last-child')!.textContent),
      ]),
      rows: document.querySelectorAll('.drawer .row').length,
    }));
    const { drawn, table } = pages.get('kunskap/')!;
    expect(drawn.length).toBeGreaterThan(5);
    const inTable = new Map(table as [string, number][]);
    for (const { year, count } of drawn) {
      expect(pages.get(year.slice(1))!.rows, year).toBe(count);
      expect(inTable.get(year.replaceAll(/\D/g, '')), year).toBe(count);
    }
  });

  test('of topics and audiences hold what the lists of both have together', async () => {
    const pages = await readPages(real.browser, 'real', (document) => ({
      links: [...document.querySelectorAll('.drawer .row h3 a')].map((each) => each.getAttribute('href')!),
      begin: [...document.querySelectorAll('.first-texts h3 a')].map((each) => each.getAttribute('href')!),
      across: [...document.querySelectorAll('.heat thead th a')].map((each) => each.getAttribute('href')!),
      down: [...document.querySelectorAll('.heat tbody tr:has(td)')].map((row) => ({
        topic: row.querySelector('th a')!.getAttribute('href')!,
        counts: [...row.querySelectorAll('td:not(.all)')].map((cell) => Number(cell.textContent) || 0),
      })),
    }));
    const { across, down } = pages.get('kunskap/')!;
    const of = (address: string) => {
      const { links, begin } = pages.get(address.slice(1))!;
      return new Set([...links, ...begin]);
    };
    expect(down.length).toBeGreaterThan(30);
    for (const { topic, counts } of down)
      expect(counts, topic).toEqual(across.map((audience) => of(topic).intersection(of(audience)).size));
  });

  test('of the threat level never say it without a date', async () => {
    const rows = await readPages(real.browser, 'real', (document) =>
      [...document.querySelectorAll('.steps-table tbody tr')].map((row) =>
        row.textContent!.replaceAll(/\s+/g, ' ').trim(),
      ),
    );
    const told = [...rows].flatMap(([page, each]) => (page.startsWith('redaktion/') ? [] : each));
    expect(told.length).toBeGreaterThan(3);
    expect(told.filter((each) => !/20\d\d.* av 5/.test(each))).toEqual([]);
  });
});

test('metadata is a line, never a list in the list', async () => {
  const lists = await readPages(
    real.browser,
    'real',
    (document) => document.querySelectorAll('main li li:not(nav li, .columns li, .prose li)').length,
  );
  const nested = [...lists].filter(
    ([page, count]) => count > 0 && /^(forskning|rapporter|amnen|malgrupper|ar)\/[^/]*\/?$/.test(page),
  );
  expect(nested).toEqual([]);
});
