import { lastChangedOf, sequenceOf, type Meeting } from '../model/meeting.ts';
import { absolute, links } from '../model/links.ts';
import type { Site } from '../site.ts';
import type { CalendarEvent } from './calendar-event.ts';

type Place = Pick<Site, 'address'>;

/** The identity of an event, wherever it is shown: its own name at the portal's host. */
export const eventUid = (id: string, { address }: Place): string => `${id}@${new URL(address).host}`;

/** A meeting's: the same in the feed, in its file and in invitations, however often it is moved. */
export const meetingUid = (id: string, site: Place): string => eventUid(`mote-${id}`, site);

/**
 * A meeting as calendars have it. Its words are the summary and the way to its page, so that a changed agenda changes
 * nothing here; its link stands there only where the edition has it.
 */
export function meetingEvent(meeting: Meeting, site: Place): CalendarEvent {
  const { id, title, summary, date, start, end, place, link, cancelled, withdrawn } = meeting;
  const url = absolute(site.address, links.meeting(id));
  const isOff = cancelled !== undefined || withdrawn !== undefined;
  const changed = withdrawn ? withdrawn.date : lastChangedOf(meeting);
  const why = cancelled?.reason ?? withdrawn?.reason;
  return {
    uid: meetingUid(id, site),
    sequence: sequenceOf(meeting) + (withdrawn && !cancelled ? 1 : 0),
    stamp: changed,
    modified: changed,
    summary: isOff ? `Inställt: ${title}` : title,
    description: [why, summary, ...(link ? [`Anslut till mötet: ${link}`] : []), `Dagordning: ${url}`]
      .filter(Boolean)
      .join('\n\n'),
    ...(place && { place }),
    url,
    status: isOff ? 'cancelled' : 'confirmed',
    ...(start ? { start: `${date}T${start}` as const, ...(end && { end: `${date}T${end}` as const }) } : { day: date }),
  };
}
