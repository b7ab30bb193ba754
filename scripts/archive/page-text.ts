import type { Page } from 'playwright';

/** The words of a page's main part as they are read, with what lies folded, and with the dots that the styles put between facts. */
export async function pageText(page: Page): Promise<string> {
  await page.emulateMedia({ media: 'screen' });
  return `${(await page.evaluate(read)).trim()}\n`;
}

/** Runs in the page: it knows nothing of this file. */
function read(): string {
  const main = document.querySelector('main');
  if (!main) throw new Error('The page has no main part');
  for (const folded of main.querySelectorAll('details')) folded.open = true;
  for (const element of main.querySelectorAll('*')) {
    const [, words] = /^"(.*?)"/.exec(getComputedStyle(element, '::before').content) ?? [];
    // Hard spaces stay where a box begins.
    if (words) element.prepend(words.replaceAll(' ', '\u00a0'));
  }
  return main.innerText
    .replace(/[ \u00a0]+/g, ' ')
    .replace(/ +$/gm, '')
    .replace(/\n{3,}/g, '\n\n');
}
