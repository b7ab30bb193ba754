import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { examples } from '../../src/components/examples.ts';
import { visit, type Visit } from './visit.ts';

let portal: Visit;
beforeAll(async () => {
  portal = await visit('internal');
});
afterAll(() => portal.close());

describe('the component gallery', () => {
  test('shows every example that there is', async () => {
    const page = await portal.browser.newPage();
    await page.goto(portal.at('redaktion/komponenter/'));
    const shown = await page.locator('main').evaluate((main) => main.textContent!);
    const text = shown.replaceAll('\u00AD', '').replaceAll(/\s+/g, ' ');
    for (const said of wordsOf(examples)) expect(text).toContain(said.replaceAll(/\s+/g, ' '));
    expect(await page.locator('main .card').count()).toBe(examples.cards.length);
    expect(await page.locator('main :is(.plot, .heat, .evidence-levels, .strip, .units)').count()).toBe(5);
  });
});

/** Keys whose values are not read but used: addresses, names of classes, measures. */
const UNSEEN = new Set(['id', 'kind', 'href', 'published', 'mailto', 'unit', 'strength', 'state', 'date']);

function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (UNSEEN.has(key) ? [] : wordsOf(inner)));
}
