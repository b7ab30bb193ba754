import { parseArgs } from 'node:util';
import type { Command } from '../commands/command.ts';
import { endedRole, putPastRoles } from '../data/past-roles.ts';
import { deleteRecipient } from '../data/recipients.ts';
import { transaction } from '../data/transaction.ts';
import { UserError } from '../user-error.ts';
import { onlyWord } from './only-word.ts';
import { atDesk } from './open.ts';
import { ROLE_NAMES } from '../data/person.ts';
import { findRecipient } from '../data/register.ts';

/** `remove ADDRESS`: somebody leaves the network or the list. */
export const remove: Command = {
  usage: 'ADRESS',
  summary: 'tar bort någon som har slutat eller inte vill ha brevet',
  help: `Personen tas bort ur registret. För en kontaktperson eller ersättare finns kvar att uppdraget var besatt och när, utan namn.
Begär någon att bli raderad överallt, också ur utskick och säkerhetskopior: använd kommandot forget.`,
  async run(args) {
    const { positionals } = parseArgs({ args, allowPositionals: true });
    const address = onlyWord(positionals, 'remove ADRESS');
    return atDesk(({ database, rules }) => {
      const known = findRecipient(database, address);
      if (!known) throw new UserError(`”${address}” finns inte i registret.`);
      const past = endedRole(known, undefined, rules.today);
      transaction(database, () => {
        deleteRecipient(database, known.address);
        if (past) putPastRoles(database, [past]);
      });
      console.log(`Borttagen: ${known.address}, ${ROLE_NAMES[known.role]} för ${known.unit}.`);
      return 0;
    });
  },
};
