import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileOf, publishedAt, readBuilt, readPages } from './documents.ts';
import { pageTypes } from './page-types.ts';
import { movedUntilNow, visit, withPage, type Visit } from './visit.ts';

let portal: Visit;
beforeAll(async () => {
  portal = await visit('internal');
});
afterAll(() => portal.close());

/** What fits in the first packets that a server sends (TCP’s first window), in bytes. */
const FIRST_WINDOW = 14_000;
const SCRIPTS = 3 * 1024;

const sizes = new Map<string, Promise<number>>();
/** Compressed; styles and scripts are the same on many pages. */
const size = (file: string) =>
  sizes.getOrInsertComputed(file, async () => gzipSync(await readBuilt('real', file)).length);
const addressOf = (url: string, page: string) =>
  new URL(url, publishedAt('real') + page).href.slice(publishedAt('real').length);

let read: ReturnType<typeof readParts> | undefined;
/** What a page fetches before anybody does anything, by its address below the base; read once. */
const parts = () => (read ??= readParts());
const readParts = () =>
  readPages(portal.browser, 'real', (document) => ({
    styles: [...document.querySelectorAll('link[rel="stylesheet"]')].map((each) => each.getAttribute('href')!),
    scripts: [...document.querySelectorAll('script[src]')].map((each) => ({
      src: each.getAttribute('src')!,
      isDeferred: each.getAttribute('type') === 'module' || each.hasAttribute('defer'),
    })),
    preloaded: [...document.querySelectorAll('link[rel="modulepreload"], link[rel="preload"]')].map((each) =>
      each.getAttribute('href')!,
    ),
  }));

const weigh = async (files: readonly string[]) =>
  (await Promise.all([...new Set(files)].map((file) => size(fileOf(file))))).reduce((a, b) => a + b, 0);

/** A script and what it fetches at once; what it asks for later (`import()`) is not weighed. */
async function withImports(file: string): Promise<string[]> {
  const code = (await readBuilt('real', file)).toString('utf8');
  const inner = [...code.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g)].map(([, from]) =>
    new URL(from!, `https://x.example/${file}`).pathname.slice(1),
  );
  return [file, ...(await Promise.all(inner.map(withImports))).flat()];
}

describe('weight', () => {
  test('HTML and styles of every page fit in the first packets', async () => {
    const weights = await Promise.all(
      [...(await parts())].map(
        async ([page, { styles }]) =>
          [page, await weigh([page, ...styles.map((style) => addressOf(style, page))])] as const,
      ),
    );
    const heavy = weights.filter(([, weight]) => weight > FIRST_WINDOW);
    expect(weights.length).toBeGreaterThan(200);
    expect(heavy.map(([page, weight]) => `/${page} ${(weight / 1000).toFixed(1)} kB`)).toEqual([]);
  });

  test('scripts wait for the page, but the one that keeps room for an answer, and weigh at most 3 KiB before somebody searches', async () => {
    const pages = [...(await parts())];
    const early = pages.flatMap(([page, { scripts }]) =>
      scripts.filter(({ isDeferred }) => !isDeferred).map(({ src }) => `/${page} ${src}`),
    );
    // It keeps room for an answer, which it can only do before anything is painted.
    expect(early).toEqual(['/sok/ /asked.js']);
    const weights = await Promise.all(
      pages.map(async ([page, { scripts, preloaded }]) => {
        const first = [...scripts.map(({ src }) => src), ...preloaded].map((src) => addressOf(src, page));
        return [page, await weigh((await Promise.all(first.map(withImports))).flat())] as const;
      }),
    );
    expect(weights.filter(([, weight]) => weight > SCRIPTS).map(([page, weight]) => `/${page} ${weight} B`)).toEqual(
      [],
    );
    expect(Math.max(...weights.map(([, weight]) => weight))).toBeGreaterThan(0);
  });
});

test('nothing is shown of any page until its head is whole, so that the name does not move while the menu is read', async () => {
  const waits = await readPages(portal.browser, 'real', (document) => {
    const wait = document.querySelector('link[rel="expect"][blocking="render"]')?.getAttribute('href');
    return wait && document.querySelector(wait) === document.querySelector('.site-head ~ main');
  });
  expect([...waits].filter(([, isSo]) => !isSo)).toEqual([]);
});

test('nothing moves after it has been shown, on a phone', async () => {
  const moved: { type: string; moved: number }[] = [];
  await withPage(portal.browser, { viewport: { width: 390, height: 800 } }, async (page) => {
    for (const [type, address] of pageTypes) {
      await page.goto(portal.at(address));
      moved.push({ type, moved: await page.evaluate(movedUntilNow) });
    }
  });
  expect(moved.filter((each) => each.moved > 0)).toEqual([]);
});
