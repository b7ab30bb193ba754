import type { Database } from './sqlite.ts';
import type { IsoDate } from '../../src/model/dates.ts';
import { personKey } from './person-key.ts';
import { allRecipients, deleteRecipient, oneRecipient, putRecipients } from './recipients.ts';
import { endSuppressions, putSuppression } from './suppressions.ts';
import { transaction } from './transaction.ts';
import { asOfNow } from './mailable.ts';
import { hasRole } from './role-mail.ts';
import { canonical, withoutPerson } from './mail-address.ts';
import { readName } from './name.ts';
import type { Recipient, StopReason } from './person.ts';

/** Somebody in the register, however the address is written. */
export function findRecipient(database: Database, address: string): Recipient | undefined {
  return oneRecipient(database, canonical(address));
}

/** What came of a stop: mail is stopped, the network lead is asked first, or it was known already. */
export type Stopped = 'stopped' | 'proposed' | 'known';

/**
 * No more mail to an address, registered or not. It outlives the row of the register, and an import cannot undo it.
 * A role is kept: that somebody cannot be mailed does not end it. What a server or a report says of a contact person is
 * only proposed, and mail goes on, until the network lead says yes (`register -- stop`). Of somebody without a role it says
 * nothing new when letters have ended: there is no other mail to stop.
 * @param told the server's words, the mailing (`2026-6`) that they were said of, and whether it is known who says it: what
 * anybody could have written is only proposed, whoever it is about
 */
export function suppress(
  database: Database,
  address: string,
  reason: Exclude<StopReason, 'forgotten'>,
  date: IsoDate,
  { words, source, isProven = true }: { words?: string | undefined; source?: string; isProven?: boolean } = {},
): Stopped {
  const one = canonical(address);
  const { role, stop: known } = asOfNow(database)(one);
  const isWish = reason === 'unsubscribed';
  if (!isWish && !hasRole({ role }) && known) return 'known';
  const isProposed = !isWish && (!isProven || role === 'contact');
  const stop = {
    reason,
    since: date,
    isProposed,
    source: source ?? null,
    words: words ? withoutPerson(words, { address: one, name: oneRecipient(database, one)?.name }) : null,
  };
  if (!putSuppression(database, one, stop)) return 'known';
  return isProposed ? 'proposed' : 'stopped';
}

/** Ends the newsletter for somebody. A subscriber leaves the register at once; a contact person or deputy keeps the role. */
export function unsubscribe(database: Database, address: string, date: IsoDate): void {
  transaction(database, () => {
    suppress(database, address, 'unsubscribed', date);
    const recipient = findRecipient(database, address);
    if (recipient?.role === 'subscriber') deleteRecipient(database, recipient.address);
  });
}

/**
 * Tells whose a stop code is: the code says whose a letter is, since letters are passed on. All codes are made the first
 * time one is asked for, and once; `undefined` for one that is nobody's in the register.
 */
export function ownersOfStopCodes(database: Database): (code: string) => Recipient | undefined {
  let addresses: Map<string, string> | undefined;
  return (code) => {
    const { stopCode } = personKey(database);
    addresses ??= new Map(allRecipients(database).map(({ address }) => [stopCode(address), address]));
    const address = addresses.get(code);
    return address === undefined ? undefined : oneRecipient(database, address);
  };
}

/**
 * Somebody has asked for the newsletter and confirmed it by an answer from the address: whatever stopped mail to it before
 * no longer holds. Somebody who is registered already keeps role and date. A name that cannot be used (it comes out of a
 * mail) gives way to what stands before the @.
 */
export function subscribe(
  database: Database,
  person: Pick<Recipient, 'address' | 'name' | 'unit'>,
  date: IsoDate,
): void {
  const address = canonical(person.address);
  const read = readName(person.name);
  const name = 'value' in read ? read.value : address.slice(0, address.lastIndexOf('@'));
  transaction(database, () => {
    endSuppressions(database, address, date);
    if (!oneRecipient(database, address))
      putRecipients(database, [{ address, name, unit: person.unit, role: 'subscriber', since: date, confirmed: date }]);
  });
}
