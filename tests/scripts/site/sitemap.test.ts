import { readFileSync } from 'node:fs';
import path from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { writeSitemap } from '../../../scripts/site/sitemap.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const SITE = 'https://a.example/vbe/';

function written(addresses: readonly string[]) {
  const folder = temporaryFolder();
  writeSitemap(folder, addresses, SITE);
  const parser = new XMLParser({ isArray: (name) => name === 'url' || name === 'sitemap' });
  return (name: string) => parser.parse(readFileSync(path.join(folder, name), 'utf8'));
}

test('every page is listed by its full address, in an order that stays', () => {
  const read = written(['/b/', '/', '/å & c/']);
  expect(read('sitemap-index.xml').sitemapindex.sitemap).toEqual([{ loc: `${SITE}sitemap-0.xml` }]);
  expect(read('sitemap-0.xml').urlset.url).toEqual([{ loc: SITE }, { loc: `${SITE}b/` }, { loc: `${SITE}%C3%A5%20&%20c/` }]); // prettier-ignore
});

test('more pages than one list may hold are told in several', () => {
  const read = written(Array.from({ length: 50_001 }, (_, at) => `/${at}/`));
  expect(read('sitemap-index.xml').sitemapindex.sitemap).toHaveLength(2);
  expect(read('sitemap-0.xml').urlset.url).toHaveLength(50_000);
  expect(read('sitemap-1.xml').urlset.url).toHaveLength(1);
});
