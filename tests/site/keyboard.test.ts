import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PAGE_TYPES } from './page-types.ts';
import { visit, withPage, type Visit } from './visit.ts';

let portal: Visit;
beforeAll(async () => {
  portal = await visit('internal');
});
afterAll(() => portal.close());

describe('with the keyboard', () => {
  test('the first stop is the link past the menu, which is seen and leads to the content', async () => {
    await withPage(portal.browser, {}, async (page) => {
      for (const address of [PAGE_TYPES.start, PAGE_TYPES['entry with all fields']]) {
        await page.goto(portal.at(address));
        await page.keyboard.press('Tab');
        expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Till innehållet');
        expect(await page.evaluate(whereFocusIsNotSeen)).toBeNull();
        await page.keyboard.press('Enter');
        expect(await page.evaluate(() => document.activeElement?.id)).toBe('innehall');
        await page.keyboard.press('Tab');
        expect(await page.evaluate(() => Boolean(document.activeElement?.closest('main')))).toBe(true);
      }
    });
  });

  for (const [name, viewport] of [
    ['wide', { width: 1280, height: 720 }],
    ['narrow', { width: 320, height: 640 }],
  ] as const)
    test(`every stop is seen, uncovered, and in the order of the text (${name})`, async () => {
      await withPage(portal.browser, { viewport, reducedMotion: 'reduce' }, async (page) => {
        for (const type of [
          'start',
          'entry with all fields',
          'network',
          'cookies',
          'issue',
          'editors',
          'search',
        ] as const) {
          await page.goto(portal.at(PAGE_TYPES[type]));
          expect(await tabThrough(page), type).toEqual([]);
        }
      });
    });

  test('the ring stands out from what it lies on, in light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const)
      await withPage(portal.browser, { colorScheme, reducedMotion: 'reduce' }, async (page) => {
        for (const type of ['start', 'knowledge', 'search', 'issue', 'cookies'] as const) {
          await page.goto(portal.at(PAGE_TYPES[type]));
          expect(await page.evaluate(faintRings), `${type}, ${colorScheme}`).toEqual([]);
        }
      });
  });

  test('the menu of a narrow window is closed when the focus has gone past it, so that nothing has the focus under it', async () => {
    await withPage(portal.browser, { viewport: { width: 320, height: 640 } }, async (page) => {
      await page.goto(portal.at(PAGE_TYPES.start));
      const menu = page.locator('#meny');
      await page.getByRole('button', { name: 'Meny' }).press('Enter');
      const count = await menu.getByRole('link').count();
      for (let at = 0; at < count; at++) await page.keyboard.press('Tab');
      expect(await menu.getByRole('link').last().evaluate(hasFocus)).toBe(true);
      await page.keyboard.press('Tab');
      expect(await page.getByRole('link', { name: 'Sök', exact: true }).evaluate(hasFocus)).toBe(true);
      expect(await menu.isVisible()).toBe(true);
      await page.keyboard.press('Tab');
      expect(await menu.isVisible()).toBe(false);
      expect(await page.evaluate(whereFocusIsNotSeen)).toBeNull();
    });
  });
});

const hasFocus = (element: Element) => element === document.activeElement;

/** Rings with less than 3:1 to the surface that they lie on (WCAG 1.4.11). */
function faintRings(): string[] {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
  /** Colours as the browser paints them, one over the other. */
  const painted = (colours: readonly string[]): number[] => {
    for (const colour of colours) {
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
    }
    return Array.from(canvas.getImageData(0, 0, 1, 1).data).slice(0, 3);
  };
  const surfaces = (element: Element | null): string[] =>
    element ? [...surfaces(element.parentElement), getComputedStyle(element).backgroundColor] : ['#fff'];
  const light = (colour: readonly number[]) => {
    const [red, green, blue] = colour.map((part) =>
      part <= 10 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue! + 0.05;
  };
  const stops = [...document.querySelectorAll<HTMLElement>('a[href], button, summary, input, select, textarea')];
  return stops.flatMap((stop) => {
    if (!stop.checkVisibility({ visibilityProperty: true })) return [];
    stop.focus({ focusVisible: true, preventScroll: true } as FocusOptions);
    const ringed = (stop.matches('input') && stop.closest('.search-form')) || stop;
    const { outlineColor, outlineStyle } = getComputedStyle(ringed);
    if (outlineStyle === 'none') return [];
    const under = surfaces(ringed.parentElement);
    const [ring, surface] = [light(painted([...under, outlineColor])), light(painted(under))];
    const contrast = Math.max(ring, surface) / Math.min(ring, surface);
    return contrast < 3 ? [`${stop.tagName} ”${stop.textContent!.trim().slice(0, 30)}” ${contrast.toFixed(2)}`] : [];
  });
}

/** Null when the element that has the focus shows it and nothing lies over it; else what is wrong. */
function whereFocusIsNotSeen(): string | null {
  /** Something round it hides the ring above and below, or to the left and right. */
  const isCutOff = (ringed: Element): boolean => {
    const { outlineOffset, outlineWidth } = getComputedStyle(ringed);
    const reach = Number.parseFloat(outlineOffset) + Number.parseFloat(outlineWidth) - 1;
    const { left, right, top, bottom } = ringed.getBoundingClientRect();
    for (let around = ringed.parentElement; around && around !== document.body; around = around.parentElement) {
      if (getComputedStyle(around).overflow === 'visible') continue;
      const edge = around.getBoundingClientRect();
      if (top - reach < edge.top && bottom + reach > edge.bottom) return true;
      if (left - reach < edge.left && right + reach > edge.right) return true;
    }
    return false;
  };
  const element = document.activeElement as HTMLElement;
  // A field in a frame of its own may show its focus by the frame.
  const styles = [element, element.closest('.search-form')]
    .filter((each) => each !== null)
    .map((each) => getComputedStyle(each));
  const name = `${element.tagName}.${element.className} ”${element.textContent?.trim().slice(0, 30)}”`;
  if (styles.every(({ outlineStyle, outlineWidth }) => outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2))
    return `${name}: no outline`;
  if (isCutOff(element)) return `${name}: ring cut off`;
  const box = element.getClientRects()[0];
  if (!box || box.bottom <= 0 || box.top >= innerHeight) return `${name}: outside the window`;
  const onTop = document.elementFromPoint(
    box.left + Math.min(box.width / 2, 20),
    Math.min(box.top + box.height / 2, innerHeight - 1),
  );
  return onTop && (element.contains(onTop) || onTop.contains(element))
    ? null
    : `${name}: covered by ${onTop?.tagName}.${onTop?.className}`;
}

/** Goes through a page with Tab: what is not seen, what is out of order, and what is never reached. */
async function tabThrough(page: Page): Promise<string[]> {
  const count = await page.evaluate(() => {
    const all = [
      ...document.querySelectorAll<HTMLElement>('a[href], button, summary, input, select, textarea, [tabindex="0"]'),
    ];
    const stops = all.filter(
      (each) => each.checkVisibility({ visibilityProperty: true }) && !(each as HTMLButtonElement).disabled,
    );
    for (const [at, stop] of stops.entries()) stop.dataset['stop'] = String(at);
    return stops.length;
  });
  const faults: string[] = [];
  for (let at = 0; at < count; at++) {
    await page.keyboard.press('Tab');
    const reached = await page.evaluate(
      () => (document.activeElement as HTMLElement).dataset['stop'] ?? document.activeElement?.tagName,
    );
    if (reached !== String(at)) return [...faults, `stop ${at} of ${count} is ${reached}`];
    const fault = await page.evaluate(whereFocusIsNotSeen);
    if (fault) faults.push(fault);
  }
  return faults;
}
