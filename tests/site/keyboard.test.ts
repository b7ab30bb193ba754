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
});

/** Null when the element that has the focus shows it and nothing lies over it; else what is wrong. */
function whereFocusIsNotSeen(): string | null {
  const element = document.activeElement as HTMLElement;
  // A field in a frame of its own may show its focus by the frame.
  const styles = [element, element.closest('.search-form')]
    .filter((each) => each !== null)
    .map((each) => getComputedStyle(each));
  const name = `${element.tagName}.${element.className} ”${element.textContent?.trim().slice(0, 30)}”`;
  if (styles.every(({ outlineStyle, outlineWidth }) => outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2))
    return `${name}: no outline`;
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
