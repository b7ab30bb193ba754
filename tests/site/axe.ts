import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { BrowserContext, Page } from 'playwright';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** WCAG 2.0–2.2 A and AA, and what axe calls best practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Puts axe into every page that a context opens. As an init script it is not stopped by the pages' own policy. */
export const addAxe = (context: BrowserContext) => context.addInitScript({ path: AXE });

/** Puts axe into the window that a page has, for as long as it stays there. */
export const openAxe = async (page: Page) => page.evaluate(await readFile(AXE, 'utf8'));

/**
 * What axe finds on the page as it stands: a line for each fault, with the place and the reason.
 * @param within the part that is looked at, by its selector
 */
export async function axeFaults(page: Page, within?: string): Promise<string[]> {
  // To tell where each element stands takes as long as the rest, so it is done only when there is something to tell.
  const sound = (await run(page, within, false)).violations.length === 0;
  const { violations } = sound ? { violations: [] } : await run(page, within, true);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${target.join(' ')} – ${failureSummary?.split('\n').at(1)?.trim()}`,
    ),
  );
}

function run(page: Page, within: string | undefined, selectors: boolean): Promise<Pick<AxeResults, 'violations'>> {
  return page.evaluate(
    async ({ place, options }) => {
      const { axe } = window as unknown as { axe: { run(place: unknown, options: object): Promise<AxeResults> } };
      const { violations } = await axe.run(place ?? document, options);
      return { violations };
    },
    { place: within, options: { runOnly: TAGS, resultTypes: ['violations'], selectors } },
  );
}
