import type { APIRoute } from 'astro';
import { meetingEvent } from '../../../calendar/meeting-event.ts';
import { toICalendar } from '../../../calendar/to-icalendar.ts';
import { getCatalog } from '../../../catalog-for-pages.ts';
import type { Meeting } from '../../../model/meeting.ts';
import { readSettings } from '../../../settings.ts';

export async function getStaticPaths() {
  const { meetings } = await getCatalog();
  return meetings.map((meeting) => ({ params: { id: meeting.id }, props: { meeting } }));
}

export const GET: APIRoute = ({ props }) =>
  new Response(toICalendar([meetingEvent(props['meeting'] as Meeting, readSettings().site)]));
