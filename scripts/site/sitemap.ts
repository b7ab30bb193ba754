import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { absolute } from '../../src/model/links.ts';

/** The most that one list may hold. https://www.sitemaps.org/protocol.html */
const MOST = 50_000;

/**
 * Writes the lists of all pages for search engines, and the list of those lists.
 * @param folder of the portal
 * @param addresses of the pages, from the portal's root
 * @param site the portal's own address
 */
export function writeSitemap(folder: string, addresses: readonly string[], site: string): void {
  const sorted = [...addresses].sort();
  const lists: string[] = [];
  for (let from = 0; from < sorted.length; from += MOST) {
    const name = `/sitemap-${lists.length}.xml`;
    write(name, 'urlset', 'url', sorted.slice(from, from + MOST));
    lists.push(name);
  }
  write('/sitemap-index.xml', 'sitemapindex', 'sitemap', lists);

  function write(name: string, root: string, item: string, places: readonly string[]): void {
    const items = places.map(
      (place) => `<${item}><loc>${absolute(site, encodeURI(place)).replaceAll('&', '&amp;')}</loc></${item}>`,
    );
    const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${items.join('')}</${root}>\n`;
    writeFileSync(path.join(folder, name), xml);
  }
}
