import rss from '@astrojs/rss';
import { getCatalog } from '../catalog-for-pages.ts';
import { readSettings } from '../settings.ts';
import { listed } from '../model/catalog.ts';
import { links } from '../model/links.ts';
import { entryItems, feed } from '../views/feed.ts';

export async function GET() {
  const { site } = readSettings();
  const items = entryItems(site, listed((await getCatalog()).entries));
  return rss(feed(site, links.start, 'Nytt i portalen', `Nya artiklar i ${site.name} ${site.tagline}.`, items));
}
