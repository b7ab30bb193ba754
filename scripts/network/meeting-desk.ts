import type { Meeting } from '../../src/model/meeting.ts';
import type { Settings } from '../../src/settings.ts';
import { dataFolder } from '../data/data-folder.ts';
import { openDatabase } from '../data/database.ts';
import { invitationDeliveries, sentInvitations } from '../data/invitations.ts';
import type { Database } from '../data/sqlite.ts';
import { invitees, type Invitees } from './invitees.ts';
import type { SentSoFar } from './invitation-plan.ts';
import { findMeeting, networkContent } from './network-content.ts';

/** A meeting, whom it concerns, and what they have been told of it. */
export interface MeetingDesk {
  meeting: Meeting;
  /** The function that invites, as calendars show it. */
  organiser: string;
  settings: Settings;
  folder: string;
  database: Database;
  invitees: Invitees;
  soFar: SentSoFar;
}

/** Opens the register beside a meeting, does the work and closes. @throws UserError for a meeting that is not there */
export async function atMeeting<T>(id: string, work: (desk: MeetingDesk) => Promise<T>): Promise<T> {
  const { meetings, series, settings } = await networkContent();
  const meeting = findMeeting(meetings, id);
  const own = series.find((each) => each.id === meeting.series);
  const folder = dataFolder();
  const database = openDatabase(folder);
  try {
    return await work({
      meeting,
      organiser: own?.organiser ?? settings.site.sender.name,
      settings,
      folder,
      database,
      invitees: invitees(database, settings.site),
      soFar: { sent: sentInvitations(database, id), deliveries: invitationDeliveries(database, id) },
    });
  } finally {
    database.close();
  }
}
