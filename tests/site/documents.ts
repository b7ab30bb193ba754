import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright';
import { PORTALS } from '../run/steps.ts';
import { parseSite } from '../../src/site.ts';
import { builtFolder, filesOf, keptContext, pagesOf, type PortalName } from './portal.ts';

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
 * @param extract runs in the browser: it sees the document and nothing of the test. Who changes the document changes a
 *   copy (`document.cloneNode(true)`): it is read once for all tests.
 * @throws Error when `extract` has changed a document
 */
export async function readDocuments<T>(
  browser: Browser,
  name: PortalName,
  files: readonly string[],
  extract: (document: Document) => T,
): Promise<Map<string, T>> {
  const page = await (readers[name] ??= openReader(browser, name));
  const facts = (await page.evaluate(`read(${JSON.stringify(files.map(fileOf))}, ${String(extract)})`)) as T[];
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

const readers: Partial<Record<PortalName, Promise<Page>>> = {};

/** A tab that has read every page and mail of a portal, and stays as long as the browser. */
async function openReader(browser: Browser, name: PortalName): Promise<Page> {
  const files = (await filesOf(name)).filter((file) => file.endsWith('.html'));
  const htmls = await Promise.all(files.map(async (file) => (await readBuilt(name, file)).toString('utf8')));
  const page = await (await keptContext(browser)).newPage();
  await page.evaluate(
    becomeReader,
    files.map((file, at) => [file, htmls[at]!] as const),
  );
  return page;
}

/** Runs in the browser. */
function becomeReader(files: (readonly [file: string, html: string])[]): void {
  const changes = new MutationObserver(() => undefined);
  const everything = { subtree: true, childList: true, attributes: true, characterData: true };
  const documents = new Map(
    files.map(([file, html]) => {
      const document = new DOMParser().parseFromString(html, 'text/html');
      changes.observe(document, everything);
      return [file, document];
    }),
  );
  const read = (wanted: string[], extract: (document: Document) => unknown) => {
    const facts = wanted.map((file) => extract(documents.get(file)!));
    if (changes.takeRecords().length > 0) throw new Error('The document that is read was changed: change a copy.');
    return facts;
  };
  Object.assign(window, { read });
}
