import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileOf, publishedAt, readBuilt, readPages } from './documents.ts';
import { PAGE_TYPES, pageTypes } from './page-types.ts';
import { filesOf } from './portal.ts';
import { inTabs, visit, withContext, withPage, type Visit } from './visit.ts';

let portal: Visit;
beforeAll(async () => {
  portal = await visit('internal');
});
afterAll(() => portal.close());

const PORTALS = ['real', 'open', 'internal', 'network'] as const;
const ENTRY = PAGE_TYPES['entry with all fields'];

describe('addresses', () => {
  const CONTRACT = [
    '', 'forskning/', 'rapporter/', 'foredrag/', 'vagledning/', 'omvarld/', 'utbildning/', 'fragor/', 'amnen/', 'malgrupper/', 'informationsbrev/', 'natverket/',
    'ordlista/', 'sok/', 'om/', 'kontakt/', 'prenumerera/', 'tillganglighet/', 'personuppgifter/', 'kakor/', '404.html', 'rss.xml', 'sitemap-index.xml', 'robots.txt',
    'forskning/rss.xml', 'rapporter/rss.xml', 'foredrag/rss.xml', 'vagledning/rss.xml', 'omvarld/rss.xml', 'utbildning/rss.xml', 'fragor/rss.xml', 'informationsbrev/rss.xml',
  ]; // prettier-ignore

  test.each(PORTALS)('that others rely on are all there (%s)', async (name) => {
    const files = new Set(await filesOf(name));
    expect(CONTRACT.filter((address) => !files.has(fileOf(address)))).toEqual([]);
  });

  test('of entries, topics, audiences and issues are what the contract says', async () => {
    const files = new Set(await filesOf('internal'));
    const examples = [
      'forskning/lugna-gatan/', 'rapporter/arsrapport-exempelstad/', 'foredrag/blomsterpodden/', 'vagledning/oro-for-en-elev/', 'omvarld/laget-nu/', 'utbildning/blomsterkursen/',
      'fragor/vem-byter-lampan/', 'amnen/natet/', 'amnen/natet/rss.xml', 'malgrupper/skola/', 'informationsbrev/2026-2/', 'informationsbrev/2026-2/epost.html', 'informationsbrev/2026-2/epost.txt',
    ]; // prettier-ignore
    expect(examples.filter((address) => !files.has(fileOf(address)))).toEqual([]);
  });

  test('that do not exist answer 404 with a way on', async () => {
    await withPage(portal.browser, {}, async (page) => {
      const answer = await page.goto(portal.at('rapporter/finns-inte/'));
      expect(answer!.status()).toBe(404);
      expect(await page.locator('h1').innerText()).toBe('Sidan finns inte');
      await page.getByRole('link', { name: 'startsidan', exact: true }).click();
      expect(page.url()).toBe(portal.at(''));
    });
  });
});

describe.each(PORTALS)('every page (%s)', (name) => {
  let read: ReturnType<typeof readFacts> | undefined;
  const facts = () => (read ??= readFacts());
  const readFacts = () =>
    readPages(portal.browser, name, (document) => ({
      lang: document.documentElement.lang,
      headings: [...document.querySelectorAll('h1')].map((each) => each.textContent!.trim()),
      levels: [...document.querySelectorAll('main :is(h1, h2, h3, h4, h5, h6)')].map((each) => Number(each.tagName[1])),
      title: document.title,
      description: document.querySelector('meta[name="description"]')?.getAttribute('content') ?? '',
      canonical: document.querySelector('link[rel="canonical"]')?.getAttribute('href'),
      robots: document.querySelector('meta[name="robots"]')?.getAttribute('content'),
      crumbs: [...document.querySelectorAll('[aria-label="Brödsmulor"] a')].map((each) => each.textContent!.trim()),
      current: document.querySelectorAll('[aria-label="Huvudmeny"] [aria-current]').length,
    }));
  const wrong = async (
    check: (
      fact: Awaited<ReturnType<typeof readFacts>> extends Map<string, infer T> ? T : never,
      page: string,
    ) => boolean,
  ) => [...(await facts())].filter(([page, fact]) => !check(fact, page)).map(([page]) => page);

  test('is in Swedish and has one main heading, and no heading skips a level', async () => {
    expect(await wrong(({ lang, headings }) => lang === 'sv' && headings.length === 1 && headings[0] !== '')).toEqual(
      [],
    );
    expect(await wrong(({ levels }) => levels.every((level, at) => at === 0 || level <= levels[at - 1]! + 1))).toEqual(
      [],
    );
  });

  test('has a title and a description that no other page has', async () => {
    const all = [...(await facts())];
    const twice = (words: (fact: (typeof all)[number][1]) => string) =>
      all
        .filter(([, fact]) => all.filter(([, other]) => words(other) === words(fact)).length > 1)
        .map(([page, fact]) => `${page}: ${words(fact)}`);
    expect(twice(({ title }) => title)).toEqual([]);
    expect(twice(({ description }) => description)).toEqual([]);
  });

  test('has a description that says something and is not a whole text', async () => {
    expect(await wrong(({ description }) => description.length >= 20 && description.length <= 400)).toEqual([]);
  });

  test('says its own full address', async () => {
    expect(await wrong(({ canonical }, page) => canonical === publishedAt(name) + page)).toEqual([]);
  });

  test('is kept from search engines while indexing is off', async () => {
    expect(await wrong(({ robots }) => robots === 'noindex')).toEqual([]);
    expect((await readBuilt(name, 'robots.txt')).toString('utf8')).toBe('User-agent: *\nDisallow: /\n');
  });

  test('below the first level says where it stands', async () => {
    expect(
      await wrong(({ crumbs }, page) => page.split('/').length < 3 || (crumbs[0] === 'Start' && crumbs.length > 1)),
    ).toEqual([]);
  });
});

describe('without JavaScript', () => {
  test('every type of page can be read', async () => {
    const unread = await withContext(portal.browser, { javaScriptEnabled: false }, (context) =>
      inTabs(context, pageTypes, async (page, [type, address]) => {
        await page.goto(portal.at(address));
        const seen =
          (await page.locator('h1').isVisible()) &&
          (await page
            .getByRole('navigation', { name: 'Huvudmeny' })
            .getByRole('link', { name: 'Kunskap', exact: true })
            .isVisible());
        return seen && (await page.locator('main').innerText()).length > 100 ? [] : [type];
      }),
    );
    expect(unread.flat()).toEqual([]);
  });

  test('one gets from the start page to an entry by links alone', async () => {
    await withPage(portal.browser, { javaScriptEnabled: false }, async (page) => {
      await page.goto(portal.at(''));
      await page.getByRole('navigation', { name: 'Huvudmeny' }).getByRole('link', { name: 'Kunskap' }).click();
      await page
        .getByRole('main')
        .getByRole('link', { name: /Forskning$/ })
        .first()
        .click();
      await page.getByRole('link', { name: 'Vad gör en gata lugn? (påhittad)' }).click();
      expect(page.url()).toBe(portal.at(ENTRY));
    });
  });

  test('the search says that it needs it, and shows other ways in', async () => {
    await withPage(portal.browser, { javaScriptEnabled: false }, async (page) => {
      await page.goto(portal.at('sok/'));
      expect(await page.locator('main').innerText()).toContain('Sökningen behöver JavaScript');
      expect(await page.getByRole('link', { name: 'Allt innehåll från A till Ö' }).isVisible()).toBe(true);
    });
  });

  test('nothing is offered that would not work: no choices, no button to copy', async () => {
    await withPage(portal.browser, { javaScriptEnabled: false }, async (page) => {
      await page.goto(portal.at('kakor/'));
      expect(await page.locator('#val').isVisible()).toBe(false);
      expect(await page.locator('main').innerText()).toContain('Du har JavaScript avslaget.');
      await page.goto(portal.at(ENTRY));
      expect(await page.getByRole('button', { name: 'Kopiera texten' }).count()).toBe(0);
    });
  });
});

describe('on paper', () => {
  test('an entry has no menu and nothing to press, but its reference and where it was taken from', async () => {
    await withPage(portal.browser, {}, async (page) => {
      await page.goto(portal.at(ENTRY));
      await page.emulateMedia({ media: 'print' });
      for (const part of ['[aria-label="Huvudmeny"]', '.crumbs', '.site-foot', '.skip', '.pass-on', '.aside .card'])
        expect(await page.locator(part).first().isVisible(), part).toBe(false);
      const printed = await page.locator('main').innerText();
      expect(printed).toContain('https://doi.org/10.5555/exempel.2024.001');
      expect(printed).toContain(`${publishedAt('internal')}${ENTRY}`);
      await page.emulateMedia({ media: 'screen' });
      expect(await page.locator('.print-only').isVisible()).toBe(false);
    });
  });

  test('a short entry needs no more than one sheet', async () => {
    await withPage(portal.browser, {}, async (page) => {
      await page.goto(portal.at(PAGE_TYPES.talk));
      const sheets = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g)!;
      expect(sheets.length).toBe(1);
    });
  });
});

describe('an entry', () => {
  test('shows the card of its source, with the reference as text and for reference managers', async () => {
    await withPage(portal.browser, {}, async (page) => {
      await page.goto(portal.at(ENTRY));
      const card = page.locator('section', { has: page.locator('#kallan') });
      expect(await card.innerText()).toContain('Exempla Påhittsson, Testa Övning-Ström');
      await card.getByText('Som referens').click();
      expect(await card.locator('.reference').innerText()).toMatch(
        /^Påhittsson, E\. & Övning-Ström, T\. \(2024\)\. What makes a street calm\? A made-up review\. Exempelförlaget \(påhittad\)\. https:/,
      );
      const ris = page.waitForEvent('download');
      await card.getByRole('link', { name: /RIS/ }).click();
      expect((await ris).suggestedFilename()).toMatch(/\.ris$/);
    });
  });

  test.each(['real', 'internal'] as const)(
    'has a reference that follows RIS: known tags, a type first, an end last, CRLF (%s)',
    async (name) => {
      const entries = (await filesOf(name)).filter((file) => /^(rapporter|forskning)\/[^/]+\/index\.html$/.test(file));
      const pages = await Promise.all(entries.map(async (file) => (await readBuilt(name, file)).toString('utf8')));
      const found = pages.flatMap(
        (html) => /href="data:application\/x-research-info-systems;charset=utf-8,([^"]*)"/.exec(html)?.[1] ?? [],
      );
      expect(found.length).toBeGreaterThan(3);
      for (const ris of found)
        expect(decodeURIComponent(ris.replaceAll('&#39;', "'"))).toMatch(
          /^TY {2}- [A-Z]+\r\n(?:(?:TI|AU|PB|PY|LA|DO|SN|UR) {2}- [^\r\n]+\r\n)+ER {2}- \r\n$/,
        );
    },
  );

  test('puts the audience that the reader has chosen first', async () => {
    await withPage(portal.browser, {}, async (page) => {
      const audiences = () => page.locator('.meaning h3').allInnerTexts();
      await page.goto(portal.at(ENTRY));
      expect(await audiences()).toEqual(['Kontaktpersoner (påhittad)', 'Skola & förskola (påhittad)']);
      await page.goto(portal.at('kakor/'));
      await page.getByLabel('Målgrupp som visas först').selectOption('skola');
      await page.getByRole('button', { name: 'Spara mina val' }).click();
      await page.goto(portal.at(ENTRY));
      expect(await audiences()).toEqual(['Skola & förskola (påhittad)', 'Kontaktpersoner (påhittad)']);
    });
  });
});

describe('the text to pass on', () => {
  const copy = async (page: Page) => {
    await page.goto(portal.at(ENTRY));
    await page.getByText('Kort text till intranät eller chatt').click();
    const part = page.locator('.pass-on').first();
    await part.getByRole('button', { name: 'Kopiera texten' }).click();
    return { said: await part.getByRole('status').innerText(), text: await part.locator('pre').innerText() };
  };

  test('is copied by its button', async () => {
    await withContext(portal.browser, { permissions: ['clipboard-read', 'clipboard-write'] }, async (context) => {
      const page = await context.newPage();
      const { said, text } = await copy(page);
      expect(said).toBe('Texten är kopierad.');
      expect((await page.evaluate(() => navigator.clipboard.readText())).replaceAll('\r\n', '\n')).toBe(text);
      expect(text).toContain(`${publishedAt('internal')}${ENTRY}`);
    });
  });

  test('is marked, ready to be copied by hand, where the browser does not let pages copy', async () => {
    await withPage(portal.browser, {}, async (page) => {
      await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
      const { said, text } = await copy(page);
      expect(said).toBe('Texten är markerad. Tryck Ctrl+C för att kopiera.');
      expect((await page.evaluate(() => String(getSelection()))).trim()).toBe(text.trim());
    });
  });
});

describe('what is new since last', () => {
  const marked = (page: Page) =>
    page
      .locator('[data-published]', { has: page.getByText('Nytt', { exact: true }) })
      .locator('h2 a, h3 a')
      .allInnerTexts();
  const onDay = (page: Page, day: string) => page.clock.setFixedTime(new Date(`${day}T10:00:00`));

  test('is marked from the day of the former visit on, the whole day through, and no longer the visit after', async () => {
    await withPage(portal.browser, { timezoneId: 'Europe/Stockholm' }, async (page) => {
      await onDay(page, '2026-11-20');
      await page.goto(portal.at('kakor/'));
      await page.getByLabel('Märk det som är nytt sedan sist').check();
      await page.getByRole('button', { name: 'Spara mina val' }).click();
      await page.goto(portal.at('forskning/'));
      expect(await marked(page)).toEqual([]);
      await onDay(page, '2026-11-25');
      for (let visits = 0; visits < 2; visits++) {
        await page.goto(portal.at('forskning/'));
        expect(await marked(page)).toEqual(['Vad gör en gata lugn? (påhittad)']);
      }
      await onDay(page, '2026-11-27');
      await page.goto(portal.at('forskning/'));
      expect(await marked(page)).toEqual([]);
    });
  });

  test('is marked for nobody who has not asked for it', async () => {
    await withPage(portal.browser, {}, async (page) => {
      await page.goto(portal.at('forskning/'));
      expect(await marked(page)).toEqual([]);
      expect(await page.locator('.row').count()).toBe(2);
    });
  });
});
