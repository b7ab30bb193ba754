import type { Message } from '../../src/newsletter/message.ts';
import { nameFinder } from '../data/name-finder.ts';
import { allRecipients } from '../data/recipients.ts';
import type { Database } from '../data/sqlite.ts';
import { UserError } from '../user-error.ts';

/**
 * Stops a text that names somebody who is a contact person or a deputy in the register: that they are is not made known
 * without their yes, since they can be threatened for it (the editors' handbook, content/README.md). Whoever only subscribes
 * may be named, as an author is: it says nothing of the register.
 * @param place where the words stand; `isAgreed`: those who are named have said yes
 * @throws UserError with every name
 */
export function refuseNames(
  database: Database,
  words: string,
  { place, isAgreed }: { place: 'brevet' | 'tipset'; isAgreed: boolean },
): void {
  if (isAgreed) return;
  const people = allRecipients(database).filter(({ role }) => role !== 'subscriber');
  const named = [...new Set(people.map(({ name }) => name))].filter((name) => nameFinder([name])(words));
  if (named.length === 0) return;
  throw new UserError(
    `I ${place} nämns någon som är kontaktperson eller ersättare i registret: ${named.join(', ')}. Vilka de är ska inte spridas. Ta bort namnet. Har den som nämns sagt ja till det: kör kommandot igen med --names-agreed.`,
  );
}

/** What a letter says to those who get it. */
export const wordsOf = ({ subject, text }: Pick<Message, 'subject' | 'text'>): string => `${subject}\n${text}`;
