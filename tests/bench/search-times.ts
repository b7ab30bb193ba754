import type { Browser, Page } from 'playwright';
import { launchBrowser } from '../support/browser.ts';
import { TYPING_PAUSE } from '../../src/browser/search/search-page.ts';
import { median } from './figures.ts';
import { serveBrotli } from './brotli-server.ts';

/** What a first search with an empty cache costs. */
export interface FirstSearch {
  query: string;
  /** Over the wire for the search: its scripts, words and index. */
  bytes: number;
  /** From the question, pasted on the search page, to the first result. */
  milliseconds: number;
  /** From a link that asks to the first result: the page itself too. */
  byLink: number;
  /** From another key to its answer, when the first answer stands: the slowest of a few. */
  later: number;
}

/** Common and rare words, a compound's part, an abbreviation, a typing error, a compound that is nowhere, and whole questions. */
const QUERIES = [
  'orosanmälan',
  'extremism',
  'anmälan',
  'VBE',
  'polariserng',
  'lokaluthyrningspolicy',
  'hot mot medarbetare på nätet',
  'hur arbetar skola, socialtjänst och polis förebyggande mot våldsbejakande extremism',
  'elev i klassen ritar hakkors och pratar om vapen, vem ringer jag',
];

/** Lighthouse's slow 4G: bytes a second and milliseconds. */
const SLOW_4G = { offline: false, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8, latency: 150 };

export async function firstSearches(site: string): Promise<FirstSearch[]> {
  const server = await serveBrotli(site);
  const browser = await launchBrowser();
  try {
    const all: FirstSearch[] = [];
    for (const query of QUERIES) {
      const tries: FirstSearch[] = [];
      for (let at = 0; at < 3; at++) tries.push(await searchOnce(browser, server.address, query));
      const of = (figure: 'milliseconds' | 'byLink' | 'later') => median(tries.map((each) => each[figure]));
      all.push({ ...tries[0]!, milliseconds: of('milliseconds'), byLink: of('byLink'), later: of('later') });
    }
    return all;
  } finally {
    await browser.close();
    await server.close();
  }
}

async function searchOnce(browser: Browser, address: string, query: string): Promise<FirstSearch> {
  const { page, weight } = await openSlowly(browser);
  await page.goto(`${address}sok/`, { waitUntil: 'networkidle' });
  // Pasted: nothing is fetched ahead while somebody writes, and how fast that is done does not count.
  await page.locator('#q').fill(query);
  const { pasted, shown } = await timesOf(page);
  const milliseconds = shown - pasted;
  // What comes after the first result belongs to the answer too.
  await page.waitForLoadState('networkidle');
  const bytes = weight();
  const later = await laterKeys(page);
  await page.context().close();
  return { query, bytes, milliseconds, byLink: await askedByLink(browser, address, query), later };
}

async function askedByLink(browser: Browser, address: string, query: string): Promise<number> {
  const { page } = await openSlowly(browser);
  await page.goto(`${address}sok/#q=${encodeURIComponent(query)}`);
  const { shown } = await timesOf(page);
  await page.context().close();
  return shown;
}

/** What belongs to the search alone, wherever in the visit it is fetched. */
const OF_THE_SEARCH = /\.pf_\w+$|\/sok\/[\w-]+\.json$|\/search-page\.[\w-]+\.js$/;

/** A page with an empty cache on a slow line and a slow processor, that notes when the first result stands. */
async function openSlowly(browser: Browser): Promise<{ page: Page; weight: () => number }> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW_4G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const [ofTheSearch, weights] = [new Set<string>(), new Map<string, number>()];
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (OF_THE_SEARCH.test(response.url)) ofTheSearch.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (ofTheSearch.has(requestId)) weights.set(requestId, encodedDataLength);
  });
  await page.addInitScript(() => {
    const times = globalThis as unknown as Times;
    // What Playwright does to fill a field is no part of it: it takes a tenth of a second on so slow a processor.
    addEventListener('input', () => (times.pasted ??= performance.now()), { capture: true });
    new MutationObserver(() => {
      if (document.querySelector('[data-result], [data-outcome]:not([aria-busy], [hidden])'))
        times.shown ??= performance.now();
    }).observe(document, { attributes: true, childList: true, subtree: true });
  });
  return { page, weight: () => [...weights.values()].reduce((total, each) => total + each, 0) };
}

/** By the page's own clock. */
interface Times {
  /** When the question stood in the field. */
  pasted: number;
  /** When the first result, or the answer that there is none, stood there. */
  shown: number;
}

async function timesOf(page: Page): Promise<Times> {
  await page.locator('[data-outcome]:not([aria-busy], [hidden])').waitFor();
  return page.evaluate(() => {
    const { pasted, shown } = globalThis as unknown as Times;
    return { pasted, shown };
  });
}

/** Another key, time after time, once everything is there: from the key to the answer, without the pause that waits for more. */
async function laterKeys(page: Page): Promise<number> {
  return page.evaluate(async (pause) => {
    const field = document.querySelector<HTMLInputElement>('#q')!;
    const outcome = document.querySelector('[data-outcome]')!;
    const typed = field.value;
    const times: number[] = [];
    for (const text of [typed.slice(0, -1), typed, typed.slice(0, -1), typed]) {
      const answered = new Promise<number>((resolve) =>
        new MutationObserver((_, observer) => {
          if (outcome.hasAttribute('aria-busy')) return;
          observer.disconnect();
          resolve(performance.now());
        }).observe(outcome, { attributes: true, attributeFilter: ['aria-busy'] }),
      );
      field.value = text;
      const start = performance.now();
      field.dispatchEvent(new Event('input', { bubbles: true }));
      times.push((await answered) - start - pause);
    }
    // The first may fetch a piece; those that follow have all they need.
    return Math.max(...times.slice(2));
  }, TYPING_PAUSE);
}
