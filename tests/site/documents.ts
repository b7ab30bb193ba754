import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright';
import { PORTALS } from '../run/steps.ts';
import { parseSite } from '../../src/site.ts';
import { builtFolder, filesOf, pagesOf, type PortalName } from './portal.ts';

/** Where a portal says that it is published, with a slash at the end. */
export function publishedAt(name: PortalName): string {
  const portal = PORTALS.find(({ variable }) => variable === `SITE_${name.toUpperCase()}`);
  return parseSite(undefined, portal?.env['PORTAL_ADDRESS']).address;
}

export const readBuilt = (name: PortalName, file: string) => readFile(path.join(builtFolder(name), ...file.split('/')));

/** The file of an address below the base: `sok/` is `sok/index.html`. */
export const fileOf = (page: string) => (page === '' || page.endsWith('/') ? `${page}index.html` : page);

/** The mails of a portal's issues, as files: `informationsbrev/2026-1/epost.html`. */
export const mailsOf = async (name: PortalName) => (await filesOf(name)).filter((file) => file.endsWith('/epost.html'));

/**
 * What built pages say, as a browser reads HTML, without running or fetching anything.
 * @param extract runs in the browser: it sees the document and nothing of the test
 */
export async function readDocuments<T>(
  browser: Browser,
  name: PortalName,
  files: readonly string[],
  extract: (document: Document) => T,
): Promise<Map<string, T>> {
  const page = await browser.newPage();
  const htmls = await Promise.all(files.map(async (file) => (await readBuilt(name, fileOf(file))).toString('utf8')));
  const read = `(htmls) => htmls.map((html) => (${String(extract)})(new DOMParser().parseFromString(html, 'text/html')))`;
  const facts = (await page.evaluate(`(${read})(${JSON.stringify(htmls)})`)) as T[];
  await page.close();
  return new Map(files.map((file, at) => [file, facts[at]!]));
}

/** The same of every page of a portal, by its address below the base. */
export async function readPages<T>(
  browser: Browser,
  name: PortalName,
  extract: (document: Document) => T,
): Promise<Map<string, T>> {
  return readDocuments(browser, name, await pagesOf(name), extract);
}
