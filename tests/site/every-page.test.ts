import { XMLParser } from 'fast-xml-parser';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KINDS } from '../../src/model/kinds.ts';
import { axeFaults } from './axe.ts';
import { publishedAt, readBuilt } from './documents.ts';
import { inOneWindow } from './one-window.ts';
import { pagesOf } from './portal.ts';
import { visit, type Visit } from './visit.ts';

const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const NARROW = { width: 320, height: 800 };

/** What is seen of a page of the real portal; what is asked of some pages alone is undefined on the others. */
interface Seen {
  address: string;
  axe: string[];
  wide: ReturnType<typeof measures>;
  isList: boolean;
  firstTextOnPhone?: number;
  firstStepOnPhone?: number;
  cut: string[];
}

let real: Visit;
let seen: Seen[];

/** Every page is opened once, and looked at for all that is asked of it. */
beforeAll(async () => {
  real = await visit('real');
  const pages = await pagesOf('real');
  seen = await inOneWindow(real, pages, String, async (page, address) => {
    const cut: string[] = [];
    const lookForCutWords = async (size: typeof WIDE) => {
      await resize(page, size);
      cut.push(...(await page.evaluate(wordsCutAnywhere)));
    };
    // Every second page begins as the one before has ended: a page that is laid out anew takes as long as most looks.
    const isNarrow = page.viewportSize()?.width === NARROW.width;
    if (isNarrow) await lookForCutWords(NARROW);
    await lookForCutWords(WIDE);
    const wide = await page.evaluate(measures);
    const isList = wide.hasDrawers && !address.startsWith('redaktion/');
    const found: Seen = { address, axe: await axeFaults(page), wide, isList, cut };
    if (!isNarrow) await lookForCutWords(NARROW);
    // Guidance that we have written ourselves has no source to lead to.
    const isOwnGuidance = wide.hasText && !wide.hasSource && address.startsWith('vagledning/');
    if (isList || isOwnGuidance) {
      await resize(page, PHONE);
      if (isList) found.firstTextOnPhone = (await page.evaluate(measures)).firstText;
      if (isOwnGuidance) found.firstStepOnPhone = await firstStep(page);
    }
    return found;
  });
});
afterAll(() => real.close());

/** A window that has the size already need not be told so. */
async function resize(page: Page, size: typeof WIDE): Promise<void> {
  if (page.viewportSize()?.width !== size.width) await page.setViewportSize(size);
}

/** Addresses below the base of all pages in the sitemap of the real portal. */
async function sitemapPages(): Promise<string[]> {
  const parser = new XMLParser({ isArray: (name) => ['url', 'sitemap'].includes(name) });
  const locs = async (file: string, list: string, item: string): Promise<string[]> => {
    const xml = parser.parse((await readBuilt('real', file)).toString('utf8')) as Record<
      string,
      Record<string, { loc: string }[]>
    >;
    return xml[list]![item]!.map(({ loc }) => loc.slice(publishedAt('real').length));
  };
  const maps = await locs('sitemap-index.xml', 'sitemapindex', 'sitemap');
  return (await Promise.all(maps.map((map) => locs(map, 'urlset', 'url')))).flat();
}

const isArticle = ({ address }: Seen) =>
  Object.values(KINDS).some(({ segment }) => address.startsWith(`${segment}/`) && address !== `${segment}/`);

/** Of the pages that a look was taken at: those whose answer is wrong. */
const wrong = <T>(answer: (page: Seen) => T | undefined, isWrong: (found: T) => boolean) =>
  seen.flatMap((page) => {
    const found = answer(page);
    return found !== undefined && isWrong(found) ? [`/${page.address} ${String(found)}`] : [];
  });

describe('every page', () => {
  test('has no fault that axe finds, those of the sitemap among them', async () => {
    const looked = new Set(seen.map(({ address }) => address));
    const listed = await sitemapPages();
    expect(listed.length).toBeGreaterThan(200);
    expect(listed.filter((address) => !looked.has(address))).toEqual([]);
    expect(seen.flatMap(({ address, axe }) => axe.map((fault) => `/${address} ${fault}`))).toEqual([]);
  });

  test('is not cut within a word without a hyphen, at 320 and at 1440 pixels', () => {
    expect(seen.flatMap(({ address, cut }) => cut.map((word) => `/${address} ${word}`))).toEqual([]);
  });
});

describe('an article', () => {
  test('is as high as what stands beside it: no text ends half-way up its page', () => {
    const articles = seen.filter(isArticle);
    expect(articles.length).toBeGreaterThan(280);
    expect(
      wrong(
        (page) => (isArticle(page) ? page.wide.over : undefined),
        (over) => over > 400,
      ),
    ).toEqual([]);
  });

  test('that says whom to ring leaves room for the first step on the first screen of a phone', () => {
    expect(seen.filter(({ firstStepOnPhone }) => firstStepOnPhone !== undefined).length).toBeGreaterThan(10);
    expect(
      wrong(
        ({ firstStepOnPhone }) => firstStepOnPhone,
        (top) => top > PHONE.height - 48,
      ),
    ).toEqual([]);
  });
});

describe('the first text of a list', () => {
  test('begins within 420 pixels on a wide screen, on kinds, years and audiences', () => {
    const isAsked = ({ address, isList }: Seen) => isList && !address.startsWith('amnen/');
    expect(seen.filter(isAsked).length).toBeGreaterThan(25);
    expect(
      wrong(
        (page) => (isAsked(page) ? page.wide.firstText : undefined),
        (top) => top >= 420,
      ),
    ).toEqual([]);
  });

  test('is above the fold on a phone, on every list', () => {
    expect(seen.filter(({ firstTextOnPhone }) => firstTextOnPhone !== undefined).length).toBeGreaterThan(60);
    expect(
      wrong(
        ({ firstTextOnPhone }) => firstTextOnPhone,
        (top) => top >= 700,
      ),
    ).toEqual([]);
  });
});

test('no list is longer than 4,000 pixels on a wide screen until somebody unfolds it', () => {
  const lists = seen.filter(({ isList }) => isList).map(({ address }) => address);
  const asked = new Set([...lists, 'kunskap/', 'amnen/', 'malgrupper/']);
  expect(seen.filter(({ address }) => asked.has(address))).toHaveLength(asked.size);
  expect(
    wrong(
      ({ address, wide }) => (asked.has(address) ? wide.height : undefined),
      (height) => height >= 4000,
    ),
  ).toEqual([]);
});

test('every kind has a colour of its own on the head of its page', () => {
  const heads = new Set(Object.values(KINDS).map(({ segment }) => `${segment}/`));
  const colours = seen.filter(({ address }) => heads.has(address)).map(({ wide }) => wide.headColour);
  expect(colours).toHaveLength(heads.size);
  expect(new Set(colours).size).toBe(heads.size);
});

async function firstStep(page: Page): Promise<number> {
  return Math.round((await page.locator('.reading ol > li').first().boundingBox())!.y);
}

/**
 * Runs in the browser: how far the side of an article stands out below its text, where the first text of a list begins,
 * how high the page is, on what colour its name stands, and what tells of which sort it is.
 */
function measures() {
  const bottom = (selector: string) => {
    const found = [...document.querySelectorAll(selector)].map((each) => each.getBoundingClientRect());
    return Math.max(0, ...found.filter(({ height }) => height > 0).map((box) => box.bottom));
  };
  const first = [...document.querySelectorAll('main :is(.row, .card)')].find((each) => each.checkVisibility());
  return {
    over: Math.round(bottom('.reading > .side') - bottom('.reading > .stack > *')),
    firstText: first ? Math.round(first.getBoundingClientRect().top + scrollY) : Infinity,
    height: document.documentElement.scrollHeight,
    headColour: getComputedStyle(document.querySelector('h1')!).backgroundColor,
    hasDrawers: document.querySelector('details.drawer') !== null,
    hasText: document.querySelector('main .reading') !== null,
    hasSource: document.querySelector('main #kallan') !== null,
  };
}

/** Words whose letters stand on two lines with no hyphen between. An address on a button may be cut: it has no words. */
function wordsCutAnywhere(): string[] {
  const cut: string[] = [];
  const range = document.createRange();
  const topOf = (node: Node, at: number) => {
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const boxes = range.getClientRects();
    return boxes.length > 0 ? Math.round(boxes[boxes.length - 1]!.top) : undefined;
  };
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode() as Text | null; node; node = walk.nextNode() as Text | null) {
    if (node.data.length < 10 || !node.parentElement!.checkVisibility()) continue;
    range.selectNodeContents(node);
    // What stands on one line is whole.
    if (range.getClientRects().length < 2) continue;
    for (const { 0: word, index } of node.data.matchAll(/[\p{L}\p{M}\u00AD]{10,}/gu)) {
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size < 2) continue;
      for (let at = 1; at < word.length; at++) {
        const [before, here] = [topOf(node, index + at - 1), topOf(node, index + at)];
        if (word[at] === '\u00AD' || word[at - 1] === '\u00AD' || before === undefined || here === undefined) continue;
        const isAddress = /\w\.\w/.test(node.parentElement!.textContent ?? '') && node.parentElement!.closest('a');
        if (here - before > 3 && !isAddress) cut.push(`${word.slice(0, at)}|${word.slice(at)}`);
      }
    }
  }
  return cut;
}
