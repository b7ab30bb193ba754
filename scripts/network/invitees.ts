import type { Site } from '../../src/site.ts';
import type { Addressee } from '../data/mailing.ts';
import { STOP_WORDS, type Recipient } from '../data/person.ts';
import { allRecipients } from '../data/recipients.ts';
import type { Database } from '../data/sqlite.ts';
import { suppressions } from '../data/suppressions.ts';
import type { Left } from '../delivery/writable.ts';

/** Who is invited to meetings, and who would be and cannot be written to, with why. */
export interface Invitees {
  recipients: Recipient[];
  left: Left[];
  /** Somebody with a name, from the register or out of it; undefined for one who must not be written to. */
  reachable: (address: string, unit: string) => Addressee | undefined;
}

/**
 * Contact persons and deputies. Whoever has ended the newsletter has the role all the same, and is invited. The mailbox
 * that invites is never invited itself.
 */
export function invitees(database: Database, { sender }: Pick<Site, 'sender'>): Invitees {
  const everybody = allRecipients(database);
  const stops = suppressions(database);
  const organiser = sender.email.toLowerCase();
  const reasonFor = (address: string): string | undefined => {
    if (address === organiser) return 'är adressen som kallar';
    const reason = stops.reason(address);
    return reason && reason !== 'unsubscribed' ? STOP_WORDS[reason] : undefined;
  };
  const [recipients, left]: [Recipient[], Left[]] = [[], []];
  for (const person of everybody.filter(({ role }) => role !== 'subscriber')) {
    const reason = reasonFor(person.address);
    if (reason) left.push({ address: person.address, reason });
    else recipients.push(person);
  }
  const names = new Map(everybody.map(({ address, name }) => [address, name]));
  const reachable = (address: string, unit: string) =>
    reasonFor(address) ? undefined : { address, unit, name: names.get(address) ?? '' };
  return { recipients, left, reachable };
}
