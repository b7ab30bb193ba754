import type { BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CONTENT_SECURITY_POLICY, MAIL_SECURITY_POLICY } from '../../src/headers.ts';
import { mailsOf, publishedAt, readDocuments, readPages } from './documents.ts';
import { PAGE_TYPES, pageTypes, SEARCH } from './page-types.ts';
import { hears, inTabs, movedUntilNow, visit, withContext, type Visit } from './visit.ts';

let portal: Visit;
beforeAll(async () => {
  portal = await visit('internal');
});
afterAll(() => portal.close());

const MAIL = 'informationsbrev/2026-2/epost.html';
const EVERYTHING: readonly string[] = [...pageTypes.map(([, address]) => address), MAIL];

const PORTALS = ['real', 'open', 'internal', 'network'] as const;

/** What the browser has kept for this portal, of every kind that there is. */
async function kept(context: BrowserContext, page: Page): Promise<string[]> {
  const stored = await page.evaluate(async () => [
    ...Object.keys(localStorage).map((key) => `localStorage ${key}`),
    ...Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`),
    ...(await indexedDB.databases()).map(({ name }) => `indexedDB ${name}`),
    ...(await caches.keys()).map((key) => `cache ${key}`),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => `service worker ${scope}`),
  ]);
  return [...stored, ...(await context.cookies()).map(({ name }) => `cookie ${name}`)];
}

/** Opens a page and searches, as far as there is anything to search with. */
async function searchFor(page: Page, words: string): Promise<void> {
  await page.goto(portal.at('sok/'));
  await page.locator('#q').pressSequentially(words);
  await page.locator('[data-result]').first().waitFor();
  await page.locator('[data-result] a').first().click();
  await page.waitForURL((url) => !url.pathname.endsWith('/sok/'));
}

describe('reading and searching', () => {
  const elsewhere: string[] = [];
  const said: string[] = [];
  let asked = 0;
  let left: string[] = [];
  const moved: { address: string; moved: number }[] = [];
  /** All that a reader may do, once, in one browser. */
  beforeAll(() =>
    withContext(portal.browser, { viewport: { width: 1280, height: 800 } }, async (context) => {
      context.on('request', (request) => {
        asked++;
        if (!request.url().startsWith(portal.server.address)) elsewhere.push(request.url());
      });
      context.on('page', (page) => page.on('websocket', (socket) => elsewhere.push(socket.url())));
      context.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) said.push(`${message.page()?.url()}: ${message.text()}`);
      });
      context.on('weberror', (error) => said.push(String(error.error())));
      await inTabs(context, [...EVERYTHING, SEARCH], async (page, address) => {
        await page.goto(portal.at(address));
        if (address === SEARCH) await page.locator('[data-result]').first().waitFor();
        else moved.push({ address, moved: await page.evaluate(movedUntilNow) });
        await page.evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 1000 })));
      });
      const page = await context.newPage();
      await searchFor(page, 'blommor');
      left = await kept(context, page);
    }),
  );

  test('asks nobody but the portal for anything', () => {
    expect(asked).toBeGreaterThan(EVERYTHING.length);
    expect(elsewhere).toEqual([]);
  });

  test('leaves nothing in the browser', () => {
    expect(left).toEqual([]);
  });

  test('says nothing in the console, on no type of page', () => {
    expect(said).toEqual([]);
  });

  test('sees nothing move on a wide screen after it has been shown', () => {
    expect(moved).toHaveLength(EVERYTHING.length);
    expect(moved.filter((each) => each.moved > 0)).toEqual([]);
  });
});

describe('own choices', () => {
  test('are kept when the reader has switched them on, in one place, and one button forgets all', async () => {
    await withContext(portal.browser, {}, async (context) => {
      const page = await context.newPage();
      await page.goto(portal.at(PAGE_TYPES.cookies));
      expect(await kept(context, page)).toEqual([]);
      await page.getByLabel('Målgrupp som visas först').selectOption('skola');
      await page.getByLabel('Märk det som är nytt sedan sist').check();
      expect(await kept(context, page)).toEqual([]);
      await page.getByRole('button', { name: 'Spara mina val' }).click();
      await hears(page, 'Valen är sparade i den här webbläsaren.');
      expect(await kept(context, page)).toEqual(['localStorage kontaktnatet']);
      await page.reload();
      expect(await page.getByLabel('Målgrupp som visas först').inputValue()).toBe('skola');
      await page.getByRole('button', { name: 'Glöm allt' }).click();
      await hears(page, 'Allt är glömt. Inget är sparat.');
      expect(await kept(context, page)).toEqual([]);
      await page.goto(portal.at(PAGE_TYPES.start));
      expect(await kept(context, page)).toEqual([]);
    });
  });

  test('that are nothing are not kept', async () => {
    await withContext(portal.browser, {}, async (context) => {
      const page = await context.newPage();
      await page.goto(portal.at(PAGE_TYPES.cookies));
      await page.getByRole('button', { name: 'Spara mina val' }).click();
      await hears(page, 'Inget är sparat.');
      expect(await kept(context, page)).toEqual([]);
    });
  });
});

describe('what is written in the pages', () => {
  test.each(PORTALS)('links out do not tell where the reader came from (%s)', async (name) => {
    const out = await readPages(portal.browser, name, (document) =>
      [...document.querySelectorAll('a[href^="http"]')].map((link) => ({
        href: link.getAttribute('href')!,
        rel: (link.getAttribute('rel') ?? '').split(' '),
      })),
    );
    const all = [...out]
      .flatMap(([page, links]) => links.map((link) => ({ page, ...link })))
      .filter(({ href }) => !href.startsWith(publishedAt(name)));
    expect(all.length).toBeGreaterThan(5);
    expect(all.filter(({ rel }) => !rel.includes('noreferrer')).map(({ page, href }) => `${page}: ${href}`)).toEqual(
      [],
    );
  });

  test.each(PORTALS)('nothing is run or painted from within a page (%s)', async (name) => {
    const inline = await readPages(portal.browser, name, (document) => {
      const all = [...document.querySelectorAll('*')];
      const attributes = all.flatMap((element) =>
        [...element.attributes]
          .filter(({ name: each }) => each === 'style' || each.startsWith('on'))
          .map(({ name: each }) => `${element.tagName} ${each}`),
      );
      return [
        ...attributes,
        ...[...document.querySelectorAll('style, script:not([src]), [href^="javascript:"], [src^="data:"]')].map(
          (element) => element.outerHTML.slice(0, 80),
        ),
      ];
    });
    expect([...inline].flatMap(([page, faults]) => faults.map((fault) => `${page}: ${fault}`))).toEqual([]);
  });

  test.each(PORTALS)(
    'a mail has styles and nothing else in it: no script, no form, nothing to fetch (%s)',
    async (name) => {
      const found = await readDocuments(
        portal.browser,
        name,
        await mailsOf(name),
        (document) =>
          document.querySelectorAll('script, form, iframe, link[rel="stylesheet"], img[src^="http"], [background]')
            .length,
      );
      expect([...found].filter(([, count]) => count > 0)).toEqual([]);
    },
  );

  test.each(PORTALS)('every page has the policy that the server sends (%s)', async (name) => {
    const policies = await readPages(portal.browser, name, (document) =>
      document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content'),
    );
    expect([...policies].filter(([, policy]) => policy !== CONTENT_SECURITY_POLICY)).toEqual([]);
  });
});

test('the server sends the policy with every page, and the mails’ own with mails', async () => {
  for (const address of EVERYTHING) {
    const { headers } = await fetch(portal.at(address));
    expect(headers.get('content-security-policy'), address).toBe(
      address === MAIL ? MAIL_SECURITY_POLICY : CONTENT_SECURITY_POLICY,
    );
    expect(headers.get('referrer-policy'), address).toBe('no-referrer');
    expect(headers.get('set-cookie'), address).toBeNull();
  }
});
