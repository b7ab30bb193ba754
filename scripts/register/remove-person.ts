import { endedRole, putPastRoles } from '../data/past-roles.ts';
import { deleteRecipient } from '../data/recipients.ts';
import { transaction } from '../data/transaction.ts';
import { UserError } from '../user-error.ts';
import { atDesk } from './open.ts';
import { ROLE_NAMES } from '../data/person.ts';
import { findRecipient } from '../data/subscriptions.ts';

/** Takes somebody off who leaves the network or the list. */
export async function removePerson({ address }: { address: string }): Promise<number> {
  return atDesk(({ database, today }) => {
    const known = findRecipient(database, address);
    if (!known) throw new UserError(`”${address}” finns inte i registret.`);
    const past = endedRole(known, undefined, today);
    transaction(database, () => {
      deleteRecipient(database, known.address);
      if (past) putPastRoles(database, [past]);
    });
    console.log(`Borttagen: ${known.address}, ${ROLE_NAMES[known.role]} för ${known.unit}.`);
    return 0;
  });
}
