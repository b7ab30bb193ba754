import { endedRole, putPastRoles } from '../data/past-roles.ts';
import { putRecipients } from '../data/recipients.ts';
import { suppressions } from '../data/suppressions.ts';
import { transaction } from '../data/transaction.ts';
import { UserError } from '../user-error.ts';
import { atDesk } from './open.ts';
import { merged } from './plan-import.ts';
import { readRow } from './read-row.ts';
import { ROLE_NAMES, STOP_WORDS } from '../data/person.ts';
import { findRecipient } from '../data/subscriptions.ts';

/** The columns of a row that is made of options. */
const COLUMNS = { address: 0, name: 1, unit: 2, role: 3 };

/** Adds one person, or changes the one who has the address. @throws UserError with what is wrong of the person */
export async function addPerson({
  address,
  name,
  unit,
  role,
}: {
  address: string;
  name: string;
  unit: string;
  role: string;
}): Promise<number> {
  return atDesk(async ({ database, network }) => {
    const { rules } = await network();
    const read = readRow([address, name, unit, role], COLUMNS, rules);
    if ('faults' in read) throw new UserError(`Inget är ändrat: ${read.faults.join('; ')}.`);
    const known = findRecipient(database, read.person.address);
    const [stop] = suppressions(database).reasons(read.person.address);
    if (stop === 'forgotten' || (stop && read.person.role === 'subscriber' && !known))
      throw new UserError(
        `Inget är ändrat: personen ${STOP_WORDS[stop]}. Bara personen själv kan börja få brevet igen, genom att skriva till redaktionen.`,
      );
    const next = merged(read.person, known, rules.today);
    const past = known && endedRole(known, next, rules.today);
    transaction(database, () => {
      putRecipients(database, [next]);
      if (past) putPastRoles(database, [past]);
    });
    console.log(
      `${known ? 'Ändrad' : 'Tillagd'}: ${next.address}, ${ROLE_NAMES[next.role]} för ${next.unit} sedan ${next.since}.`,
    );
    if (stop) console.log(`Får inga brev: ${STOP_WORDS[stop]}.`);
    return 0;
  });
}
