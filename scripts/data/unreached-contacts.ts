import { allRecipients } from './recipients.ts';
import type { Database } from './sqlite.ts';
import { suppressions } from './suppressions.ts';

/** How many of a unit's contact persons cannot be reached. All of them: the post may be vacant. */
export interface UnreachedContacts {
  unit: string;
  unreached: number;
  of: number;
}

/**
 * The units of the contact persons among some addresses that are gone, each once. Others whose mail comes back, by a stop
 * that holds or waits for a yes, are counted too; whoever has ended the letter still has the post.
 */
export function unreachedContacts(database: Database, gone: readonly string[]): UnreachedContacts[] {
  if (gone.length === 0) return [];
  const { stops } = suppressions(database);
  const isGone = (address: string) =>
    gone.includes(address) || stops(address).some(({ reason }) => reason === 'bounced' || reason === 'complained');
  const contacts = Map.groupBy(
    allRecipients(database).filter(({ role }) => role === 'contact'),
    ({ unit }) => unit,
  );
  return [...contacts]
    .filter(([, people]) => people.some(({ address }) => gone.includes(address)))
    .map(([unit, people]) => ({
      unit,
      unreached: people.filter(({ address }) => isGone(address)).length,
      of: people.length,
    }))
    .sort((a, b) => (a.unit < b.unit ? -1 : 1));
}
