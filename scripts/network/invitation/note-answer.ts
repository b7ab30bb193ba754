import { sequenceOf } from '../../../src/model/meeting.ts';
import { invitedPeople } from '../../data/invitations.ts';
import { canonical } from '../../data/mail-address.ts';
import { noteMeetingAnswer, type MeetingAnswer } from '../../data/meeting-answers.ts';
import { UserError } from '../../user-error.ts';
import type { MeetingDesk } from './meeting-desk.ts';

const ANSWERS: Record<string, MeetingAnswer> = { ja: 'accepted', nej: 'declined', kanske: 'tentative' };

/** Notes an answer that somebody has read and understood, in place of an earlier one. @throws UserError for what cannot be one */
export function noteAnswerOf({ meeting, soFar, database, settings }: MeetingDesk, written: string, of: string): number {
  const address = canonical(of);
  const answer = ANSWERS[written.trim().toLowerCase()];
  if (!answer) throw new UserError(`”${written}” är inget svar på en kallelse. Skriv ja, nej eller kanske.`);
  if (meeting.cancelled) throw new UserError(`Mötet ${meeting.id} är inställt. Svaret är inte inskrivet.`);
  const sequence = sequenceOf(meeting);
  if (invitedPeople(soFar.deliveries).get(address)?.sequence !== sequence)
    throw new UserError(`${address} är inte kallad till ${meeting.id} så som mötet är nu. Svaret är inte inskrivet.`);
  const given = { meeting: meeting.id, address, sequence, answer, given: new Date().toISOString() };
  noteMeetingAnswer(database, given, settings.today);
  console.log(
    `Inskrivet: ${address} svarar ${written.trim().toLowerCase()} på kallelsen till ${meeting.id}. Flytta mejlet ur inkorgen.`,
  );
  return 0;
}
