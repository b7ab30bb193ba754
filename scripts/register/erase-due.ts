import { rm } from 'node:fs/promises';
import { agreed } from '../commands/agreed.ts';
import { knownNames } from '../data/known-persons.ts';
import { dueFiles, dueLines } from '../data/what-is-due.ts';
import { wipe } from '../data/erase.ts';
import { pruneRows } from '../data/retention.ts';
import { alone } from '../data/run-lock.ts';
import { UserError } from '../user-error.ts';
import { writePrivate } from './export-people.ts';
import { disposalGround } from './forget-ground.ts';
import { protocolFile } from './forget-protocol.ts';
import { atDesk } from './open.ts';
import { toConsider } from './to-consider.ts';

/** Shows what has been kept as long as the privacy page says, takes it out when asked, and writes a protocol. @returns 4 during a run */
export async function eraseDue({ reason, yes }: { reason: string | undefined; yes: boolean }): Promise<number> {
  return atDesk(async (desk) => {
    const { database, folder, site, today } = desk;
    const considered = await toConsider(desk);
    const due = await dueLines(database, folder, today, site.timeZone);
    const lines = [
      ...(due.length > 0 ? ['Tiden är ute för:', ...due] : ['Det finns inget att gallra.']),
      ...(considered.length > 0 ? ['Att ta ställning till:', ...considered] : []),
    ];
    console.log(lines.join('\n'));
    if (due.length === 0) return 0;
    const judged = disposalGround({ decision: site.disposalDecision, reason }, knownNames(database));
    if ('fault' in judged) throw new UserError(judged.fault);
    if (!(await agreed('Gallra? Det går inte att ångra.', yes))) return say('Inget är gallrat.');
    return alone(folder, 'utskick', async () => {
      for (const { file } of await dueFiles(folder, today, site.timeZone)) await rm(file);
      pruneRows(database, today, site.timeZone);
      wipe(database);
      const text = [`Protokoll över gallring ${today}`, `Grund: ${judged.ground}`, ...due].join('\n');
      const file = await writePrivate(protocolFile(folder, 'gallring'), `${text}\n`);
      return say(`Gallrat. Protokollet ligger i ${file}.`);
    });
  });
}

function say(words: string): number {
  console.log(words);
  return 0;
}
