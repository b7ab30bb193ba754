import type { Edition } from './edition.ts';
import type { Meeting } from './meeting.ts';
import { changedSince } from './meeting-record.ts';

/** A meeting as an edition may show it. */
export interface ShownMeeting extends Meeting {
  /** How many units were there; undefined where that is not known, or so few that it would tell which. */
  attended: number | undefined;
  /** The parts of the record that have changed since it was approved. */
  changed: readonly string[];
}

/** Below this a number tells who it is about; the same floor as for the coverage of units. */
const FEW = 5;

/**
 * What an edition may know of a meeting: its link, and which units came, are the network's own. Material that the edition
 * does not show is left out.
 * @param entries ids of the entries that the edition shows
 */
export function meetingIn(edition: Edition, meeting: Meeting, entries: ReadonlySet<string>): ShownMeeting {
  const { link, attendance, agenda, moved, ...rest } = meeting;
  const isOwn = edition === 'network';
  const count = attendance.length;
  return {
    ...rest,
    ...(isOwn && link !== undefined && { link }),
    agenda: agenda.map((item) => ({
      ...item,
      materials: item.materials.filter(({ entry }) => !entry || entries.has(entry)),
    })),
    moved: isOwn ? moved : moved.map((move) => ({ ...move, link: undefined })),
    attendance: isOwn ? attendance : [],
    attended: count > 0 && (isOwn || count >= FEW) ? count : undefined,
    changed: changedSince(meeting),
  };
}
