import { calendarFeed } from '../calendar/feeds.ts';
import { getCatalog } from '../catalog-for-pages.ts';
import { readSettings } from '../settings.ts';

export async function GET() {
  return new Response(calendarFeed(await getCatalog(), readSettings().site));
}
