import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { servePreview, type RunningPreview } from '../../scripts/newsletter/preview/serve-preview.ts';
import { PORTALS } from '../run/steps.ts';
import { words } from '../newsletter/words.ts';
import { runScript } from '../support/run-script.ts';
import { axeFaults } from './axe.ts';
import { mailsOf, readBuilt, readDocuments } from './documents.ts';
import { filesOf, openBrowser, type PortalName } from './portal.ts';
import type { Look } from './shared-tab.ts';
import { withContext, withPage } from './visit.ts';

let scratch: string;
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
  scratch = await mkdtemp(path.join(tmpdir(), 'kontaktnatet-brev-'));
});
afterAll(async () => {
  await rm(scratch, { recursive: true, force: true });
});

const idOf = (mail: string) => mail.split('/')[1]!;
const built = async (name: PortalName, id: string, file: string) =>
  (await readBuilt(name, `informationsbrev/${id}/${file}`)).toString('utf8');

/** What the command writes of an issue, with the same content, day and address as the portal was built with. */
async function compileByCommand(name: PortalName, id: string) {
  const { env } = PORTALS.find(({ variable }) => variable === `SITE_${name.toUpperCase()}`)!;
  const out = path.join(scratch, name);
  const { code, said } = runScript('newsletter.ts', ['compile', id, '--out', out], env);
  if (code !== 0) throw new Error(said);
  const file = (ending: string) => readFile(path.join(out, `${id}.${ending}`), 'utf8');
  return { html: await file('html'), text: await file('txt') };
}

describe.each(['real', 'internal', 'open'] as const)('the mails on the portal (%s)', (name) => {
  test('are byte for byte what the command compiles', async () => {
    const ids = (await mailsOf(name)).map(idOf);
    expect(ids.length).toBeGreaterThan(0);
    for (const id of ids) {
      const { html, text } = await compileByCommand(name, id);
      expect(await built(name, id, 'epost.html'), id).toBe(html);
      expect(await built(name, id, 'epost.txt'), id).toBe(text);
    }
  });

  test('carry the words of the web edition as a browser shows them, all of them, in order', async () => {
    const files = (await mailsOf(name)).flatMap((mail) => [mail, mail.replace('epost.html', 'index.html')]);
    const shown = await readDocuments(browser, name, files, (original) => {
      const document = original.cloneNode(true) as Document;
      for (const part of document.querySelectorAll('style')) part.remove();
      for (const part of document.querySelectorAll('td, th, p, li, br, h1, h2, h3, h4')) part.after(' ');
      return (document.querySelector('.issue') ?? document.querySelector('[role=main]'))?.textContent ?? '';
    });
    for (const [file, text] of shown) {
      const web = words(text);
      expect(web.length, file).toBeGreaterThan(15);
      const mail = words(shown.get(file.replace('index.html', 'epost.html')) ?? '');
      expect(` ${mail.join(' ')} `, file).toContain(` ${web.join(' ')} `);
    }
  });

  test('are in no portal as a preview', async () => {
    expect((await filesOf(name)).filter((file) => file.includes('forhandsvisning'))).toEqual([]);
  });
});

const mails = async () =>
  (
    await Promise.all(
      (['real', 'internal'] as const).map(async (name) => (await mailsOf(name)).map((file) => ({ name, file }))),
    )
  ).flat();

/** Lets a browser show every mail in one form, and gathers what the check finds, with the mail's name. */
async function inEveryMail(
  options: Look,
  change: (html: string) => string,
  check: (page: Page) => Promise<string[]>,
): Promise<string[]> {
  const all = await mails();
  expect(all.length).toBeGreaterThan(4);
  return withPage(browser, options, async (page) => {
    const faults: string[] = [];
    for (const { name, file } of all) {
      await page.setContent(change((await readBuilt(name, file)).toString('utf8')));
      faults.push(...(await check(page)).map((fault) => `${name} ${file}: ${fault}`));
    }
    return faults;
  });
}

const asIs = (html: string) => html;
const withoutStyles = (html: string) => html.replace(/<style\b[\s\S]*?<\/style>/g, '');
/** What Outlook on the web does in dark mode: it marks the document, and keeps what a mail says of such a mark. */
const inDarkOutlook = (html: string) => html.replace('<html', '<html data-ogsc data-ogsb');

const sideways = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth ? [`${scrollWidth} px wide in ${clientWidth}`] : [];
  });

describe('every mail in a browser', () => {
  test.each([
    ['light', { colorScheme: 'light' }, asIs],
    ['on a narrow phone', { colorScheme: 'light', viewport: { width: 320, height: 640 } }, asIs],
    ['dark', { colorScheme: 'dark' }, asIs],
    ['dark in Outlook on the web', { colorScheme: 'light' }, inDarkOutlook],
    ['without its style block', { colorScheme: 'light' }, withoutStyles],
  ] as const)('has no fault of accessibility: %s', async (_, options, change) => {
    expect(await inEveryMail(options, change, axeFaults)).toEqual([]);
  });

  test.each([
    ['with', asIs],
    ['without', withoutStyles],
  ] as const)('need not be moved sideways at 320 pixels, %s its style block', async (_, change) => {
    expect(await inEveryMail({ viewport: { width: 320, height: 640 } }, change, sideways)).toEqual([]);
  });

  test('leads from its contents to each part', async () => {
    const faults = await inEveryMail({ viewport: { width: 600, height: 500 } }, asIs, (page) =>
      page.evaluate(lostParts),
    );
    expect(faults).toEqual([]);
  });

  test('asks no host for anything', async () => {
    const asked = await inEveryMail({}, asIs, async (page) =>
      page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name)),
    );
    expect(asked).toEqual([]);
  });
});

/** Runs in the browser: the parts that a press in the contents does not bring into sight. */
async function lostParts(): Promise<string[]> {
  const lost: string[] = [];
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[aria-label=Innehåll] a')) {
    link.scrollIntoView();
    const { left, top, height } = link.getClientRects()[0]!;
    const pressed = document.elementFromPoint(left + 5, top + height / 2)?.closest('a');
    if (pressed === link) link.click();
    await new Promise(requestAnimationFrame);
    const id = link.getAttribute('href')!.slice(1);
    const part = document.getElementById(id)!.getBoundingClientRect();
    if (pressed !== link || part.top < 0 || part.top >= innerHeight) lost.push(id);
  }
  return lost;
}

describe('the preview of a letter', () => {
  let running: RunningPreview;
  beforeAll(async () => {
    vi.stubEnv('PORTAL_CONTENT', 'tests/fixtures/exempelstad');
    vi.stubEnv('PORTAL_NOW', '2026-11-23');
    running = await servePreview('2026-2');
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await running.close();
  });

  test.each([
    [320, 'light'],
    [320, 'dark'],
    [1440, 'light'],
  ] as const)(
    'has no fault of accessibility at %d pixels, %s, and need not be moved sideways',
    async (width, colorScheme) => {
      await withContext(browser, { viewport: { width, height: 800 }, colorScheme }, async (context) => {
        // The letters in its frames are looked at where they stand by themselves.
        const page = await context.newPage();
        await page.goto(running.address);
        expect([...(await axeFaults(page)), ...(await sideways(page))]).toEqual([]);
      });
    },
  );

  test('shows the letter in six frames, and in the one that is chosen, dark by its own colours', async () => {
    await withPage(browser, { colorScheme: 'light' }, async (page) => {
      await page.goto(running.address);
      expect(await page.locator('iframe').count()).toBe(6);
      await page.getByRole('group', { name: 'Bredd' }).getByLabel('320').check();
      await page.getByRole('group', { name: 'Färger' }).getByLabel('mörkt').check();
      await page.getByRole('button', { name: 'Visa' }).click();
      const frames = page.locator('iframe');
      await expect.poll(() => frames.count()).toBe(1);
      expect(await frames.getAttribute('title')).toBe('Brevet: 320 bildpunkter, mörkt');
      const paper = frames.contentFrame().locator('.paper').first();
      await paper.waitFor();
      expect(await paper.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe('rgb(20, 24, 26)');
    });
  });
});

describe('the web edition', () => {
  test('leads to the letters beside it, and tells what has changed since the last lägesbild', async () => {
    await withPage(browser, {}, async (page) => {
      await page.setContent(await built('internal', '2026-2', 'index.html'));
      const more = page.getByRole('navigation', { name: 'Fler brev' });
      expect(await more.getByRole('link').allTextContents()).toEqual([expect.stringContaining('Informationsbrev 1')]);
      const changed = page.locator('#andrat');
      expect(await changed.getByRole('heading', { includeHidden: true }).allTextContents()).toEqual(
        expect.arrayContaining(['Vad har ändrats sedan förra lägesbilden', 'Nytt i lägesbilden', 'Nämns inte längre']),
      );
      expect(await changed.getByRole('heading', { name: 'Nämns inte längre' }).isVisible(), 'out of the way').toBe(
        false,
      );
    });
  });

  test('of the first letter, or after letters that were withdrawn, compares with nothing', async () => {
    expect(await built('internal', '2026-1', 'index.html')).not.toContain('andrat');
    expect(await built('real', '2026-6', 'index.html')).not.toContain('id="andrat"');
  });
});
