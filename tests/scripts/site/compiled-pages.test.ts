import { mkdirSync, readdirSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { readFolder } from '../../../scripts/files/read-folder.ts';
import { ROOT } from '../../../scripts/install.mjs';
import { compiledPages } from '../../../scripts/site/compiled-pages.ts';
import { handCatalog } from '../../../src/catalog-for-pages.ts';
import { loadCatalog } from '../../../src/load-catalog.ts';
import { readSettings } from '../../../src/settings.ts';
import { EXEMPELSTAD, TODAY } from '../../fixtures/exempelstad.ts';
import { canMount, mountSmall } from '../../support/small-disk.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const site = { address: 'https://a.example/' };
const DAY = 24 * 60 * 60 * 1000;
const aged = (place: string) => {
  const then = (Date.now() - 2 * DAY) / 1000;
  utimesSync(place, then, then);
};

test('the pages are compiled once for an address, also by two builds at once; what nobody has used for a day goes', async () => {
  const folder = temporaryFolder();
  // What a compiler that was stopped left, what was of use two days ago, and what was so just now.
  const [stopped, old, late] = ['ny-avbruten', 'gammal', 'nyss'].map((name) => path.join(folder, name)) as [string, string, string]; // prettier-ignore
  for (const place of [stopped, old, late]) mkdirSync(place);
  for (const place of [stopped, old]) aged(place);
  const [one, other] = await Promise.all([compiledPages(site, folder), compiledPages(site, folder)]);
  expect(one).toBe(other);
  expect(readdirSync(folder).sort()).toEqual([path.basename(one), path.basename(late)].sort());
  expect(readdirSync(one).sort()).toEqual(['code', 'files']);
  expect(readdirSync(path.join(one, 'files'))).toEqual(expect.arrayContaining(['_astro', 'favicon.svg']));

  aged(one);
  const made = statSync(path.join(one, 'code')).ctimeMs;
  expect(await compiledPages(site, folder)).toBe(one);
  // Of use once more.
  expect(Date.now() - statSync(one).mtimeMs).toBeLessThan(DAY);
  expect(statSync(path.join(one, 'code')).ctimeMs).toBe(made);
});

test('what is compiled is for readers, also when a test compiles it, and holds nothing of the environment', async () => {
  const folder = temporaryFolder();
  // Of two letters, as variables of compiled code have them, and of one that is named in any.
  const names = ['e', 't', 'PORT', 'DEV'];
  for (const name of names) process.env[name] = 'hemligt-värde';
  onTestFinished(() => names.forEach((name) => delete process.env[name]));
  const code = Object.values(await readFolder(path.join(await compiledPages(site, folder), 'code')));
  const text = code.map((bytes) => Buffer.from(bytes).toString()).join('\n');
  expect(text).toMatch(/"DEV": ?false/);
  expect(text).not.toMatch(/"DEV": ?true|hemligt-värde/);
  expect(text).toContain(`"site":"${site.address}"`);
  // What the checks stand on too is one module for both.
  expect(text).toContain(pathToFileURL(path.join(ROOT, 'src/model/links.ts')).href);
});

test.runIf(canMount())('a full disk is told in a sentence, and nothing half is left', async () => {
  const disk = temporaryFolder();
  mountSmall(disk, '300k');
  await expect(compiledPages(site, disk)).rejects.toThrow(
    /^Disken är full\. Ta bort något från disken och försök igen\.$/,
  );
  expect(readdirSync(disk)).toEqual([]);
});

test('a page that cannot be rendered says why, and is not a page that says so', async () => {
  const compiled = await compiledPages(readSettings({}).site);
  expect(compiled.startsWith(ROOT)).toBe(true);
  const { openPages } = await import(pathToFileURL(path.join(compiled, 'code', 'prerender-entry.mjs')).href);
  const { catalog } = await loadCatalog(readSettings({ PORTAL_CONTENT: EXEMPELSTAD, PORTAL_NOW: TODAY }));
  // No bodies are handed.
  handCatalog(catalog);
  const pages = openPages();
  const at = '/forskning/lugna-gatan/';
  const text = (await pages.paths()).find(({ pathname }: { pathname: string }) => `${pathname}/`.startsWith(at));
  const asked = new Request(new URL(at, readSettings({}).site.address));
  await expect(pages.render(asked, text.route)).rejects.toThrow('openBody');
  handCatalog(undefined);
});
