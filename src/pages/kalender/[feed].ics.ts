import type { APIRoute } from 'astro';
import { calendarFeed, feedLines } from '../../calendar/feeds.ts';
import { getCatalog } from '../../catalog-for-pages.ts';
import { readSettings } from '../../settings.ts';

export async function getStaticPaths() {
  return feedLines(await getCatalog()).map(({ id }) => ({ params: { feed: id } }));
}

export const GET: APIRoute = async ({ params }) =>
  new Response(calendarFeed(await getCatalog(), readSettings().site, params['feed']!));
