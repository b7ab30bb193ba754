import { XMLParser } from 'fast-xml-parser';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addAxe, axeFaults } from './axe.ts';
import { publishedAt, readBuilt, readPages } from './documents.ts';
import { networkPageTypes, pageTypes, SEARCH } from './page-types.ts';
import { inTabs, visit, withContext, type Visit } from './visit.ts';

let real: Visit;
let example: Visit;
let network: Visit;
beforeAll(async () => {
  [real, example, network] = await Promise.all([visit('real'), visit('internal'), visit('network')]);
});
afterAll(() => Promise.all([real.close(), example.close(), network.close()]));

/** Every type of page with its full address, those of the network's own edition too. */
const everyType = () => [
  ...pageTypes.map(([type, address]) => [type, example.at(address)] as const),
  ...networkPageTypes.map(([type, address]) => [type, network.at(address)] as const),
];

const WIDE = { width: 1280, height: 720 };
const NARROW = { width: 320, height: 640 };

/** Addresses below the base of all pages in the sitemap of the real portal. */
async function sitemapPages(): Promise<string[]> {
  const parser = new XMLParser({ isArray: (name) => ['url', 'sitemap'].includes(name) });
  const locs = async (file: string, list: string, item: string): Promise<string[]> => {
    const xml = parser.parse((await readBuilt('real', file)).toString('utf8')) as Record<
      string,
      Record<string, { loc: string }[]>
    >;
    return xml[list]![item]!.map(({ loc }) => loc.slice(publishedAt('real').length));
  };
  const maps = await locs('sitemap-index.xml', 'sitemapindex', 'sitemap');
  return (await Promise.all(maps.map((map) => locs(map, 'urlset', 'url')))).flat();
}

describe('axe finds no fault', () => {
  test('on any page of the sitemap', async () => {
    const pages = await sitemapPages();
    expect(pages.length).toBeGreaterThan(200);
    const faults = await withContext(real.browser, {}, async (context) => {
      await addAxe(context);
      return inTabs(context, pages, async (page, address) => {
        await page.goto(real.at(address));
        return (await axeFaults(page)).map((fault) => `/${address} ${fault}`);
      });
    });
    expect(faults.flat()).toEqual([]);
  });

  const LOOKS: Record<string, (page: Page) => Promise<void>> = {
    'light colours': (page) => page.emulateMedia({ colorScheme: 'light' }),
    'dark colours': (page) => page.emulateMedia({ colorScheme: 'dark' }),
    'forced colours': (page) => page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' }),
    '320 pixels, which is 400 % zoom': async (page) => {
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
      await page.setViewportSize(NARROW);
    },
  };
  test('on any type of page in light, dark and forced colours, wide and at 400 % zoom', async () => {
    const faults = await withContext(example.browser, {}, async (context) => {
      await addAxe(context);
      return inTabs(context, pageTypes, async (page, [type, address]) => {
        await page.setViewportSize(WIDE);
        await page.goto(example.at(address));
        const found: string[] = [];
        for (const [look, take] of Object.entries(LOOKS)) {
          await take(page);
          found.push(...(await axeFaults(page)).map((fault) => `${type}, ${look}: ${fault}`));
        }
        return found;
      });
    });
    expect(faults.flat()).toEqual([]);
  });

  test('in the answer of the search and in a mail', async () => {
    const faults = await withContext(example.browser, {}, async (context) => {
      await addAxe(context);
      const page = await context.newPage();
      await page.goto(example.at(SEARCH));
      await page.locator('[data-result]').first().waitFor();
      const search = await axeFaults(page);
      await page.goto(example.at('informationsbrev/2026-2/epost.html'));
      return { search, mail: await axeFaults(page) };
    });
    expect(faults).toEqual({ search: [], mail: [] });
  });
});

describe('at 320 pixels', () => {
  test('no type of page needs to be moved sideways', async () => {
    const wide = await withContext(example.browser, { viewport: NARROW }, (context) =>
      inTabs(
        context,
        [...everyType(), ['answer of the search', example.at(SEARCH)] as const],
        async (page, [type, address]) => {
          await page.goto(address);
          if (type === 'answer of the search') await page.locator('[data-result]').first().waitFor();
          return sidewaysFaults(page).then((faults) => faults.map((fault) => `${type}: ${fault}`));
        },
      ),
    );
    expect(wide.flat()).toEqual([]);
  });
});

describe('with the text spacing of WCAG 1.4.12', () => {
  test('no text is cut off, wide or narrow', async () => {
    const faults = await withContext(example.browser, {}, (context) =>
      inTabs(context, pageTypes, async (page, [type, address]) => {
        await page.goto(example.at(address));
        await page.evaluate(spaceOut);
        const found: string[] = [];
        for (const size of [WIDE, NARROW]) {
          await page.setViewportSize(size);
          const here = [...(await page.evaluate(cutOffText)), ...(await sidewaysFaults(page))];
          found.push(...here.map((fault) => `${type}, ${size.width} px: ${fault}`));
        }
        return found;
      }),
    );
    expect(faults.flat()).toEqual([]);
  });
});

describe('targets', () => {
  test('are at least 24 pixels high and wide outside running text', async () => {
    const faults = await withContext(example.browser, { viewport: { width: 390, height: 844 } }, (context) =>
      inTabs(context, everyType(), async (page, [type, address]) => {
        await page.goto(address);
        return (await page.evaluate(smallTargets)).map((fault) => `${type}: ${fault}`);
      }),
    );
    expect(faults.flat()).toEqual([]);
  });
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
  expect(marked.get('informationsbrev/2026-2/')).toContain('en: annual report');
});

const sidewaysFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(element).overflowX) ||
        scrolls(element.parentElement));
    const sticking = [...document.body.querySelectorAll('*')].filter(
      (each) => each.getBoundingClientRect().right > clientWidth + 1 && !scrolls(each.parentElement),
    );
    return [
      `${scrollWidth} px: ${sticking
        .slice(0, 3)
        .map((each) => `${each.tagName}.${each.className} ${each.textContent?.slice(0, 40)}`)
        .join(' | ')}`,
    ];
  });

function spaceOut(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
  );
  document.adoptedStyleSheets = [sheet];
}

/** Elements that hide what does not fit in them, with text that does not fit. */
function cutOffText(): string[] {
  const isCut = (element: Element) => {
    const style = getComputedStyle(element);
    const hides = ['hidden', 'clip'].includes(style.overflowX) || ['hidden', 'clip'].includes(style.overflowY);
    const isForScreenReaders = element.clientWidth <= 1 || style.clipPath !== 'none';
    return (
      hides &&
      !isForScreenReaders &&
      element.textContent?.trim() &&
      (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
    );
  };
  return [...document.body.querySelectorAll('*')]
    .filter(isCut)
    .map((each) => `${each.tagName}.${each.className}: ${each.textContent?.trim().slice(0, 40)}`);
}

/** Links, buttons and fields that are too small (WCAG 2.5.8). A link in a sentence is as high as its line. */
function smallTargets(): string[] {
  const isInText = (element: Element) => {
    if (getComputedStyle(element).display !== 'inline') return false;
    const block = element.closest('p, li, dd, dt, td, th, figcaption, h1, h2, h3, h4');
    const others = [...(block?.querySelectorAll('a, button') ?? [])].map((each) => each.textContent ?? '').join('');
    return (block?.textContent ?? '').replaceAll(/\s+/g, '').length > others.replaceAll(/\s+/g, '').length;
  };
  const targets = [...document.querySelectorAll<HTMLElement>('a[href], button, summary, input, select')].filter(
    (each) => each.checkVisibility({ visibilityProperty: true }) && !each.matches('.skip'),
  );
  return targets.flatMap((each) => {
    const boxes = [each, ...each.children].map((part) => part.getBoundingClientRect());
    const [width, height] = [Math.max(...boxes.map((box) => box.width)), Math.max(...boxes.map((box) => box.height))];
    return (width < 24 || height < 24) && !isInText(each)
      ? [
          `${each.tagName}.${each.className} ”${each.textContent?.trim().slice(0, 30)}” ${Math.round(width)} × ${Math.round(height)}`,
        ]
      : [];
  });
}
