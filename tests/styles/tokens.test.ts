import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { KIND_IDS } from '../../src/model/kinds.ts';
import { DARK, LIGHT } from '../../src/newsletter/theme.ts';
import { parseSite } from '../../src/site.ts';

const text = (file: string) => readFile(new URL(`../../${file}`, import.meta.url), 'utf8');

/** The custom properties of each `:root` of the tokens: light, dark, print. */
const [light, dark, print] = (await text('src/styles/tokens.css'))
  .split(/:root \{/)
  .slice(1)
  .map(
    (block) =>
      Object.fromEntries(
        [...block.split('}')[0]!.matchAll(/--([\w-]+): ([^;]+);/g)].map(([, name, value]) => [name, longHex(value!)]),
      ) as Record<string, string>,
  );

function longHex(value: string): string {
  return value.replace(/^#([0-9a-f])([0-9a-f])([0-9a-f])$/i, '#$1$1$2$2$3$3');
}

/** Colours are values in three places that know nothing of each other: CSS, the mail, a picture. */
describe('the visual language is one', () => {
  test('the accent of the configuration is that of the pages and of the icon', async () => {
    const { accent } = parseSite().colours;
    expect(light!.accent).toBe(accent);
    expect(await text('public/favicon.svg')).toContain(`fill="${accent}"`);
  });

  test('the tabs of the mail are those of the pages, light and dark', () => {
    for (const kind of KIND_IDS) {
      expect(LIGHT.tabs[kind], kind).toBe(light![kind]);
      expect(DARK.tabs[kind], kind).toBe(dark![kind]);
    }
  });

  test.each([
    ['text', 'text'],
    ['paper', 'paper'],
    ['desk', 'paper-2'],
    ['line', 'line'],
    ['mark', 'mark'],
  ] as const)('the mail’s %s is the pages’ --%s', (mail, token) => {
    expect(LIGHT[mail]).toBe(light![token]);
    expect(DARK[mail]).toBe(dark![token]);
  });

  test('every kind has a colour of its own, light, dark and on paper, and a tab that takes it', async () => {
    const cards = await text('src/styles/cards.css');
    for (const kind of [...KIND_IDS, 'newsletters']) {
      for (const look of [light, dark, print]) expect(look![kind], kind).toMatch(/^#[0-9a-f]{6}$/);
      expect(cards).toContain(`[data-kind='${kind}'] {\n  --kind: var(--${kind});`);
    }
    for (const look of [light, dark]) expect(new Set(KIND_IDS.map((kind) => look![kind])).size).toBe(KIND_IDS.length);
  });
});
