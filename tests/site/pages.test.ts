import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileOf, publishedAt, readBuilt, readPages } from './documents.ts';
import { filesOf } from './portal.ts';
import { visit, withPage, type Visit } from './visit.ts';

let portal: Visit;
beforeAll(async () => {
  portal = await visit('internal');
});
afterAll(() => portal.close());

const PORTALS = ['real', 'open', 'internal', 'network'] as const;

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
