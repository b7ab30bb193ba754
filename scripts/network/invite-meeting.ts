import path from 'node:path';
import { toMoment } from '../../src/model/dates.ts';
import { sequenceOf } from '../../src/model/meeting.ts';
import { account } from '../commands/account.ts';
import { recordApproval } from '../data/approvals.ts';
import type { InvitationPurpose } from '../data/invitations.ts';
import type { Mailing } from '../data/mailing.ts';
import { shownSender } from '../delivery/delivery-settings.ts';
import { environment } from '../delivery/env-file.ts';
import type { RunAsked } from '../delivery/run-options.ts';
import { mailFiles } from '../delivery/sample.ts';
import { checkApproval } from '../delivery/two-people.ts';
import { writeFiles } from '../files/write-whole.ts';
import { runManner, type RunManner } from '../outgoing/run-manner.ts';
import { UserError } from '../user-error.ts';
import {
  firstMailingId,
  toCancel,
  toInvite,
  toWithdraw,
  type PlannedInvitation,
} from './invitation/invitation-plan.ts';
import { atMeeting, type MeetingDesk } from './invitation/meeting-desk.ts';
import { refuseInvitation } from './invitation/refuse-invitation.ts';
import { meetingMailing, sendAboutMeeting, type MeetingMailing } from './invitation/send-about-meeting.ts';

type Asked = RunAsked & {
  meeting: string;
  changed: boolean;
  out: string | undefined;
  approve: string | undefined;
  as: string | undefined;
};

/**
 * Invites those who have not been, tells those who have when it is moved or cancelled, and those who have left that it is
 * off for them. Run again, it goes on where it was. @returns 0 when all have been told
 */
export function inviteMeeting({ meeting, ...asked }: Asked): Promise<number> {
  return atMeeting(meeting, async (desk) => {
    refuseInvitation(desk.meeting, desk.soFar, desk.settings.today);
    const purpose = desk.meeting.cancelled ? 'cancel' : 'invite';
    const mailing = await meetingMailing(desk, { id: firstMailingId(desk.meeting, purpose), purpose });
    if (asked.out !== undefined) return writeMail(desk, mailing, asked.out);
    if (asked.approve !== undefined) return approve(desk, mailing, asked.approve);
    return purpose === 'cancel' ? cancel(desk, mailing, asked) : invite(desk, mailing, asked);
  });
}

/** Writes the mail's files into a folder, for somebody to look at. Nothing is sent. */
async function writeMail({ folder, settings }: MeetingDesk, mailing: MeetingMailing, out: string): Promise<number> {
  const { message, calendar } = mailing;
  const place = path.resolve(out);
  const sender = shownSender(environment(folder, undefined));
  writeFiles(place, await mailFiles(message, toMoment(settings.today), settings.site, sender, calendar));
  console.log(`Mejlet ligger i ${place} som ${message.id}.html, .txt och .eml. Ämne: ${message.subject}`);
  return 0;
}

function approve({ database, meeting }: MeetingDesk, { id, message }: Mailing, by: string): number {
  recordApproval(database, id, message.hash, { name: by.trim(), account: account() }, new Date());
  console.log(
    `${by.trim()} har godkänt ”${message.subject}” (kontrollsumma ${message.hash.slice(0, 12)}).
Det är en intern kontroll, inte en signatur: vem som helst kan skriva ett namn. Nu kan någon annan skicka: npm run network -- invite ${meeting.id}`,
  );
  return 0;
}

async function invite(desk: MeetingDesk, approved: Mailing, asked: Omit<Asked, 'meeting'>): Promise<number> {
  const { meeting, soFar } = desk;
  const manner = runManner({ folder: desk.folder, site: desk.settings.site }, asked);
  const changed = isChanged(desk, approved);
  if (asked.changed && !changed && !isOpen(desk, 'invite'))
    throw new UserError('Texten är densamma som i kallelsen som gick ut, så det finns inget nytt att skicka.');
  const planned = toInvite(meeting, soFar, desk.invitees, asked.changed);
  const leaving = toWithdraw(meeting, soFar, desk.invitees);
  if (changed && !asked.changed)
    console.log(
      `Texten är ändrad sedan kallelsen gick ut. Tid och plats är desamma, så de som är kallade får inget nytt. Ska de ha den nya texten: lägg till --changed`,
    );
  if (planned.recipients.length === 0 && leaving.recipients.length === 0) return nobody(desk);
  if (planned.recipients.length > 0) {
    needsTwo(desk, approved, asked, manner.settings.needsApproval);
    const again = `npm run network -- invite ${meeting.id}${asked.changed ? ' --changed' : ''}`;
    const how = { question: 'Ska kallelsen skickas nu?', again };
    const code = await sendAboutMeeting(desk, planned, { ...approved, id: planned.id }, manner, how);
    if (code !== 0) return code;
  }
  return leaving.recipients.length > 0 ? withdraw(desk, leaving, manner) : 0;
}

/** The program's own words: nobody has to approve them. A list of who has got the invitation says nothing of these. */
async function withdraw(desk: MeetingDesk, leaving: PlannedInvitation, manner: RunManner): Promise<number> {
  const again = `npm run network -- invite ${desk.meeting.id}`;
  const how = { question: 'Ska de som har lämnat uppdraget få veta att kallelsen inte gäller dem?', again };
  const own = { ...manner, alreadyGot: undefined };
  return sendAboutMeeting(desk, leaving, await meetingMailing(desk, leaving), own, how);
}

async function cancel(desk: MeetingDesk, approved: Mailing, asked: Omit<Asked, 'meeting'>): Promise<number> {
  const { meeting, soFar } = desk;
  const planned = toCancel(meeting, soFar, desk.invitees);
  if (planned.recipients.length === 0) {
    console.log(
      soFar.sent.length === 0
        ? `Mötet ${meeting.id} är inställt, och ingen har kallats. Ingen behöver få besked.`
        : `Alla som var kallade till ${meeting.id} har fått veta att mötet är inställt.`,
    );
    return 0;
  }
  const manner = runManner({ folder: desk.folder, site: desk.settings.site }, asked);
  needsTwo(desk, approved, asked, manner.settings.needsApproval);
  const how = {
    question: 'Ska beskedet om att mötet är inställt skickas nu?',
    again: `npm run network -- invite ${meeting.id}`,
  };
  return sendAboutMeeting(desk, planned, { ...approved, id: planned.id }, manner, how);
}

/** Approved is the text, whoever joins later. */
function needsTwo(
  { database, meeting }: MeetingDesk,
  approved: Mailing,
  { as }: { as: string | undefined },
  isNeeded: boolean,
): void {
  const user = account();
  checkApproval(
    database,
    approved,
    { name: as?.trim() || user || 'okänd', account: user },
    {
      isNeeded,
      fault: `Kallelsen till ${meeting.id} är inte godkänd`,
      how: `npm run network -- invite ${meeting.id} --approve NAMN`,
    },
  );
}

/** Whether those who have been invited have other words than those of now. */
function isChanged({ meeting, soFar: { sent } }: MeetingDesk, { message }: Mailing): boolean {
  const last = sent.findLast((each) => each.purpose === 'invite' && each.sequence === sequenceOf(meeting));
  return last !== undefined && last.hash !== message.hash;
}

const isOpen = ({ soFar: { sent } }: MeetingDesk, wanted: InvitationPurpose): boolean =>
  sent.some(({ purpose, isSettled }) => purpose === wanted && !isSettled);

function nobody({ meeting, soFar, invitees: { recipients } }: MeetingDesk): number {
  if (soFar.sent.length === 0)
    throw new UserError(
      'Det finns ingen kontaktperson eller ersättare i registret att kalla. Lägg till dem med: npm run register -- import',
    );
  console.log(
    `Alla ${recipients.length} som ska ha kallelsen till ${meeting.id} har redan fått den. Svaren: npm run network -- answers ${meeting.id}`,
  );
  return 0;
}
