import type { Site } from '../../../src/site.ts';
import { asOfNow, NOT_REGISTERED } from '../../data/mailable.ts';
import type { Addressee, Left } from '../../data/mailing.ts';
import type { Recipient } from '../../data/person.ts';
import { allRecipients } from '../../data/recipients.ts';
import { hasRole, roleStop } from '../../data/role-mail.ts';
import type { Database } from '../../data/sqlite.ts';

/** Who is invited to meetings, and who would be and cannot be written to, with why. */
export interface Invitees {
  recipients: Recipient[];
  left: Left[];
  /** Somebody with a name, from the register or out of it; undefined for one who must not be written to. */
  reachable: (address: string, unit: string) => Addressee | undefined;
  /** Why somebody is not told of a meeting as it stands when it is asked; `isOff`: that it is off, which also those who have left are told. */
  whyNot: (address: string, isOff: boolean) => string | undefined;
}

/**
 * Whoever gets role mail (`role-mail.ts` has the rule): contact persons and deputies, also those who have ended the letter.
 * The mailbox that invites is never invited itself.
 */
export function invitees(database: Database, { sender }: Pick<Site, 'sender'>): Invitees {
  const everybody = allRecipients(database);
  const now = asOfNow(database);
  const stopOf = roleStop(database);
  const organiser = sender.email.toLowerCase();
  const reasonFor = (address: string) => (address === organiser ? 'är adressen som kallar' : stopOf(address));
  const [recipients, left]: [Recipient[], Left[]] = [[], []];
  for (const person of everybody.filter(hasRole)) {
    const reason = reasonFor(person.address);
    if (reason) left.push({ address: person.address, reason });
    else recipients.push(person);
  }
  const names = new Map(everybody.map(({ address, name }) => [address, name]));
  const reachable = (address: string, unit: string) =>
    reasonFor(address) ? undefined : { address, unit, name: names.get(address) ?? '' };
  const whyNot = (address: string, isOff: boolean) =>
    reasonFor(address) ?? (isOff || hasRole(now(address)) ? undefined : NOT_REGISTERED);
  return { recipients, left, reachable, whyNot };
}
