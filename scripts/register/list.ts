import { allRecipients } from '../data/recipients.ts';
import { suppressions } from '../data/suppressions.ts';
import { UserError } from '../user-error.ts';
import { atDesk } from './open.ts';
import { readRole } from './read-row.ts';
import { ROLE_NAMES, STOP_WORDS } from '../data/person.ts';

/** Shows who is in the register: all, or those of a unit or with a role. */
export async function list(asked: { unit: string | undefined; role: string | undefined }): Promise<number> {
  return atDesk(({ database, rules }) => {
    const unit = asked.unit === undefined ? undefined : rules.findUnit(asked.unit);
    const role = asked.role === undefined ? undefined : readRole(asked.role);
    if (asked.unit !== undefined && !unit) throw new UserError(`Enheten ”${asked.unit}” finns inte.`);
    if (asked.role !== undefined && !role)
      throw new UserError(`Rollen ”${asked.role}” finns inte: skriv kontaktperson, ersättare eller prenumerant.`);
    const stopped = suppressions(database);
    const found = allRecipients(database)
      .filter((each) => (!unit || each.unit === unit) && (!role || each.role === role))
      .toSorted((a, b) => a.unit.localeCompare(b.unit, 'sv') || a.role.localeCompare(b.role));
    for (const { address, name, unit: own, role: kind, confirmed } of found) {
      const stop = stopped.reason(address);
      const facts = [own, ROLE_NAMES[kind], confirmed ? `bekräftad ${confirmed}` : 'inte bekräftad'];
      console.log([...facts, ...(stop ? [STOP_WORDS[stop]] : []), `${name} <${address}>`].join(' · '));
    }
    console.log(found.length === 1 ? '1 mottagare.' : `${found.length} mottagare.`);
    return 0;
  });
}
