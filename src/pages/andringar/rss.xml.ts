import rss from '@astrojs/rss';
import { getCatalog } from '../../catalog-for-pages.ts';
import { readSettings } from '../../settings.ts';
import { links } from '../../model/links.ts';
import { changeItems, feed } from '../../views/feed.ts';

export async function GET() {
  const { site } = readSettings();
  const items = changeItems(site, (await getCatalog()).entries);
  return rss(feed(site, links.changes, 'Ändringar', `Vad som har ändrats i texter i ${site.name}.`, items));
}
