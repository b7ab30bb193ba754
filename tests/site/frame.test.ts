import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPages } from './documents.ts';
import { PAGE_TYPES } from './page-types.ts';
import { visit, withOwnPage, withPage, type Visit } from './visit.ts';

let real: Visit;
let example: Visit;
beforeAll(async () => {
  [real, example] = await Promise.all([visit('real'), visit('internal')]);
});
afterAll(() => Promise.all([real.close(), example.close()]));

const PHONE = { width: 390, height: 844 };

describe('the head of a page', () => {
  test('has its menu behind a button on a phone: opened and closed by keys, without JavaScript', async () => {
    await withOwnPage(example.browser, { viewport: PHONE, javaScriptEnabled: false }, async (page) => {
      await page.goto(example.at(PAGE_TYPES.guidance));
      const [button, item] = [
        page.getByRole('button', { name: 'Meny' }),
        page.getByRole('navigation', { name: 'Huvudmeny' }).getByRole('link', { name: 'Vägledning' }),
      ];
      expect(await page.getByRole('link', { name: 'Sök', exact: true }).isVisible()).toBe(true);
      expect(await item.isVisible()).toBe(false);
      await button.press('Enter');
      expect(await item.isVisible()).toBe(true);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      expect(await item.and(page.locator(':focus')).count()).toBe(1);
      await page.keyboard.press('Escape');
      expect(await item.isVisible()).toBe(false);
      expect(await button.and(page.locator(':focus')).count()).toBe(1);
    });
  });
});

test('the menu is one row in the narrowest window in which it lies open', async () => {
  await withPage(example.browser, { viewport: { width: 1152, height: 800 } }, async (page) => {
    await page.goto(example.at(PAGE_TYPES.guidance));
    expect(await page.getByRole('button', { name: 'Meny' }).isVisible()).toBe(false);
    expect((await page.locator('.site-head').boundingBox())!.height).toBeLessThan(80);
  });
});

describe('a contact person', () => {
  const waysFrom = async (address: string, within: string) =>
    (await readPages(real.browser, 'real', (document) => [...document.querySelectorAll('.site-head .menu a, main a')].map((link) => `${link.closest('main') ? 'main' : 'menu'} ${link.getAttribute('href')}`))).get(address)!.filter((way) => way.startsWith(within)); // prettier-ignore

  test('who must ring now finds the numbers in the menu, and ”Vem ringer jag?” on the start page and beside the numbers', async () => {
    expect(await waysFrom('', 'menu')).toContain('menu /kontakt/');
    for (const page of ['', 'kontakt/'])
      expect(await waysFrom(page, 'main'), page).toContain('main /fragor/vem-ringer-jag/');
  });

  test('who is new finds the list of what to do first on the start page and on the page of contact persons', async () => {
    for (const page of ['', 'malgrupper/kontaktperson/'])
      expect(await waysFrom(page, 'main'), page).toContain('main /natverket/ny/');
  });

  test('reads what to think of before the numbers, whatever the width, and finds each number at its name', async () => {
    for (const width of [390, 768])
      await withPage(real.browser, { viewport: { width, height: 800 } }, async (page) => {
        await page.goto(real.at('kontakt/'));
        const top = async (selector: string) => (await page.locator(selector).first().boundingBox())!.y;
        expect(await top('#innan')).toBeLessThan(await top('.glance'));
        const rows = await page
          .locator('.glance > div')
          .evaluateAll((all) =>
            all.map((row) =>
              [row.querySelectorAll('dt').length, row.querySelectorAll('a[href^="tel:"]').length].join(),
            ),
          );
        expect(new Set(rows)).toEqual(new Set(['1,1']));
        const sides = await page.locator('.ways .section-head:has(.phone)').evaluateAll((heads) =>
          heads.map((head) => head.querySelector('.phone')!.getBoundingClientRect().top > head.querySelector('h3')!.getBoundingClientRect().bottom - 4),
        ); // prettier-ignore
        expect(new Set(sides).size, `${width} px`).toBe(1);
      });
  });
});

test('what a reader came for begins above the fold on a phone', async () => {
  const FIRST = {
    start: '.ask h2',
    contact: '.glance dd',
    subscribe: '.prose > *',
    cookies: '.prose > *',
    about: '.prose > *',
    privacy: '.prose > *',
    accessibility: '.prose > *',
    'not found': '.search-form',
  } as const;
  await withPage(example.browser, { viewport: PHONE }, async (page) => {
    for (const [type, first] of Object.entries(FIRST)) {
      await page.goto(example.at(PAGE_TYPES[type as keyof typeof FIRST]));
      const { y, height } = (await page.locator(`main ${first}`).first().boundingBox())!;
      expect(y + Math.min(height, 60), type).toBeLessThan(PHONE.height);
    }
  });
});

describe('running text', () => {
  for (const font of ['DejaVu Sans', 'Liberation Sans', 'DejaVu Sans Condensed'])
    test(`has at most 66 characters on its lines, in ${font} too`, async () => {
      const lines = await withPage(real.browser, { viewport: { width: 1440, height: 900 } }, async (page) => {
        await page.goto(real.at('personuppgifter/'));
        await page.evaluate((name) => document.documentElement.style.setProperty('--font', `'${name}'`), font);
        return page.evaluate(lengthsOfFullLines);
      });
      expect(lines.length).toBeGreaterThan(15);
      expect(lines.reduce((a, b) => a + b, 0) / lines.length).toBeLessThanOrEqual(66);
    });
});

describe('in forced colours', () => {
  const look = { forcedColors: 'active', viewport: { width: 1280, height: 800 } } as const;
  const border = (page: Page, selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { borderTopWidth, borderTopStyle, borderTopColor, backgroundColor } = getComputedStyle(element);
        return borderTopStyle === 'solid' && borderTopColor !== backgroundColor ? parseFloat(borderTopWidth) : 0;
      });

  test('the main button, the tiles and the tabs have an edge', async () => {
    await withPage(example.browser, look, async (page) => {
      await page.goto(example.at(PAGE_TYPES.cookies));
      expect(await border(page, '#val .button[type=submit]')).toBeGreaterThanOrEqual(1);
      await page.goto(example.at(PAGE_TYPES.start));
      expect(await border(page, '.tiles a')).toBeGreaterThanOrEqual(1);
      expect(await border(page, '.tab')).toBeGreaterThanOrEqual(1);
    });
  });

  test('what colours tell is still told: how many there are, and of which kind', async () => {
    await withPage(real.browser, look, async (page) => {
      await page.goto(real.at('kunskap/'));
      const shades = await page.evaluate(() =>
        [1, 2, 3, 4].map((heat) => getComputedStyle(document.querySelector(`.heat-${heat}`)!).backgroundColor),
      );
      expect(new Set(shades).size).toBe(4);
      const kinds = await page
        .locator('.plot > svg rect[data-kind]')
        .evaluateAll((parts) => [
          new Set(parts.map((part) => part.getAttribute('data-kind'))).size,
          new Set(parts.map((part) => getComputedStyle(part).fill)).size,
        ]);
      expect(kinds[0]).toBeGreaterThan(4);
      expect(kinds[1]).toBe(kinds[0]);
    });
  });

  test('one item of the menu looks current, and no other', async () => {
    await withPage(example.browser, look, async (page) => {
      await page.goto(example.at(PAGE_TYPES.network));
      const marked = await page
        .locator('.site-head nav a')
        .evaluateAll((items) => items.filter((item) => parseFloat(getComputedStyle(item).borderBottomWidth) > 0));
      expect(marked).toHaveLength(1);
    });
  });
});

test('the words in an empty field can be read in light and dark', async () => {
  for (const colorScheme of ['light', 'dark'] as const)
    await withPage(example.browser, { colorScheme }, async (page) => {
      await page.goto(example.at(PAGE_TYPES.start));
      expect(await page.locator('#q').evaluate(placeholderContrast)).toBeGreaterThan(4.5);
    });
});

test('there is one ring of focus: round what has it, and round the whole form of a search field', async () => {
  await withPage(example.browser, {}, async (page) => {
    for (const type of ['start', 'search', 'not found'] as const) {
      await page.goto(example.at(PAGE_TYPES[type]));
      await page.locator('#q').focus();
      const ring = (selector: string) =>
        page
          .locator(selector)
          .first()
          .evaluate((element) => getComputedStyle(element).outlineStyle);
      expect([await ring('.search-form'), await ring('#q')], type).toEqual(['solid', 'none']);
      await page.locator('.brand').focus();
      expect(await ring('.brand'), type).toBe('solid');
    }
  });
});

test('on paper text is at least 10.5 points, in the colours of paper whatever the screen has', async () => {
  await withPage(example.browser, { colorScheme: 'dark' }, async (page) => {
    await page.goto(example.at(PAGE_TYPES.guidance));
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const [size, bar, text] = await page.evaluate(() => [
      getComputedStyle(document.querySelector('main p')!).fontSize,
      getComputedStyle(document.querySelector('.site-head')!).borderTopColor,
      getComputedStyle(document.body).color,
    ]);
    expect(parseFloat(getPoints(await page.evaluate(() => getComputedStyle(document.body).fontSize)))).toBe(10.5);
    expect(parseFloat(size!)).toBeGreaterThanOrEqual(12);
    expect([bar, text]).toEqual(['rgb(0, 118, 188)', 'rgb(0, 0, 0)']);
  });
});

test('nothing to press or to type in is printed, however its own styles lay it out', async () => {
  await withPage(example.browser, {}, async (page) => {
    await page.emulateMedia({ media: 'print' });
    const { start, guidance, meeting, search, subscribe } = PAGE_TYPES;
    for (const address of [
      start,
      guidance,
      meeting,
      search,
      `${search}#q=lampa`,
      subscribe,
      'rapporter/',
      '404.html',
    ]) {
      await page.goto(example.at(address));
      if (address.includes('#')) await page.locator('[data-hits] h3').first().waitFor();
      const printed = await page.evaluate(() =>
        [...document.querySelectorAll('button, input, select, .button, .no-print')]
          .filter((each) => each.checkVisibility())
          .map((each) => each.outerHTML.slice(0, 120)),
      );
      expect(printed, address).toEqual([]);
    }
  });
});

/** Ninety-six pixels are seventy-two points. */
const getPoints = (pixels: string) => String((parseFloat(pixels) * 72) / 96);

/** Characters of each line of running text but the last of its paragraph. */
function lengthsOfFullLines(): number[] {
  const range = document.createRange();
  return [...document.querySelectorAll('main .prose > p')].flatMap((paragraph) => {
    const tops: number[] = [];
    const walk = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode())
      for (let at = 0; at < (node as Text).data.length; at++) {
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const [box] = range.getClientRects();
        if (box) tops.push(Math.round(box.bottom / 8));
      }
    const counts = [...new Set(tops)].map((top) => tops.filter((each) => each === top).length);
    return counts.slice(0, -1);
  });
}

function placeholderContrast(field: Element): number {
  const { color, opacity } = getComputedStyle(field, '::placeholder');
  const paper = getComputedStyle(field.closest('form')!).backgroundColor;
  const numbers = (rgb: string) =>
    rgb
      .match(/[\d.]+/g)!
      .slice(0, 3)
      .map(Number);
  const ground = numbers(paper);
  const seen = numbers(color).map((each, index) => each * Number(opacity) + ground[index]! * (1 - Number(opacity)));
  const light = (rgb: number[]) => {
    const [red, green, blue] = rgb.map((each) =>
      each / 255 <= 0.04045 ? each / 255 / 12.92 : ((each / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  };
  const [high, low] = [light(seen), light(ground)].sort((a, b) => b - a);
  return (high! + 0.05) / (low! + 0.05);
}
