import { meetingEvent, meetingUid } from '../../src/calendar/meeting-event.ts';
import { sequenceOf } from '../../src/model/meeting.ts';
import { compileMeetingMail } from '../../src/newsletter/invitation-letter.ts';
import { agreed, askPerson } from '../commands/agreed.ts';
import { putInvitation } from '../data/invitations.ts';
import type { CalendarMessage, Mailing } from '../data/mailing.ts';
import { deliver, type ExitCode } from '../delivery/deliver.ts';
import { deliverySettings, type DeliverySettings } from '../delivery/delivery-settings.ts';
import { environment } from '../delivery/env-file.ts';
import { runOptions, type RunAsked } from '../delivery/run-options.ts';
import { tellingStorageFaults } from '../delivery/storage-faults.ts';
import { notInBox, waysBack } from '../inbox/inbox-settings.ts';
import { refusePlaceholder } from '../newsletter/placeholder.ts';
import { toldOf, type PlannedInvitation } from './invitation-plan.ts';
import type { MeetingDesk } from './meeting-desk.ts';

/** A planned mailing as it is sent: the words, and the event that calendars show beside them. */
export async function meetingMailing(
  { meeting, organiser, settings: { site } }: Pick<MeetingDesk, 'meeting' | 'organiser' | 'settings'>,
  { id, purpose }: Pick<PlannedInvitation, 'id' | 'purpose'>,
): Promise<Mailing & { calendar: CalendarMessage }> {
  const isOff = purpose === 'cancel' || purpose === 'withdraw';
  const event = meetingEvent(meeting, site);
  return {
    id,
    kind: 'invitation',
    message: await compileMeetingMail(id, purpose, { meeting, organiser }, site),
    calendar: {
      method: isOff ? 'CANCEL' : 'REQUEST',
      event: {
        ...event,
        ...(isOff && { status: 'cancelled' }),
        organiser: { name: organiser, address: site.sender.email },
      },
    },
  };
}

/** How a run is gone about, read once: what was asked, and how mail leaves the house. */
export function runManner({ folder, settings: { site } }: MeetingDesk, asked: RunAsked) {
  const options = runOptions(asked);
  const env = environment(folder, options.envFile);
  const settings = deliverySettings(env);
  refusePlaceholder(site, settings);
  const warning = settings.relay && notInBox(waysBack(env, site, settings.from));
  if (warning) console.log(warning);
  return { ...options, settings };
}

/**
 * Sends a planned mailing to those who have not got it. What it tells is on record before anybody hears of it.
 * @param how the question, and what is run to go on
 */
export async function sendAboutMeeting(
  desk: MeetingDesk,
  planned: PlannedInvitation,
  mailing: Mailing,
  { isSure, firstPause, keepTrying, settings }: ReturnType<typeof runManner> & { settings: DeliverySettings },
  { question, again }: { question: string; again: string },
): Promise<ExitCode> {
  const { meeting, database, folder, invitees, settings: portal } = desk;
  putInvitation(database, {
    mailing: planned.id,
    meeting: meeting.id,
    uid: meetingUid(meeting.id, portal.site),
    sequence: sequenceOf(meeting),
    purpose: planned.purpose,
    told: toldOf(meeting),
    day: meeting.date,
  });
  const left = planned.purpose === 'invite' ? invitees.left : [];
  return tellingStorageFaults(() =>
    deliver(
      mailing,
      { recipients: planned.recipients, left },
      {
        folder,
        database,
        site: portal.site,
        settings,
        firstPause,
        keepTrying,
        confirm: () => agreed(question, isSure),
        askPerson,
        again,
      },
    ),
  );
}
