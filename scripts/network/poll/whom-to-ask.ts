import type { Poll } from '../../../src/model/poll.ts';
import type { Recipient } from '../../data/person.ts';
import type { RoleMail } from '../../data/role-mail.ts';

/**
 * Whom a question goes to: the contact persons, and the deputies of units where no contact person can be mailed – or every
 * deputy, when the question says so.
 * @param mailed those who can be mailed
 */
export function whomToAsk(mailed: readonly Recipient[], { deputies }: Pick<Poll, 'deputies'>): Recipient[] {
  const units = new Set(mailed.filter(({ role }) => role === 'contact').map(({ unit }) => unit));
  return mailed.filter(({ role, unit }) => role === 'contact' || (role === 'deputy' && (deputies || !units.has(unit))));
}

/**
 * Those whom it would go to if they could be written to, a line each with why they cannot: nobody is left out without a word.
 * @param units only these, when a question is for some
 */
export function unreachedLines(
  { recipients, unreached }: Pick<RoleMail, 'recipients' | 'unreached'>,
  poll: Pick<Poll, 'deputies'>,
  units?: readonly string[],
): string[] {
  const lines = unreached
    .filter(({ person }) => whomToAsk([...recipients, person], poll).includes(person))
    .filter(({ person }) => units?.includes(person.unit) ?? true)
    .map(({ person: { address, unit }, reason }) => `  ${address} · ${unit}: ${reason}`);
  return lines.length > 0 ? ['De här får inga mejl och behöver frågas på annat sätt:', ...lines] : [];
}
