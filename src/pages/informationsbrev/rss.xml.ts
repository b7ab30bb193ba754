import rss from '@astrojs/rss';
import { getCatalog } from '../../catalog-for-pages.ts';
import { readSettings } from '../../settings.ts';
import { links } from '../../model/links.ts';
import { sentIssues } from '../../newsletter/web-edition.ts';
import { feed, issueItem } from '../../views/feed.ts';

export async function GET() {
  const { site } = readSettings();
  const items = sentIssues(await getCatalog(), site).map(({ issue, html }) => issueItem(site, issue, html));
  return rss(feed(site, links.issues, 'Informationsbrevet', 'Lägesbild, rapporter, poddar och annan läsning.', items));
}
