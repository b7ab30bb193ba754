import { sequenceOf } from '../../src/model/meeting.ts';
import { invitedPeople } from '../data/invitations.ts';
import { meetingAnswers } from '../data/meeting-answers.ts';
import type { RunAsked } from '../delivery/run-options.ts';
import { runManner } from '../outgoing/run-manner.ts';
import { UserError } from '../user-error.ts';
import { toRemind } from './invitation/invitation-plan.ts';
import { atMeeting } from './invitation/meeting-desk.ts';
import { refuseInvitation } from './invitation/refuse-invitation.ts';
import { meetingMailing, sendAboutMeeting } from './invitation/send-about-meeting.ts';

/** Reminds those who have been invited and not answered, once. The text is the program's own: nobody has to approve it. */
export function remindMeeting({ meeting: id, ...asked }: RunAsked & { meeting: string }): Promise<number> {
  return atMeeting(id, async (desk) => {
    const { meeting, soFar, database, settings } = desk;
    refuseInvitation(meeting, soFar, settings.today);
    if (meeting.cancelled) throw new UserError(`Mötet ${id} är inställt, så ingen påminns.`);
    const answered = new Set(meetingAnswers(database, id, sequenceOf(meeting)).keys());
    const planned = toRemind(meeting, soFar, desk.invitees, answered);
    if (!planned) throw new UserError(`Påminnelsen om ${id} har redan gått ut. Ingen påminns två gånger.`);
    const current = [...invitedPeople(soFar.deliveries).values()].filter(
      (each) => each.sequence === sequenceOf(meeting),
    );
    if (current.length === 0)
      throw new UserError(`Ingen är kallad till den tid som gäller än. Kör först: npm run network -- invite ${id}`);
    const reminded = new Set(planned.recipients.map(({ address }) => address));
    const missed = current.filter(({ address }) => !answered.has(address) && !reminded.has(address));
    for (const { address } of missed)
      console.log(
        `Har inte svarat och får ingen påminnelse: ${address}: ${desk.invitees.whyNot(address, false) ?? 'är inte kallad längre'}`,
      );
    if (planned.recipients.length === 0 && missed.length === 0) {
      console.log(`Ingen behöver påminnas om ${id}: alla som är kallade till den tid som gäller har svarat.`);
      return 0;
    }
    if (planned.recipients.length === 0) {
      console.log('Ingen av dem som inte har svarat går att påminna. Inget är skickat.');
      return 0;
    }
    const how = { question: 'Ska påminnelsen skickas nu?', again: `npm run network -- remind ${id}` };
    return sendAboutMeeting(
      desk,
      planned,
      await meetingMailing(desk, planned),
      runManner({ folder: desk.folder, site: settings.site }, asked),
      how,
    );
  });
}
