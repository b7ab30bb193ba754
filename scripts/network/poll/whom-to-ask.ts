import type { Poll } from '../../../src/model/poll.ts';
import type { Recipient } from '../../data/person.ts';

/**
 * Whom a question goes to: the contact persons, and the deputies of units where no contact person can be mailed – or every
 * deputy, when the question says so.
 * @param mailed those who can be mailed
 */
export function whomToAsk(mailed: Iterable<Recipient>, { deputies }: Pick<Poll, 'deputies'>): Recipient[] {
  const recipients = [...mailed];
  const units = new Set(recipients.filter(({ role }) => role === 'contact').map(({ unit }) => unit));
  return recipients.filter(
    ({ role, unit }) => role === 'contact' || (role === 'deputy' && (deputies || !units.has(unit))),
  );
}
