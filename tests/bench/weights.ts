import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Browser } from 'playwright';
import { readSettings } from '../../src/settings.ts';
import { launchBrowser } from '../support/browser.ts';
import { serve } from '../../scripts/site/serve.ts';
import { REPOSITORY, temporaryFolder } from './folders.ts';
import { measure } from './measure.ts';
import { median } from './figures.ts';
import { table } from './table.ts';

/** What a browser fetched for a page, as addresses from the portal's root. */
type Fetched = readonly string[];

const GROUPS = { HTML: /\/$|\.html$/, CSS: /\.css$/, JS: /\.js$/, 'search index': /\.(pagefind|pf_\w+|json|wasm)$/ };

/**
 * Builds the real site, opens one page of each sort in a browser with an empty cache, and weighs what was fetched.
 * Search is weighed when the page is opened and when a word has been searched.
 */
export async function weightsReport(): Promise<string> {
  const { site } = readSettings();
  const folder = path.join(temporaryFolder(), 'site');
  for (const step of ['pages', 'index']) await measure([step, folder], REPOSITORY, {});
  const server = await serve({ folder, base: site.base, indexing: site.indexing }, 0);
  const browser = await launchBrowser();
  try {
    const rows: string[][] = [];
    for (const [name, page] of await pagesToWeigh(folder)) {
      rows.push(...(await weigh(name, await fetchedFor(browser, server.address, page), folder)));
    }
    return `Page weights of the real site, bytes\n${table(['', 'raw', 'gzip', 'brotli'], rows)}`;
  } finally {
    await browser.close();
    await server.close();
  }
}

async function pagesToWeigh(folder: string): Promise<[string, string][]> {
  const entries = await bySize(folder, [
    'forskning',
    'rapporter',
    'foredrag',
    'vagledning',
    'omvarld',
    'utbildning',
    'fragor',
  ]);
  const topics = await bySize(folder, ['amnen']);
  const middle = median(entries.map(({ size }) => size));
  return [
    ['entry, of middling size', entries.find(({ size }) => size >= middle)!.page],
    ['entry, the largest', entries.at(-1)!.page],
    ['start', ''],
    ['list of reports', 'rapporter/'],
    ['topic, the largest', topics.at(-1)!.page],
    ['search, when opened', 'sok/'],
    ['search, when searched', `sok/?q=${encodeURIComponent('orosanmälan')}`],
  ];
}

/** The pages below some folders, the lightest first. */
async function bySize(folder: string, segments: readonly string[]): Promise<{ page: string; size: number }[]> {
  const pages = await Promise.all(
    segments.map(async (segment) => {
      const below = await readdir(path.join(folder, segment), { withFileTypes: true });
      return below.filter((item) => item.isDirectory() && item.name !== 'a-o').map(({ name }) => `${segment}/${name}/`);
    }),
  );
  const sized = pages
    .flat()
    .map(async (page) => ({ page, size: (await stat(path.join(folder, page, 'index.html'))).size }));
  return (await Promise.all(sized)).sort((a, b) => a.size - b.size);
}

async function fetchedFor(browser: Browser, address: string, page: string): Promise<Fetched> {
  const tab = await browser.newPage();
  const fetched = new Set<string>();
  tab.on('response', (response) => fetched.add(response.url()));
  await tab.goto(address + page, { waitUntil: 'networkidle' });
  if (page.includes('?q=')) await tab.locator('[data-result]').first().waitFor();
  await tab.waitForLoadState('networkidle');
  await tab.close();
  return [...fetched].map((url) => url.slice(address.length).replace(/[?#].*$/, ''));
}

async function weigh(name: string, fetched: Fetched, folder: string): Promise<string[][]> {
  const groups = Object.entries(GROUPS).map(async ([group, pattern]) => {
    const files = fetched.filter((file) => pattern.test(`/${file}`));
    return { group, weights: await weightOf(files, folder) };
  });
  const weighed = (await Promise.all(groups)).filter(({ weights }) => weights[0]! > 0);
  return [[name], ...weighed.map(({ group, weights }) => [`  ${group}`, ...weights.map(String)])];
}

/** Each file is compressed by itself, as a web server does. */
async function weightOf(files: Fetched, folder: string): Promise<number[]> {
  const contents = await Promise.all(
    files.map((file) => readFile(path.join(folder, file, ...(/(^|\/)$/.test(file) ? ['index.html'] : [])))),
  );
  const sum = (size: (content: Buffer) => number) => contents.reduce((total, content) => total + size(content), 0);
  return [
    sum((content) => content.length),
    sum((content) => gzipSync(content, { level: 9 }).length),
    sum((content) => brotliCompressSync(content).length),
  ];
}
