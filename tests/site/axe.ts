import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { BrowserContext, Page } from 'playwright';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** WCAG 2.0–2.2 A and AA, and what axe calls best practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Puts axe into every page of a context. As an init script it is not stopped by the pages' own policy. */
export const addAxe = (context: BrowserContext) => context.addInitScript({ path: AXE });

/** Puts axe into the window that a page has, for as long as it stays there. */
export const openAxe = async (page: Page) => page.evaluate(await readFile(AXE, 'utf8'));

/** What axe finds on the page as it stands: a line for each fault, with the place and the reason. */
export async function axeFaults(page: Page): Promise<string[]> {
  // To tell where each element stands takes as long as the rest, so it is done only when there is something to tell.
  const sound = (await run(page, false)).violations.length === 0;
  const { violations } = sound ? { violations: [] } : await run(page, true);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${target.join(' ')} – ${failureSummary?.split('\n').at(1)?.trim()}`,
    ),
  );
}

function run(page: Page, selectors: boolean): Promise<Pick<AxeResults, 'violations'>> {
  return page.evaluate(
    async (options) => {
      const { violations } = await (
        window as unknown as { axe: { run(options: object): Promise<AxeResults> } }
      ).axe.run(options);
      return { violations };
    },
    { runOnly: TAGS, resultTypes: ['violations'], selectors },
  );
}
