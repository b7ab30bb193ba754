import type { Page } from 'playwright';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KINDS } from '../../src/model/kinds.ts';
import { publishedAt, readPages } from './documents.ts';
import { inTabs, visit, withContext, withOwnPage, withPage, type Visit } from './visit.ts';

let real: Visit;
let articles: ReadonlyMap<string, Awaited<ReturnType<typeof readArticles>> extends Map<string, infer T> ? T : never>;
beforeAll(async () => {
  real = await visit('real');
  articles = await readArticles();
});
afterAll(() => real.close());

const SEGMENTS = new Set<string>(Object.values(KINDS).map(({ segment }) => segment));

/** What every article of the real portal says, by its address. */
async function readArticles() {
  const pages = await readPages(real.browser, 'real', (document) => {
    const main = document.querySelector('main')!;
    const before = (first: string, second: string) => {
      const [one, two] = [main.querySelector(first), main.querySelector(second)];
      return Boolean(one && two && one.compareDocumentPosition(two) & 4);
    };
    return {
      isArticle: main.querySelector('.reading') !== null,
      isWithdrawn: /Tillbakadragen \d/.test(main.querySelector('.banner')?.textContent ?? ''),
      hasSource: main.querySelector('#kallan') !== null,
      ringsFirst: before('.ring', '.stack'),
      numbers: [...main.querySelectorAll('.ring a[href^="tel:"]')].map((link) => link.textContent!.trim()),
      toSource: [...main.querySelectorAll('a')].filter((link) => link.textContent!.includes('Till källan')).length,
      relatedLast: main.querySelector('.related') === null || before('.reading', '.related'),
      relatedBeside: main.querySelectorAll('.reading .card:not(.prose .card)').length,
      tabStops: main.querySelectorAll('pre[tabindex]').length,
      text: main.textContent!.replaceAll(/\s+/g, ' '),
    };
  });
  return new Map([...pages].filter(([address, { isArticle }]) => isArticle && SEGMENTS.has(address.split('/')[0]!)));
}

const addresses = (chosen: (article: ReturnType<typeof articles.get> & object, address: string) => boolean) =>
  [...articles].filter(([address, article]) => chosen(article, address)).map(([address]) => address);

const ownGuidance = () => addresses(({ hasSource }, address) => address.startsWith('vagledning/') && !hasSource);

describe('an article', () => {
  test('of every kind is looked at', () => {
    expect(articles.size).toBeGreaterThan(280);
    expect(new Set([...articles.keys()].map((address) => address.split('/')[0]))).toEqual(SEGMENTS);
  });

  test('leads to its source once, and never says what nobody knows', () => {
    expect(addresses(({ toSource, hasSource }) => toSource > (hasSource ? 1 : 0))).toEqual([]);
    const unsaid = /framgår inte av (?:det|källan)|vet vi inte\b|leder till vår text|allmän kännedom|provring/i;
    expect(addresses(({ text }) => unsaid.test(text))).toEqual([]);
  });

  test('has what to read next under both its columns', () => {
    expect(addresses(({ relatedLast, relatedBeside }) => !relatedLast || relatedBeside > 0)).toEqual([]);
  });

  test('has no stop for the keyboard in a text that is read', () => {
    expect(addresses(({ tabStops }) => tabStops > 0)).toEqual([]);
  });

  test('that is withdrawn is not passed on', () => {
    const withdrawn = addresses(({ isWithdrawn }) => isWithdrawn);
    expect(withdrawn.length).toBeGreaterThan(20);
    expect(withdrawn.filter((address) => articles.get(address)!.text.includes('Vidareförmedla'))).toEqual([]);
  });
});

describe('whom to ring', () => {
  test('stands first on all guidance of our own, with a number to press', () => {
    expect(ownGuidance().length).toBeGreaterThan(10);
    const silent = ownGuidance().filter((address) => {
      const { ringsFirst, numbers } = articles.get(address)!;
      return !ringsFirst || numbers.length === 0;
    });
    expect(silent).toEqual([]);
  });

  test('stands first on the question whose answer it is', () => {
    const { ringsFirst, numbers } = articles.get('fragor/vem-ringer-jag/')!;
    expect(ringsFirst).toBe(true);
    expect(numbers).toEqual(expect.arrayContaining(['112', '114 14', '031-365 87 00']));
  });

  test('says when to ring whom also where that is folded away', async () => {
    await withPage(real.browser, { viewport: { width: 320, height: 640 } }, async (page) => {
      await page.goto(real.at('vagledning/person-i-riskzon/'));
      await page.getByText('Vem ringer jag när?').click();
      expect(await page.locator('.ring dl').innerText()).toContain('Ett barn under 18 år som kan fara illa.');
    });
  });
});

describe('on paper', () => {
  const sheets = async (page: Page, address: string) => {
    await page.goto(real.at(address));
    const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4', preferCSSPageSize: true })));
    const { text } = await extractText(pdf, { mergePages: false });
    return text.map((each) => each.replaceAll(/\s+/g, ' '));
  };

  test('the first sheet of own guidance hangs by itself: numbers, all steps, day and address', async () => {
    await withContext(real.browser, {}, (context) =>
      inTabs(context, ownGuidance(), async (page, address) => {
        const [first] = await sheets(page, address);
        const steps = await page.locator('.sheet > .prose:first-child > ol > li').allInnerTexts();
        const said = [
          ...articles.get(address)!.numbers,
          ...steps.map((step) => step.replaceAll(/\s+/g, ' ').slice(0, 20)),
          'Publicerad',
          `${publishedAt('real')}${address}`.slice(0, 40),
        ];
        expect(steps.length).toBeGreaterThan(2);
        expect(
          said.filter((words) => !first!.includes(words)),
          address,
        ).toEqual([]);
      }),
    );
  });

  test('”Vem ringer jag?” is one sheet', async () => {
    await withPage(real.browser, {}, async (page) => {
      expect((await sheets(page, 'fragor/vem-ringer-jag/')).length).toBe(1);
    });
  });

  test('whom to write to, and where to read on, can be found without a screen', async () => {
    await withPage(real.browser, {}, async (page) => {
      expect((await sheets(page, 'kontakt/')).join(' ')).toContain('Mer hos raddabarnen.se');
      expect((await sheets(page, 'natverket/ny/')).join(' ')).toMatch(/når dig: \S+@\S+/);
      const links = (await sheets(page, 'rapporter/mer-att-lasa-miljoer/')).join(' ');
      expect(links).toContain('nuläge och tendenser (riksdagen.se)');
      expect(links.match(/https?:/g)).toHaveLength(1);
    });
  });

  test('a picture of numbers is never divided over what comes after it', async () => {
    await withPage(real.browser, {}, async (page) => {
      await page.goto(real.at('kunskap/'));
      await page.emulateMedia({ media: 'print' });
      expect(
        await page
          .locator('.plot')
          .first()
          .evaluate((plot) => getComputedStyle(plot).breakInside),
      ).toBe('avoid');
      expect(await page.locator('.pictures').evaluate((both) => getComputedStyle(both).display)).toBe('block');
    });
  });

  test('nothing is printed that only a screen can use', async () => {
    await withPage(real.browser, {}, async (page) => {
      await page.goto(real.at('forskning/campbell-risk-2021/'));
      await page.emulateMedia({ media: 'print' });
      for (const part of ['.entry-foot', '.related', '.pass-on', '.source', 'main button'])
        expect(await page.locator(part).first().isVisible(), part).toBe(false);
      expect(await page.locator('.printed-from').innerText()).toContain('Campbell Systematic Reviews');
    });
  });

  test('is asked for by a button that only stands where it works', async () => {
    const button = (page: Page) => page.getByRole('button', { name: 'Skriv ut' });
    await withOwnPage(real.browser, {}, async (page) => {
      await page.addInitScript(() => Object.assign(window, { print: () => (document.title = 'utskriven') }));
      await page.goto(real.at('vagledning/person-i-riskzon/'));
      await button(page).click();
      expect(await page.title()).toBe('utskriven');
    });
    await withOwnPage(real.browser, { javaScriptEnabled: false }, async (page) => {
      await page.goto(real.at('vagledning/person-i-riskzon/'));
      expect(await button(page).count()).toBe(0);
    });
  });
});

test('a text with long words, and numbers to ring in its steps, need not be moved sideways with letters twice as large on a phone', async () => {
  const hard = ['vagledning/val-och-valrorelse/', 'vagledning/person-i-riskzon/', 'fragor/vem-gor-vad-mot-extremism/', 'rapporter/skr-2023-24-56/', 'informationsbrev/2026-4/', 'kunskap/vad-fungerar/']; // prettier-ignore
  const wide = await withPage(real.browser, { viewport: { width: 390, height: 844 } }, async (page) => {
    const found: string[] = [];
    for (const address of hard) {
      await page.goto(real.at(address));
      const width = await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('html { font-size: 200% }');
        document.adoptedStyleSheets = [sheet];
        return document.documentElement.scrollWidth;
      });
      if (width > 390) found.push(`/${address} ${width} px`);
    }
    return found;
  });
  expect(wide).toEqual([]);
});

test('the audience that stands first is chosen where it is read', async () => {
  await withPage(real.browser, {}, async (page) => {
    await page.goto(real.at('forskning/campbell-risk-2021/'));
    const first = page.locator('.meaning h3').first();
    expect(await first.innerText()).not.toBe('Skola och förskola');
    await page.getByText('Välj vilken målgrupp som står först').click();
    await page.getByLabel('Målgrupp').selectOption('Skola och förskola');
    await page.getByRole('button', { name: 'Spara' }).click();
    expect(await first.innerText()).toBe('Skola och förskola');
    expect(page.url()).toBe(real.at('forskning/campbell-risk-2021/'));
  });
});

test('how sure it is stands as a word that is heard, beside the bars', async () => {
  await withPage(real.browser, {}, async (page) => {
    await page.goto(real.at('forskning/campbell-risk-2021/'));
    const said = (await page.locator('.strength').textContent())!.replaceAll(/\s+/g, ' ').trim();
    expect(said).toBe('Gott underlag, 3 av 4, som vi läser det.');
    expect(await page.locator('.strength rect:not(.off)').count()).toBe(3);
  });
});

test('the answer to a press stands beside the button, in sight', async () => {
  await withContext(real.browser, { permissions: ['clipboard-read', 'clipboard-write'] }, async (context) => {
    const page = await context.newPage();
    await page.goto(real.at('forskning/campbell-risk-2021/'));
    const button = page.getByRole('button', { name: 'Kopiera texten Punkter till arbetsplatsträffen' });
    await button.click();
    const answer = page.getByText('Texten är kopierad.');
    await answer.waitFor();
    const [pressed, said] = [await button.boundingBox(), await answer.boundingBox()];
    expect(Math.abs(said!.y - pressed!.y)).toBeLessThan(60);
    expect(said!.y + said!.height).toBeLessThan(page.viewportSize()!.height);
  });
});
