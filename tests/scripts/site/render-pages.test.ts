import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readFolder } from '../../../scripts/files/read-folder.ts';
import { renderPages } from '../../../scripts/site/render-pages.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const site = { address: 'https://a.example/vbe/', base: '/vbe/' };

/** Compiled pages at some addresses: each shows the address that it was asked for by. */
function compiled(pages: readonly { pathname: string; type?: string }[], status = 200): string {
  const folder = temporaryFolder();
  for (const name of ['code', 'files']) mkdirSync(path.join(folder, name));
  writeFileSync(path.join(folder, 'files', 'favicon.svg'), '<svg/>');
  const paths = pages.map(({ pathname, type = 'page' }) => ({ pathname, route: { type } }));
  writeFileSync(
    path.join(folder, 'code', 'prerender-entry.mjs'),
    `export const openPages = () => ({ paths: async () => ${JSON.stringify(paths)}, render: async ({ url }) => new Response(url, { status: url.endsWith('/404/') ? 404 : ${status} }) });`,
  );
  return folder;
}

test('each page is asked for by its full address, and lies where a web server looks for it', async () => {
  const pages = [
    { pathname: '/' },
    { pathname: '/forskning/å b' },
    { pathname: '/404' },
    { pathname: '/rss.xml', type: 'endpoint' },
    // As Astro gives those of a route that takes any path.
    { pathname: '/bilagor/100% säkert.pdf/', type: 'endpoint' },
  ];
  const out = temporaryFolder();
  expect(await renderPages(compiled(pages), out, site, new Set())).toEqual(['/', '/forskning/å b/']);
  const files = Object.entries(await readFolder(out)).map(([name, bytes]) => [name, Buffer.from(bytes).toString()]);
  expect(Object.fromEntries(files)).toEqual({
    '404.html': 'https://a.example/vbe/404/',
    'bilagor/100% säkert.pdf': 'https://a.example/vbe/bilagor/100%25%20s%C3%A4kert.pdf/',
    'favicon.svg': '<svg/>',
    'forskning/å b/index.html': 'https://a.example/vbe/forskning/%C3%A5%20b/',
    'index.html': 'https://a.example/vbe/',
    'rss.xml': 'https://a.example/vbe/rss.xml',
  });
});

test('a page that is kept is listed and not rendered', async () => {
  const out = temporaryFolder();
  const pages = compiled([{ pathname: '/a' }, { pathname: '/b' }]);
  expect(await renderPages(pages, out, site, new Set(['/a/']))).toEqual(['/a/', '/b/']);
  expect(Object.keys(await readFolder(out)).sort()).toEqual(['b/index.html', 'favicon.svg']);
});

test('two pages at one address are a fault of the portal’s, not a page that is lost', async () => {
  const pages = compiled([{ pathname: '/a' }, { pathname: '/a/' }]);
  await expect(renderPages(pages, temporaryFolder(), site, new Set())).rejects.toThrow(
    'Two pages have the address /a/',
  );
});

test('a page that answers with anything but itself is a fault, and not a page that says so', async () => {
  const pages = compiled([{ pathname: '/a' }], 301);
  await expect(renderPages(pages, temporaryFolder(), site, new Set())).rejects.toThrow(
    'https://a.example/vbe/a/ answers 301',
  );
});
