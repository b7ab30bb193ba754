import { findDelivery } from '../data/bounces.ts';
import {
  invitationDeliveries,
  invitationOf,
  invitedPeople,
  meetingWithUid,
  type InvitationDelivery,
} from '../data/invitations.ts';
import { noteMeetingAnswer, type MeetingAnswer } from '../data/meeting-answers.ts';
import type { Deed, Office } from './office.ts';
import type { Read } from './read-waiting.ts';

/** Notes what a calendar program answers, if it is the answer of somebody who was invited, from the address that was. */
export function handleCalendarAnswer(office: Office, read: Read): Deed {
  const { calendar } = read.verdict;
  if (!calendar) return { place: 'unclear', did: 'unclear' };
  if ('fault' in calendar) return { place: 'unclear', did: 'calendar-unread', detail: calendar.fault };
  const { uid, isOwn, hasWords, proposed, ...told } = calendar.answer;
  const meeting = meetingWithUid(office.database, uid);
  if (meeting === undefined) return { place: 'unclear', did: 'answer-not-ours' };
  if (!isOwn) return { place: 'unclear', did: 'answer-for-another' };
  const deed = note(office, read, { ...told, meeting });
  if (deed.did === 'answer-old' && (hasWords || told.answer === 'counter')) return { ...deed, place: 'unclear' };
  if (deed.did !== 'answered') return deed;
  if (told.answer === 'counter')
    return { ...deed, place: 'unclear', did: 'counter-proposed', ...(proposed && { detail: `Förslag: ${proposed}.` }) };
  return hasWords ? { ...deed, place: 'unclear', did: 'answered-with-words' } : deed;
}

/**
 * Notes what somebody answers an invitation in plain words.
 * @returns undefined for a mail that answers no invitation
 */
export function handleInvitationAnswer(office: Office, read: Read): Deed | undefined {
  const { refersTo, attendance } = read.verdict;
  const delivery = findDelivery(office.database, refersTo);
  const invitation = delivery && invitationOf(office.database, delivery.mailing);
  if (!invitation || (invitation.purpose !== 'invite' && invitation.purpose !== 'remind')) return undefined;
  if (delivery.address !== read.from) return { place: 'unclear', did: 'answer-stranger' };
  if (!attendance) return { place: 'unclear', did: 'answer-in-words' };
  const { meeting, sequence } = invitation;
  return note(office, read, { meeting, sequence, answer: attendance, given: '' });
}

interface Told {
  meeting: string;
  sequence: number;
  answer: MeetingAnswer;
  given: string;
}

function note({ database, today, moves }: Office, read: Read, told: Told): Deed {
  const { from: address } = read;
  const deliveries = invitationDeliveries(database, told.meeting);
  const invited = invitedPeople(deliveries).get(address);
  if (!invited) return uninvited(deliveries, address);
  if (told.sequence > invited.sequence)
    return {
      place: 'unclear',
      did: 'calendar-unread',
      detail: 'Kalendersvaret gäller en kallelse som inte är skickad.',
    };
  if (told.sequence < invited.sequence) return { place: 'handled', did: 'answer-old', address };
  const given = firstPossible([told.given, read.written], today);
  const isNew = noteMeetingAnswer(database, { ...told, address, given }, today);
  // Kept, should the meeting be moved back before anybody is told; to the new time it is no answer.
  if (told.sequence < (moves.get(told.meeting) ?? 0)) return { place: 'handled', did: 'answer-old', address };
  return { place: 'handled', did: isNew ? 'answered' : 'nothing-new', address };
}

/** Somebody who was told that it is off may answer all the same; anybody else has the invitation from somebody else. */
function uninvited(deliveries: readonly InvitationDelivery[], address: string): Deed {
  const wasInvited = deliveries.some((each) => each.address === address && each.isGot);
  return wasInvited ? { place: 'handled', did: 'answer-late', address } : { place: 'unclear', did: 'answer-stranger' };
}

/** A clock that is days ahead would make all later answers old. */
function firstPossible(moments: readonly string[], today: string): string {
  const latest = new Date(Date.parse(today) + 2 * 86_400_000).toISOString();
  return moments.find((each) => each !== '' && each < latest) ?? `${today}T00:00:00.000Z`;
}
