import { meetingEvent, meetingUid } from '../../../src/calendar/meeting-event.ts';
import { sequenceOf } from '../../../src/model/meeting.ts';
import { compileMeetingMail } from '../../../src/newsletter/invitation-letter.ts';
import type { Message } from '../../../src/newsletter/message.ts';
import { putInvitation } from '../../data/invitations.ts';
import type { CalendarMessage, Mailing } from '../../data/mailing.ts';
import type { ExitCode } from '../../delivery/deliver.ts';
import type { RunManner } from '../../outgoing/run-manner.ts';
import { sendOut } from '../../outgoing/send-out.ts';
import { UserError } from '../../user-error.ts';
import { toldOf, type PlannedInvitation } from './invitation-plan.ts';
import type { MeetingDesk } from './meeting-desk.ts';

/** A mailing about a meeting, with all of its words. */
export type MeetingMailing = Mailing & { message: Message; calendar: CalendarMessage };

/** A planned mailing as it is sent: the words, and the event that calendars show beside them. */
export async function meetingMailing(
  { meeting, organiser, settings: { site } }: Pick<MeetingDesk, 'meeting' | 'organiser' | 'settings'>,
  { id, purpose }: Pick<PlannedInvitation, 'id' | 'purpose'>,
): Promise<MeetingMailing> {
  const event = meetingEvent(meeting, site);
  return {
    id,
    kind: 'invitation',
    message: await compileMeetingMail(id, purpose, { meeting, organiser }, site),
    calendar: {
      method: isOff(purpose) ? 'CANCEL' : 'REQUEST',
      event: {
        ...event,
        ...(isOff(purpose) && { status: 'cancelled' }),
        organiser: { name: organiser, address: site.sender.email },
      },
    },
  };
}

/** Whether the mail says that the meeting is off. */
const isOff = (purpose: PlannedInvitation['purpose']) => purpose === 'cancel' || purpose === 'withdraw';

/**
 * Sends a planned mailing to those who have not got it. What it tells is on record before anybody hears of it.
 * @param how the question, and what is run to go on
 * @throws UserError for a meeting that is made up, which no server may hear of
 */
export async function sendAboutMeeting(
  desk: MeetingDesk,
  planned: PlannedInvitation,
  mailing: Mailing,
  manner: RunManner,
  how: { question: string; again: string },
): Promise<ExitCode> {
  const { meeting, database, folder, invitees, settings: portal } = desk;
  if (meeting.example && manner.settings.relay)
    throw new UserError(
      `Mötet ${meeting.id} är ett påhittat exempel (raden ”example: true” i ${meeting.file}), så inget är skickat. Är det ett riktigt möte: ta bort raden.`,
    );
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
  const whyNot = (address: string) => invitees.whyNot(address, isOff(planned.purpose));
  const to = { recipients: planned.recipients, left, whyNot };
  return sendOut({ database, folder, site: portal.site }, mailing, to, manner, how);
}
