import type { Browser } from 'playwright';
import { beforeAll, expect, test } from 'vitest';
import { compileIssue } from '../../src/newsletter/message.ts';
import { portal, site } from '../newsletter/made-up.ts';
import { between } from '../newsletter/words.ts';
import { openBrowser } from './portal.ts';
import { withPage } from './visit.ts';

/** What an editor may write, a sort of block at a time. The documents beside say what becomes of each. */
const WRITTEN = {
  stycke:
    'Ett stycke med **fet** och *kursiv* text, [en länk](/ordlista/) och <Foreign lang="en">foreign words</Foreign>.',
  rubriker: '## Läget på [nätet](/amnen/natet/)\n\nText.\n\n### Under\n\nText.\n\n## Nästa del\n\nText.',
  listor: '- Först\n  1. Inuti\n  2. Och mer\n- Sedan',
  citat: '> Sagt av någon.\n>\n> Och mer.',
  tabell: '| Vad | När |\n| - | - |\n| Möte | 3 december |\n| Kurs | 9 december |',
  ruta: '<Note title="Tänk på">\nRing 112 om någon är i fara.\n</Note>',
  kort: '## Rapporter\n\n<Entry id="oversikt">\n**För skolan:** läs den först.\n</Entry>',
} as const;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});

/** The mail of an issue as a screen reader meets it, from Chromium's own accessibility tree, and as plain text. */
async function read(body?: string): Promise<{ heard: string; text: string }> {
  const { issue, catalog } = portal(body);
  const { html, text } = await compileIssue(issue, catalog, site);
  const heard = await withPage(browser, {}, async (page) => {
    await page.setContent(html);
    return page.locator('body').ariaSnapshot();
  });
  return { heard, text };
}

const doc = (title: string, parts: readonly (readonly [heading: string, sort: string, words: string])[]) =>
  `# ${title}\n${parts.map(([heading, sort, words]) => `\n## ${heading}\n\n\`\`\`${sort}\n${words.trim()}\n\`\`\`\n`).join('')}`;

test('a whole letter, from the masthead to the foot', async () => {
  const { heard, text } = await read('Hej!\n\n## Lägesbild\n\nText.\n\n## Rapporter\n\n<Entry id="podden" />');
  await expect(
    doc('Ett helt brev', [
      ['Som skärmläsaren möter det', 'yaml', heard],
      ['Som ren text', 'text', text],
    ]),
  ).toMatchFileSnapshot('../newsletter/reading/helt-brev.md');
});

test.each(Object.entries(WRITTEN))('%s', async (name, body) => {
  const { heard, text } = await read(body);
  // What stands before the text is told in the whole letter.
  const inMain = between(heard, '/informationsbrev/2026-6/\n', '- contentinfo:').replace(/^ {2}/gm, '');
  const own = inMain.replace(/^- navigation[^]*?\n(?=- )/, '');
  await expect(
    doc(name.charAt(0).toUpperCase() + name.slice(1), [
      ['Skrivet', 'mdx', body],
      ['Som skärmläsaren möter det', 'yaml', own],
      ['Som ren text', 'text', between(text, `/2026-6/\n`, '-'.repeat(72)).replace(/^\s*Innehåll:\n(- .*\n)+\s*/, '')],
    ]),
  ).toMatchFileSnapshot(`../newsletter/reading/${name}.md`);
});
