import type { DatabaseSync } from 'node:sqlite';
import type { IsoDate } from '../../src/model/dates.ts';
import { allRecipients, deleteRecipient, oneRecipient, putRecipients } from './recipients.ts';
import { deleteSuppression, putSuppression, suppressions } from './suppressions.ts';
import { transaction } from './transaction.ts';
import { canonical } from './address.ts';
import { readName } from '../register/read-row.ts';
import { STOP_WORDS, type Recipient, type StopReason } from './person.ts';

export type { Recipient } from './person.ts';

/** Who gets an issue, and who does not and why (in Swedish, to be read after the address). Both by address. */
export function mailable(database: DatabaseSync): {
  recipients: Recipient[];
  left: { address: string; reason: string }[];
} {
  const stopped = suppressions(database);
  const [recipients, left]: [Recipient[], { address: string; reason: string }[]] = [[], []];
  for (const recipient of allRecipients(database)) {
    const reason = stopped.reason(recipient.address);
    if (reason) left.push({ address: recipient.address, reason: STOP_WORDS[reason] });
    else recipients.push(recipient);
  }
  return { recipients, left };
}

/** Somebody in the register, however the address is written. */
export function findRecipient(database: DatabaseSync, address: string): Recipient | undefined {
  return oneRecipient(database, canonical(address));
}

/**
 * No more mail to an address, registered or not. It outlives the row of the register, and an import cannot undo it.
 * A role is kept: that somebody cannot be mailed does not end it.
 */
export function suppress(
  database: DatabaseSync,
  address: string,
  reason: Exclude<StopReason, 'forgotten'>,
  date: IsoDate,
): void {
  putSuppression(database, canonical(address), reason, date);
}

/** Ends the newsletter for somebody. A subscriber leaves the register at once; a contact person or deputy keeps the role. */
export function unsubscribe(database: DatabaseSync, address: string, date: IsoDate): void {
  transaction(database, () => {
    suppress(database, address, 'unsubscribed', date);
    const recipient = findRecipient(database, address);
    if (recipient?.role === 'subscriber') deleteRecipient(database, recipient.address);
  });
}

/**
 * Somebody has asked for the newsletter and confirmed it by an answer from the address: whatever stopped mail to it before
 * no longer holds. Somebody who is registered already keeps role and date. A name that cannot be used (it comes out of a
 * mail) gives way to what stands before the @.
 */
export function subscribe(
  database: DatabaseSync,
  person: Pick<Recipient, 'address' | 'name' | 'unit'>,
  date: IsoDate,
): void {
  const address = canonical(person.address);
  const read = readName(person.name);
  const name = 'value' in read ? read.value : address.slice(0, address.lastIndexOf('@'));
  transaction(database, () => {
    deleteSuppression(database, address);
    if (!oneRecipient(database, address))
      putRecipients(database, [{ address, name, unit: person.unit, role: 'subscriber', since: date, confirmed: date }]);
  });
}
