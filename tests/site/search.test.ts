import { gzipSync } from 'node:zlib';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { RunningServer } from '../../scripts/site/serve.ts';
import { basePath, launchBrowser, servePortal } from './portal.ts';

let browser: Browser;
let real: RunningServer;
let below: RunningServer;

beforeAll(async () => {
  [browser, real, below] = await Promise.all([launchBrowser(), servePortal('real'), servePortal('open')]);
});

afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

afterAll(() => Promise.all([browser?.close(), real?.close(), below?.close()]));

interface Opened {
  page: Page;
  /** What the console said: a breach of the security policy is told there. */
  complaints: string[];
  requests: string[];
}

async function open(
  query: string,
  { server = real, ...options }: BrowserContextOptions & { server?: RunningServer } = {},
): Promise<Opened> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on(
    'console',
    (message) => void (['error', 'warning'].includes(message.type()) && complaints.push(message.text())),
  );
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('dialog', (dialog) => void complaints.push(`dialog: ${dialog.message()}`));
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(`${server.address}sok/${query}`);
  return { page, complaints, requests };
}

const heading = (page: Page) => page.locator('[data-count]');
const results = (page: Page) => page.locator('[data-result]');
const field = (page: Page) => page.getByRole('searchbox', { name: 'Sök i portalen' });
const settled = (page: Page, text: RegExp) => heading(page).filter({ hasText: text }).waitFor();
const openFilters = (page: Page) => page.getByText('Avgränsa', { exact: true }).click();
const titles = (page: Page) => results(page).locator('h3').allTextContents();

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
    await page.getByLabel('Sort').locator('option[value="Rapporter"]').waitFor({ state: 'attached' });
    expect(await page.getByLabel('Sort').inputValue()).toBe('Rapporter');
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
    expect(requests.map(decodeURIComponent).filter((url) => /återvändare|avhoppare|[?&]q=/.test(url.replace(/#.*/, '')) && !/\/(_astro|vagledning)\//.test(url))).toEqual([]); // prettier-ignore
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
  const ask = (page: Page, query: string) => page.goto(`${real.address}sok/#q=${encodeURIComponent(query)}`);

  test('are found in other inflections, without their dots, as numbers and in pages about the portal', async () => {
    const { page } = await open('');
    for (const query of FOUND) {
      await ask(page, query);
      await settled(page, /träff(ar)? på/);
      expect(await results(page).count(), query).toBeGreaterThan(0);
    }
  });

  test('that do not belong find nothing, and the page says why and how to go on', async () => {
    const { page } = await open('');
    for (const query of NOT_FOUND) {
      await ask(page, query);
      await settled(page, /Inga träffar/);
      expect(await results(page).count(), query).toBe(0);
      expect(await page.locator('[data-notes] p').first().textContent(), query).toMatch(
        /Inget ord|Ingen sida|Portalen har inte/,
      );
      expect(await page.getByRole('link', { name: /Fråga någon/ }).count()).toBe(1);
    }
  });

  test('of hostile people do no harm', async () => {
    const { page, complaints } = await open('', { viewport: { width: 320, height: 640 } });
    for (const query of HOSTILE) {
      await ask(page, query);
      await settled(page, /träff/);
      expect(await page.locator('[data-outcome] img').count(), query).toBe(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), query).toBe(true);
    }
    expect(complaints).toEqual([]);
  });

  test('spaces alone ask for nothing', async () => {
    const { page, complaints } = await open('#q=%20%20');
    await page.waitForTimeout(300);
    expect(await page.locator('[data-outcome]').isHidden()).toBe(true);
    expect(complaints).toEqual([]);
  });
});

describe('typing', () => {
  test('nothing but a small script is fetched before somebody searches', async () => {
    const { page, requests } = await open('');
    await page.waitForLoadState('networkidle');
    expect(requests.filter((url) => /pagefind|page\.[\w-]+\.js/.test(url))).toEqual([]);
    const scripts = await Promise.all(
      requests.filter((url) => url.endsWith('.js')).map(async (url) => (await page.request.get(url)).text()),
    );
    const sizes = scripts.map((script) => gzipSync(script).length);
    expect(sizes.length).toBeGreaterThan(0);
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(3000);
  });

  test('the last word typed is the one that is answered, and the address follows', async () => {
    const { page } = await open('');
    await field(page).pressSequentially('orosanmälan', { delay: 15 });
    await field(page).fill('xylofon');
    await field(page).fill('demokrati');
    await settled(page, /på ”demokrati”/);
    await page.waitForURL((url) => url.hash === '#q=demokrati');
    await page.waitForTimeout(500);
    expect(await heading(page).textContent()).toContain('”demokrati”');
  });

  test('back and forward restore the searches that were finished', async () => {
    const { page } = await open('#q=oro');
    await settled(page, /”oro”/);
    await field(page).fill('skola');
    await field(page).press('Enter');
    await settled(page, /”skola”/);
    await openFilters(page);
    await page.getByLabel('Sort').selectOption('Forskning');
    await settled(page, /”skola”\s· Forskning/);
    await page.goBack();
    await settled(page, /”skola”$/);
    expect(await page.getByLabel('Sort').inputValue()).toBe('');
    await page.goBack();
    await settled(page, /”oro”/);
    expect(await field(page).inputValue()).toBe('oro');
    await page.goForward();
    await settled(page, /”skola”$/);
  });

  test('Escape clears the field and the results', async () => {
    const { page } = await open('#q=oro');
    await settled(page, /”oro”/);
    await field(page).press('Escape');
    await page.locator('[data-outcome]').waitFor({ state: 'hidden' });
    expect(await field(page).inputValue()).toBe('');
    await page.waitForURL((url) => url.hash === '');
  });

  test('the number of results is announced once, when typing has stopped', async () => {
    const { page } = await open('');
    await page.evaluate(() => {
      const said: string[] = ((globalThis as unknown as { said: string[] }).said = []);
      new MutationObserver(() => said.push(document.querySelector('[role=status]')!.textContent!)).observe(
        document.querySelector('[role=status]')!,
        { childList: true },
      );
    });
    await field(page).pressSequentially('orosanmälan', { delay: 120 });
    await page.locator('[role=status]', { hasText: 'träffar på ”orosanmälan”' }).waitFor({ state: 'attached' });
    expect(await page.evaluate(() => (globalThis as unknown as { said: string[] }).said.filter(Boolean).length)).toBe(
      1,
    );
  });
});

describe('filters', () => {
  test('their counts are what choosing gives', async () => {
    const { page } = await open('#q=oro');
    await settled(page, /”oro”/);
    await openFilters(page);
    const label = (await page.getByLabel('År').locator('option').nth(1).textContent())!;
    const [, year, count] = /^(\d+) \((\d+)\)$/.exec(label)!;
    await page.getByLabel('År').selectOption(year!);
    await settled(page, new RegExp(`^${count} träff(ar)? på ”oro”\\s· ${year}$`));
    expect(new URL(page.url()).hash).toBe(`#q=oro&year=${year}`);
  });

  test('a choice that gives nothing says what there is without it, and can be taken away', async () => {
    const { page } = await open('#q=oro&kind=Rapporter&year=1999');
    await settled(page, /Inga träffar/);
    expect(await page.locator('[data-notes]').textContent()).toMatch(/Utan avgränsning finns det \d+ träffar/);
    await page.getByRole('button', { name: 'Ta bort avgränsningen' }).click();
    await settled(page, /träffar på ”oro”$/);
    expect(new URL(page.url()).hash).toBe('#q=oro');
  });

  test('the keyboard reaches field, filters, results and more, in that order', async () => {
    const { page } = await open('#q=skola', { viewport: { width: 1200, height: 900 } });
    await settled(page, /”skola”/);
    await openFilters(page);
    await page.getByLabel('År').locator('option').nth(1).waitFor({ state: 'attached' });
    await field(page).focus();
    const stops: string[] = [];
    for (let at = 0; at < 8; at++) {
      await page.keyboard.press('Tab');
      stops.push(
        await page.evaluate(() =>
          `${document.activeElement!.tagName} ${document.activeElement!.getAttribute('name') ?? ''}`.trim(),
        ),
      );
    }
    expect(stops).toEqual([
      'BUTTON',
      'SUMMARY',
      'SELECT kind',
      'SELECT topic',
      'SELECT audience',
      'SELECT year',
      'SELECT order',
      'A',
    ]);
  });

  test('”Visa fler” shows the next ones and goes to the first of them', async () => {
    const { page } = await open('#q=skola');
    await settled(page, /”skola”/);
    expect(await results(page).count()).toBe(5);
    await page.getByRole('button', { name: 'Visa fler' }).click();
    await results(page).nth(5).waitFor();
    expect(
      await page.evaluate(() =>
        [...document.querySelectorAll('[data-result]')].findIndex((each) => each.contains(document.activeElement)),
      ),
    ).toBe(5);
  });
});

describe('the answer', () => {
  test('tells on top what the glossary says of an abbreviation', async () => {
    const { page } = await open('#q=vbe');
    await page.getByText('VBE = våldsbejakande extremism').waitFor();
    expect(await page.locator('[data-result] mark').first().textContent()).toMatch(/våldsbejakande|vbe/i);
  });

  test('to a word with a typing error is one to the nearest word, and says so', async () => {
    const { page, requests } = await open('#q=polariserng');
    await page.getByText('Inget ord i portalen börjar på ”polariserng”. Här är träffar på ”polarisering” i stället.').first().waitFor(); // prettier-ignore
    expect(await results(page).count()).toBeGreaterThan(0);
    expect(requests.filter((url) => /-b\d+\.pf_index$/.test(url)).length).toBeGreaterThan(0);
  });

  test('says why each result is one, and since when it is in the portal', async () => {
    const { page, requests } = await open('#q=anm%C3%A4lan');
    await settled(page, /träffar på/);
    expect(await results(page).first().locator('.reason').textContent()).toMatch(/^Träff på ”.*anmäl/i);
    expect(await results(page).first().locator('.meta').textContent()).toMatch(/i portalen sedan \d+ \p{L}+ 20\d\d/u);
    expect(requests.filter((url) => /-[fb]\d+\.pf_index$/.test(url))).toEqual([]);
  });

  test('with nothing in it names the nearest topics and whom to ask', async () => {
    const { page } = await open('#q=tystnadskultur%20xylofon%20fryshuset');
    await settled(page, /Inga träffar/);
    await page.getByRole('link', { name: 'se vem du kan fråga' }).waitFor();
    expect(await page.locator('[data-notes]').textContent()).toContain('Närmaste ämnen:Hot mot medarbetare');
  });

  test('is ordered by date when asked, and the address says so', async () => {
    const { page } = await open('#q=skola');
    await settled(page, /”skola”/);
    await page.getByLabel('Ordning').selectOption('date');
    await page.waitForURL(/order=date/);
    await page.reload();
    await settled(page, /”skola”/);
    expect(await page.getByLabel('Ordning').inputValue()).toBe('date');
  });
});

describe('the keyboard', () => {
  test('goes to the search from any page, by / and by Ctrl-K, and to the field when it is there', async () => {
    const { page } = await open('');
    for (const key of ['/', 'Control+k']) {
      await page.goto(`${real.address}kakor/`);
      await page.keyboard.press(key);
      await page.waitForURL(/\/sok\/#q$/);
      await page.waitForFunction(() => document.activeElement?.id === 'q');
      await page.keyboard.type('oro/');
      expect(await field(page).inputValue()).toBe('oro/');
    }
  });

  test('keeps / for writing, and lets it be switched off', async () => {
    const { page } = await open('');
    await page.goto(`${real.address}kakor/`);
    await page.getByLabel('Stäng av snabbtangenten').check();
    await page.getByRole('button', { name: 'Spara mina val' }).click();
    await page.keyboard.press('/');
    await page.waitForTimeout(300);
    expect(page.url()).toContain('/kakor/');
  });

  test('moves by arrows from the field to the results and back', async () => {
    const { page } = await open('#q=oro');
    await settled(page, /”oro”/);
    await field(page).focus();
    const at = () =>
      page.evaluate(() => [...document.querySelectorAll('[data-result] h3 a')].indexOf(document.activeElement!));
    for (const [key, place] of [
      ['ArrowDown', 0],
      ['ArrowDown', 1],
      ['ArrowUp', 0],
      ['ArrowUp', -1],
    ] as const) {
      await page.keyboard.press(key);
      expect(await at()).toBe(place);
    }
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
  });
});

describe('what the search needs', () => {
  test('a portal in a sub-folder finds and links within it', async () => {
    const { page, complaints } = await open('#q=exempelstad', { server: below });
    await settled(page, /träff(ar)? på/);
    const href = await results(page).first().getByRole('link').getAttribute('href');
    expect(href!.startsWith(basePath('open'))).toBe(true);
    expect((await page.request.get(new URL(href!, page.url()).href)).status()).toBe(200);
    expect(await results(page).first().getAttribute('data-kind')).not.toBe('page');
    expect(complaints).toEqual([]);
  });

  test('without JavaScript the page says so and gives other ways in', async () => {
    const { page } = await open('', { javaScriptEnabled: false });
    expect(await page.locator('noscript').innerText()).toContain('Sökningen behöver JavaScript');
    for (const name of [/A till Ö/, /Fråga någon/, /Barn och unga/])
      expect(await page.getByRole('main').getByRole('link', { name }).count()).toBe(1);
  });

  test('without an index the page says how to make one', async () => {
    const { page } = await open('');
    await page.route('**/pagefind/**', (route) => route.fulfill({ status: 404, body: '' }));
    await field(page).fill('oro');
    await page.getByText('Sökningen saknar index. Kör npm run build först.').first().waitFor();
  });

  test('a lost connection is not an empty answer, and can be tried again', async () => {
    const { page } = await open('');
    await page.route('**/pagefind/**', (route) => route.abort());
    await field(page).fill('oro');
    await settled(page, /fungerar inte just nu/);
    await page.unroute('**/pagefind/**');
    await page.getByRole('button', { name: 'Försök igen' }).click();
    await settled(page, /träffar på ”oro”/);
  });

  test('a connection lost between two searches is not an empty answer either', async () => {
    const { page } = await open('#q=oro');
    await settled(page, /träffar på ”oro”/);
    // The worker's requests do not pass through the page's routes; the server is what goes away.
    await page.context().setOffline(true);
    await field(page).fill('xylofon');
    await settled(page, /fungerar inte just nu/);
  });

  test('nothing is stored in the browser and nothing leaves the portal', async () => {
    const { page, requests } = await open('#q=oro');
    await settled(page, /”oro”/);
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    expect(requests.filter((url) => !url.startsWith(real.address))).toEqual([]);
  });
});

describe('readers of every sort', () => {
  const looks: [string, BrowserContextOptions][] = [
    ['wide', { viewport: { width: 1440, height: 900 } }],
    ['320 px wide', { viewport: { width: 320, height: 640 } }],
    ['dark', { viewport: { width: 1024, height: 800 }, colorScheme: 'dark' }],
    ['with forced colours', { viewport: { width: 1024, height: 800 }, forcedColors: 'active' }],
  ];
  const searches = ['#q=oro', '#q=oro&kind=Forskning', '#q=xylofon', '#q=fryshuset%20riksdagen%20poddar'];

  test.each(looks)(
    '%s: no fault of accessibility and nothing beside the page, with results, a filter, and without',
    async (_look, options) => {
      // axe is put into the page as a script would be; the policy allows none from outside.
      const { page } = await open('', { ...options, bypassCSP: true });
      for (const query of searches) {
        await page.goto(`${real.address}sok/${query}`);
        await settled(page, /träff/);
        expect(await faults(page), query).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), query).toBe(true);
      }
    },
  );
});

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds in the page's own part; head and foot are looked at with every other page. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (tags) => (globalThis as unknown as { axe: typeof axe }).axe.run('main', { runOnly: tags }),
    RULES,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
