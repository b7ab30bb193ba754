import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { inOneWindow } from './one-window.ts';
import { networkPageTypes, pageTypes } from './page-types.ts';
import { visit, type Visit } from './visit.ts';

const LARGE = { width: 1440, height: 900 };
const WIDE = { width: 1280, height: 720 };
const TABLET = { width: 768, height: 800 };
const PHONE = { width: 390, height: 844 };
const NARROW = { width: 320, height: 640 };
/** Half of a window, which has letters twice as large. */
const HALF = { width: 640, height: 800 };
/** A window of 1280 × 1024 pixels at 400 % zoom. */
const ZOOMED = { width: 320, height: 256 };

/** Faults that are told by the type of page that has them. */
const FAULTS = ['axe', 'touching', 'small targets', 'sideways', 'cut off', 'large letters'] as const;

type Seen = { type: string; heads: Record<number, number>; titleTop: number; shown: number[] } & Record<
  (typeof FAULTS)[number],
  string[]
>;

let portals: Visit[];
let seen: Seen[];

/** Every type of page is opened once, those of the network's own edition too, and looked at in all windows and colours. */
beforeAll(async () => {
  portals = await Promise.all([visit('internal'), visit('network')]);
  const [example, network] = portals as [Visit, Visit];
  seen = [
    ...(await inOneWindow(example, pageTypes, ([, address]) => address, lookAt)),
    ...(await inOneWindow(network, networkPageTypes, ([, address]) => address, lookAt)),
  ];
});
afterAll(() => Promise.all(portals.map((portal) => portal.close())));

async function lookAt(page: Page, [type]: readonly [string, string]): Promise<Seen> {
  const found: Seen = {
    type,
    heads: {},
    titleTop: 0,
    shown: [],
    axe: [],
    touching: [],
    'small targets': [],
    sideways: [],
    'cut off': [],
    'large letters': [],
  };
  const note = (kind: (typeof FAULTS)[number], look: string, faults: string[]) =>
    found[kind].push(...faults.map((fault) => `${type}, ${look}: ${fault}`));
  const take = async (size: { width: number; height: number }) => {
    await page.setViewportSize(size);
    found.heads[size.width] = await page.evaluate(headHeight);
  };

  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  await take(LARGE);
  note('touching', 'large', await page.evaluate(touchingParts));
  await take(TABLET);
  await take(PHONE);
  note('small targets', 'on a phone', await page.evaluate(smallTargets));
  await take(ZOOMED);
  found.titleTop = await page.evaluate(() => document.querySelector('h1')!.getBoundingClientRect().top);
  await take(NARROW);
  note('sideways', '320 px', await sidewaysFaults(page));
  note('axe', '320 pixels, which is 400 % zoom', await axeFaults(page));
  await take(WIDE);
  note('axe', 'light colours', await axeFaults(page));
  found.shown.push(await page.evaluate(countOfShown));
  await page.emulateMedia({ colorScheme: 'dark' });
  found.shown.push(await page.evaluate(countOfShown));
  note('axe', 'dark colours', await axeFaults(page, { onlyColours: true }));
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
  note('axe', 'forced colours', await axeFaults(page, { onlyColours: true }));
  found.shown.push(await page.evaluate(countOfShown));
  await page.emulateMedia({ forcedColors: 'none' });
  await page.evaluate(spaceOut);
  for (const size of [WIDE, NARROW]) {
    await page.setViewportSize(size);
    const faults = [...(await page.evaluate(cutOffText)), ...(await sidewaysFaults(page))];
    note('cut off', `${size.width} px`, faults);
  }
  await page.evaluate(lettersTwiceAsLarge);
  for (const size of [HALF, PHONE]) {
    await page.setViewportSize(size);
    const faults = [...(await sidewaysFaults(page)), ...(await page.evaluate(namesOverNames))];
    note('large letters', `${size.width} px`, faults);
  }
  return found;
}

const all = (kind: (typeof FAULTS)[number]) => seen.flatMap((page) => page[kind]);

describe('every type of page', () => {
  test('is looked at', () => {
    expect(seen).toHaveLength(pageTypes.length + networkPageTypes.length);
  });

  test('has no fault that axe finds, in light, dark and forced colours, wide and at 400 % zoom', () => {
    expect(all('axe')).toEqual([]);
  });

  test('shows the same in all colours, so that what axe finds in the light but of colours, it would find in all', () => {
    expect(seen.filter(({ shown }) => new Set(shown).size !== 1).map(({ type }) => type)).toEqual([]);
    expect(seen.every(({ shown }) => shown[0]! > 30)).toBe(true);
  });

  test('need not be moved sideways at 320 pixels', () => {
    expect(all('sideways')).toEqual([]);
  });

  test('cuts no text off with the text spacing of WCAG 1.4.12, wide or narrow', () => {
    expect(all('cut off')).toEqual([]);
  });

  test('need not be moved sideways with letters twice as large, also on a phone, and no name in a drawing lies over another', () => {
    expect(all('large letters')).toEqual([]);
  });

  test('has targets at least 24 pixels high and wide outside running text', () => {
    expect(all('small targets')).toEqual([]);
  });

  test('has a head of one row, as high as on all others, at any width', () => {
    for (const { width } of [ZOOMED, PHONE, TABLET, LARGE]) {
      const heights = seen.map(({ heads }) => heads[width]!);
      expect(new Set(heights).size, `${width} px`).toBe(1);
      expect(heights[0]).toBeLessThan(80);
    }
  });

  test('has room for its title at 400 % zoom of a small screen', () => {
    expect(seen.filter(({ titleTop }) => titleTop + 24 >= ZOOMED.height).map(({ type }) => type)).toEqual([]);
  });

  test('has parts that never touch the part above, and columns that begin at the same height', () => {
    expect(all('touching')).toEqual([]);
  });
});

const countOfShown = () => [...document.querySelectorAll('*')].filter((each) => each.checkVisibility()).length;

const headHeight = () => document.querySelector('.site-head')!.getBoundingClientRect().height;

const sidewaysFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(element).overflowX) ||
        scrolls(element.parentElement));
    const sticking = [...document.body.querySelectorAll('*')].filter(
      (each) => each.getBoundingClientRect().right > clientWidth + 1 && !scrolls(each.parentElement),
    );
    return [
      `${scrollWidth} px: ${sticking
        .slice(0, 3)
        .map((each) => `${each.tagName}.${each.className} ${each.textContent?.slice(0, 40)}`)
        .join(' | ')}`,
    ];
  });

function spaceOut(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
  );
  document.adoptedStyleSheets = [sheet];
}

/** As a reader has chosen for all pages; it takes the place of the text spacing. */
function lettersTwiceAsLarge(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('html { font-size: 200% }');
  document.adoptedStyleSheets = [sheet];
}

/** The words of a drawing that lie over each other or over a line across it. */
function namesOverNames(): string[] {
  const box = (each: Element) => each.getBoundingClientRect();
  const meet = (a: DOMRect, b: DOMRect) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4;
  return [...document.querySelectorAll('main svg')].flatMap((drawing) => {
    const names = [...drawing.querySelectorAll('text')].filter((each) => each.checkVisibility());
    return names.flatMap((name, at) =>
      names
        .slice(at + 1)
        .filter((other) => meet(box(name), box(other)))
        .map((other) => `”${name.textContent!.trim()}” lies over ”${other.textContent!.trim()}”`),
    );
  });
}

/** Elements that hide what does not fit in them, with text that does not fit. */
function cutOffText(): string[] {
  const isCut = (element: Element) => {
    const style = getComputedStyle(element);
    const hides = ['hidden', 'clip'].includes(style.overflowX) || ['hidden', 'clip'].includes(style.overflowY);
    const isForScreenReaders = element.clientWidth <= 1 || style.clipPath !== 'none';
    return (
      hides &&
      !isForScreenReaders &&
      element.textContent?.trim() &&
      (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
    );
  };
  return [...document.body.querySelectorAll('*')]
    .filter(isCut)
    .map((each) => `${each.tagName}.${each.className}: ${each.textContent?.trim().slice(0, 40)}`);
}

/** Links, buttons and fields that are too small (WCAG 2.5.8). A link in a sentence is as high as its line. */
function smallTargets(): string[] {
  const isInText = (element: Element) => {
    if (getComputedStyle(element).display !== 'inline') return false;
    const block = element.closest('p, li, dd, dt, td, th, figcaption, h1, h2, h3, h4');
    const others = [...(block?.querySelectorAll('a, button') ?? [])].map((each) => each.textContent ?? '').join('');
    return (block?.textContent ?? '').replaceAll(/\s+/g, '').length > others.replaceAll(/\s+/g, '').length;
  };
  const targets = [...document.querySelectorAll<HTMLElement>('a[href], button, summary, input, select')].filter(
    (each) => each.checkVisibility({ visibilityProperty: true }) && !each.matches('.skip'),
  );
  return targets.flatMap((each) => {
    const boxes = [each, ...each.children].map((part) => part.getBoundingClientRect());
    const [width, height] = [Math.max(...boxes.map((box) => box.width)), Math.max(...boxes.map((box) => box.height))];
    return (width < 24 || height < 24) && !isInText(each)
      ? [
          `${each.tagName}.${each.className} ”${each.textContent?.trim().slice(0, 30)}” ${Math.round(width)} × ${Math.round(height)}`,
        ]
      : [];
  });
}

/** Shown neighbours with no air between, and columns that begin at different heights. */
function touchingParts(): string[] {
  const name = (element: Element) =>
    `${element.tagName}.${element.className} ”${element.textContent!.trim().slice(0, 20)}”`;
  const shown = (parent: Element) =>
    [...parent.children].filter((each) => each.checkVisibility() && each.getBoundingClientRect().height > 1);
  const stacks = [
    // The head of a kind is a tab, which stands on its own rule.
    ...document.querySelectorAll(
      'main :is(.stack, .section, .aside, .panel, .row, .card-body, .prose, .page-head:not([data-kind]))',
    ),
  ];
  const touching = stacks.flatMap((stack) =>
    shown(stack).flatMap((part, at, parts) => {
      const before = parts[at - 1];
      const gap = before && part.getBoundingClientRect().top - before.getBoundingClientRect().bottom;
      return gap !== undefined && Math.abs(gap) < 1 ? [`${name(before!)} touches ${name(part)}`] : [];
    }),
  );
  const uneven = [...document.querySelectorAll('main .two')].flatMap((columns) => {
    const tops = shown(columns).map((column) => shown(column)[0]!.getBoundingClientRect().top);
    const isOneRow = shown(columns).length === 2;
    return isOneRow && Math.abs(tops[0]! - tops[1]!) > 2 ? [`columns begin at ${tops.join(' and ')}`] : [];
  });
  return [...touching, ...uneven];
}
