import { parseArgs } from 'node:util';
import type { Command } from '../commands/command.ts';
import { endedRole, putPastRoles } from '../data/past-roles.ts';
import { putRecipients } from '../data/recipients.ts';
import { suppressions } from '../data/suppressions.ts';
import { transaction } from '../data/transaction.ts';
import { UserError } from '../user-error.ts';
import { onlyWord } from './only-word.ts';
import { atDesk } from './open.ts';
import { merged } from './plan-import.ts';
import { readRow } from './read-row.ts';
import { ROLE_NAMES, STOP_WORDS } from '../data/person.ts';
import { findRecipient } from '../data/register.ts';

/** The columns of a row that is made of options. */
const COLUMNS = { address: 0, name: 1, unit: 2, role: 3 };

/** `add ADDRESS …`: one person, by the same rules as a row of a list. */
export const add: Command = {
  usage: 'ADRESS --name NAMN --unit ENHET --role ROLL',
  summary: 'lägger till en person, eller ändrar den som redan har adressen',
  help: `ROLL är kontaktperson, ersättare eller prenumerant. ENHET skrivs med id, namn eller kortnamn.

Exempel: npm run register -- add fornamn.efternamn@intraservice.goteborg.se --name "Förnamn Efternamn" --unit intraservice --role kontaktperson`,
  async run(args) {
    const text = { type: 'string', default: '' } as const;
    const { values, positionals } = parseArgs({
      args,
      options: { name: text, unit: text, role: text },
      allowPositionals: true,
    });
    const address = onlyWord(positionals, 'add ADRESS --name NAMN --unit ENHET --role ROLL');
    return atDesk(({ database, rules }) => {
      const read = readRow([address, values.name, values.unit, values.role], COLUMNS, rules);
      if ('faults' in read) throw new UserError(`Inget är ändrat: ${read.faults.join('; ')}.`);
      const known = findRecipient(database, read.person.address);
      const stop = suppressions(database).reason(read.person.address);
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
  },
};
