import { personKey } from './person-key.ts';
import type { Database } from './sqlite.ts';

/**
 * Who of some addresses has had a letter and has left the register since: nothing tells of leaving, but the ledger still
 * has the token in place of the address, which is made of an address that is given. Nothing is kept of the answer. Whoever
 * left before any letter, or was in no register of ours, is not known.
 * @returns the day of the last letter that each of those had
 */
export function leftBefore(database: Database, addresses: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  const mailings = lettersOfThoseWhoLeft(database);
  const { deliveryToken } = personKey(database);
  for (const address of addresses)
    for (const [mailing, letters] of mailings) {
      const day = letters.get(address) ?? letters.get(deliveryToken(mailing, address));
      if (day !== undefined && day > (found.get(address) ?? '')) found.set(address, day);
    }
  return found;
}

/** By mailing, the day of each letter to a token or to an address that is not in the register. */
function lettersOfThoseWhoLeft(database: Database): Map<string, Map<string, string>> {
  const rows = database
    .prepare('SELECT mailing, address, claimed FROM deliveries WHERE address NOT IN (SELECT address FROM recipients)')
    .all() as unknown as { mailing: string; address: string; claimed: string }[];
  const mailings = new Map<string, Map<string, string>>();
  for (const { mailing, address, claimed } of rows) {
    const letters = mailings.get(mailing) ?? new Map<string, string>();
    mailings.set(mailing, letters.set(address, claimed.slice(0, 10)));
  }
  return mailings;
}
