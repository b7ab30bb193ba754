import { sequenceOf, WHEN_AND_WHERE, type Meeting } from '../../src/model/meeting.ts';
import {
  invitedPeople,
  type InvitationDelivery,
  type InvitationPurpose,
  type SentInvitation,
} from '../data/invitations.ts';
import type { Addressee } from '../data/mailing.ts';
import type { Invitees } from './invitees.ts';

/** Everything that has been sent about a meeting, and to whom. */
export interface SentSoFar {
  sent: readonly SentInvitation[];
  deliveries: readonly InvitationDelivery[];
}

/** A mailing that is to be sent, or gone on with. */
export interface PlannedInvitation {
  /** Its id in the ledger. */
  id: string;
  purpose: InvitationPurpose;
  recipients: Addressee[];
}

const NAMES: Record<InvitationPurpose, string> = {
  invite: 'inbjudan',
  remind: 'paminnelse',
  cancel: 'installt',
  withdraw: 'avbokat',
};

/** The first mailing of a version of the meeting: what is approved, whoever joins later. `inbjudan-2027-02-11-0` */
export const firstMailingId = (meeting: Meeting, purpose: InvitationPurpose): string =>
  `${NAMES[purpose]}-${meeting.id}-${sequenceOf(meeting)}`;

/** When and where, in one form. */
export const toldOf = (meeting: Meeting): string => JSON.stringify(WHEN_AND_WHERE.map((field) => meeting[field] ?? ''));

/**
 * Who is to be invited to the meeting as it is now: everybody who has not been, at this time and place. Somebody whom a
 * server refused is not tried again by itself.
 * @param isToAll a changed text is sent to those who have been invited, too
 */
export function toInvite(
  meeting: Meeting,
  soFar: SentSoFar,
  { recipients }: Invitees,
  isToAll: boolean,
): PlannedInvitation {
  const id = openOrNext(meeting, 'invite', soFar);
  const ofThis = soFar.deliveries.filter(({ purpose, sequence }) => purpose === 'invite' && sequence === sequenceOf(meeting)); // prettier-ignore
  const before = new Set(ofThis.filter(({ mailing }) => mailing !== id).map(({ address }) => address));
  // One that was begun for all goes on for all, also when that is not said again.
  const goesToAll = isToAll || ofThis.some(({ mailing, address }) => mailing === id && before.has(address));
  const off = calledOff(soFar.deliveries);
  const isTold = (address: string) => before.has(address) && !off.has(address);
  return {
    id,
    purpose: 'invite',
    recipients: goesToAll ? recipients : recipients.filter(({ address }) => !isTold(address)),
  };
}

/** Who has been invited and is no contact person or deputy any more: they are told that it is off for them. */
export function toWithdraw(
  meeting: Meeting,
  soFar: SentSoFar,
  { recipients, left, reachable }: Invitees,
): PlannedInvitation {
  const present = new Set([...recipients, ...left].map(({ address }) => address));
  const gone = [...invitedPeople(soFar.deliveries).values()].filter(({ address }) => !present.has(address));
  return {
    id: openOrNext(meeting, 'withdraw', soFar),
    purpose: 'withdraw',
    recipients: gone.flatMap(({ address, unit }) => reachable(address, unit) ?? []),
  };
}

/** Everybody who has been invited, whoever they are now, is told that the meeting is off. */
export function toCancel(meeting: Meeting, soFar: SentSoFar, { reachable }: Invitees): PlannedInvitation {
  const invited = [...invitedPeople(soFar.deliveries).values()];
  return {
    id: openOrNext(meeting, 'cancel', soFar),
    purpose: 'cancel',
    recipients: invited.flatMap(({ address, unit }) => reachable(address, unit) ?? []),
  };
}

/**
 * Who has been invited to the meeting as it is now and not answered: they are reminded, once for each time and place.
 * @param answered addresses
 * @returns undefined when it has been done
 */
export function toRemind(
  meeting: Meeting,
  soFar: SentSoFar,
  { recipients }: Invitees,
  answered: ReadonlySet<string>,
): PlannedInvitation | undefined {
  const id = firstMailingId(meeting, 'remind');
  if (soFar.sent.some(({ mailing, isSettled }) => mailing === id && isSettled)) return undefined;
  const invited = invitedPeople(soFar.deliveries);
  const isSilent = (address: string) =>
    invited.get(address)?.sequence === sequenceOf(meeting) && !answered.has(address);
  return { id, purpose: 'remind', recipients: recipients.filter(({ address }) => isSilent(address)) };
}

/** The mailing that is not settled, else a new one: those who come later get their own. */
function openOrNext(meeting: Meeting, purpose: InvitationPurpose, { sent }: SentSoFar): string {
  const same = sent.filter((each) => each.purpose === purpose && each.sequence === sequenceOf(meeting));
  const open = same.find(({ isSettled }) => !isSettled);
  const first = firstMailingId(meeting, purpose);
  return open?.mailing ?? (same.length === 0 ? first : `${first}-${same.length + 1}`);
}

/** Whose last word from us is that it is off for them. */
function calledOff(deliveries: readonly InvitationDelivery[]): Set<string> {
  const off = new Set<string>();
  for (const { address, purpose, isGot } of deliveries) {
    if (isGot && purpose === 'invite') off.delete(address);
    if (isGot && (purpose === 'withdraw' || purpose === 'cancel')) off.add(address);
  }
  return off;
}
