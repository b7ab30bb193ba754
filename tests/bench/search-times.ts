import { chromium, type Browser } from 'playwright';
import { BROWSER_ARGUMENTS, findBrowser } from '../../scripts/site/browser.ts';
import { median } from './figures.ts';
import { serveBrotli } from './brotli-server.ts';

/** What a first search with an empty cache costs. */
export interface FirstSearch {
  query: string;
  /** Over the wire after the search page stands, but the words for suggestions. */
  bytes: number;
  vocabulary: number;
  milliseconds: number;
}

/** Common and rare words, a part of compounds, an abbreviation, two words, and a typing error, which needs the words. */
const QUERIES = ['orosanmälan', 'extremism', 'skola', 'anmälan', 'VBE', 'hot medarbetare', 'polariserng'];

/** Lighthouse's slow 4G: bytes a second and milliseconds. */
const SLOW_4G = { offline: false, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8, latency: 150 };

export async function firstSearches(site: string): Promise<FirstSearch[]> {
  const server = await serveBrotli(site);
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: [...BROWSER_ARGUMENTS] });
  try {
    const all: FirstSearch[] = [];
    for (const query of QUERIES) {
      const tries = [];
      for (let at = 0; at < 3; at++) tries.push(await searchOnce(browser, server.address, query));
      all.push({ ...tries[0]!, milliseconds: median(tries.map(({ milliseconds }) => milliseconds)) });
    }
    return all;
  } finally {
    await browser.close();
    await server.close();
  }
}

async function searchOnce(browser: Browser, address: string, query: string): Promise<FirstSearch> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${address}sok/`, { waitUntil: 'networkidle' });
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW_4G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const urls = new Map<string, string>();
  const weights = new Map<string, number>();
  session.on('Network.responseReceived', ({ requestId, response }) => urls.set(requestId, response.url));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => weights.set(requestId, encodedDataLength)); // prettier-ignore
  await page.evaluate(() => {
    const times = globalThis as unknown as { first: number; shown: number };
    document.querySelector('#q')!.addEventListener('input', () => (times.first = performance.now()), { once: true });
    new MutationObserver(() => {
      if (document.querySelector('[data-result]')) times.shown ??= performance.now();
    }).observe(document.body, { childList: true, subtree: true });
  });
  await page.locator('#q').pressSequentially(query);
  await page.locator('[data-result]').first().waitFor();
  const milliseconds = await page.evaluate(() => {
    const times = globalThis as unknown as { first: number; shown: number };
    return times.shown - times.first;
  });
  await page.waitForTimeout(1000);
  await context.close();
  const isWords = (id: string) => urls.get(id)!.endsWith('/ord.txt');
  const sum = (ids: readonly string[]) => ids.reduce((total, id) => total + weights.get(id)!, 0);
  const ids = [...weights.keys()].filter((id) => urls.has(id));
  return { query, bytes: sum(ids.filter((id) => !isWords(id))), vocabulary: sum(ids.filter(isWords)), milliseconds };
}
