import { parseArgs } from 'node:util';
import type { Command } from '../commands/command.ts';
import { allRecipients } from '../data/recipients.ts';
import { suppressions } from '../data/suppressions.ts';
import { UserError } from '../user-error.ts';
import { atDesk } from './open.ts';
import { readRole } from './read-row.ts';
import { ROLE_NAMES, STOP_WORDS } from '../data/person.ts';

/** `list`: who is in the register, on the screen. */
export const list: Command = {
  usage: '[--unit ENHET] [--role ROLL]',
  summary: 'visar vilka som finns i registret',
  help: 'Utan val visas alla. --unit och --role visar bara dem som hör till enheten eller har rollen.',
  async run(args) {
    const { values } = parseArgs({ args, options: { unit: { type: 'string' }, role: { type: 'string' } } });
    return atDesk(async ({ database, network }) => {
      const unit = values.unit === undefined ? undefined : (await network()).rules.findUnit(values.unit);
      const role = values.role === undefined ? undefined : readRole(values.role);
      if (values.unit !== undefined && !unit) throw new UserError(`Enheten ”${values.unit}” finns inte.`);
      if (values.role !== undefined && !role)
        throw new UserError(`Rollen ”${values.role}” finns inte: skriv kontaktperson, ersättare eller prenumerant.`);
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
  },
};
