import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** WCAG 2.0–2.2 A and AA, and what axe calls best practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Those of the rules that ask for colours, which are all that can differ when nothing but colours does. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** What axe is to look at: a part of the page, by its selector, and its colours alone. */
interface Sight {
  within?: string;
  onlyColours?: boolean;
}

/** What axe finds on the page as it stands: a line for each fault, with the place and the reason. */
export async function axeFaults(page: Page, sight: Sight = {}): Promise<string[]> {
  // To tell where each element stands takes as long as the rest, so it is done only when there is something to tell.
  const sound = (await run(page, sight, false)).violations.length === 0;
  const { violations } = sound ? { violations: [] } : await run(page, sight, true);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${target.join(' ')} – ${failureSummary?.split('\n').at(1)?.trim()}`,
    ),
  );
}

async function run(page: Page, sight: Sight, tells: boolean): Promise<Violations> {
  const found = await look(page, sight, tells);
  if (found) return found;
  // Read by the window as it stands, past the page's own policy; it stays there as long as the window does.
  await page.evaluate(await readFile(AXE, 'utf8'));
  return (await look(page, sight, tells))!;
}

type Violations = Pick<AxeResults, 'violations'>;

/** What axe finds; undefined in a window that does not have it. */
function look(page: Page, { within, onlyColours }: Sight, tells: boolean): Promise<Violations | undefined> {
  return page.evaluate(
    async ({ place, options }) => {
      const { axe } = window as unknown as { axe?: { run(place: unknown, options: object): Promise<AxeResults> } };
      if (!axe) return undefined;
      const { violations } = await axe.run(place ?? document, options);
      return { violations };
    },
    {
      place: within,
      options: {
        runOnly: onlyColours ? OF_COLOURS : TAGS,
        resultTypes: ['violations'],
        selectors: tells,
        noHtml: !tells,
        // A page in a preview is looked at where it stands by itself: here it may be exchanged meanwhile, and axe would wait for it.
        iframes: false,
        // Text is judged also where something is painted before or after it, which axe would leave to a human.
        checks: { 'color-contrast': { options: { ignorePseudo: true } } },
      },
    },
  );
}
