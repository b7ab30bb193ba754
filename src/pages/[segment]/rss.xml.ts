import rss from '@astrojs/rss';
import type { APIContext } from 'astro';
import { getCatalog } from '../../catalog-for-pages.ts';
import { readSettings } from '../../settings.ts';
import { listed, ofKind } from '../../model/catalog.ts';
import { KIND_IDS, KINDS, type Kind } from '../../model/kinds.ts';
import { links } from '../../model/links.ts';
import { entryItems, feed } from '../../views/feed.ts';

export const getStaticPaths = () =>
  KIND_IDS.map((kind) => ({ params: { segment: KINDS[kind].segment }, props: { kind } }));

export async function GET({ props }: APIContext) {
  const kind = props['kind'] as Kind;
  const { site } = readSettings();
  const items = entryItems(site, listed(ofKind(await getCatalog(), kind)));
  return rss(feed(site, links.kind(kind), KINDS[kind].many, KINDS[kind].lead, items));
}
