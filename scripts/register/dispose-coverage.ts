import { countsToDispose } from '../../src/model/coverage.ts';
import { agreed } from '../commands/agreed.ts';
import { UserError } from '../user-error.ts';
import { readCoverage, writeCoverage } from './coverage-file.ts';
import { writePrivate } from './export-people.ts';
import { knownNames } from '../data/known-persons.ts';
import { disposalGround } from './forget-ground.ts';
import { protocolFile } from './forget-protocol.ts';
import { atDesk } from './open.ts';

/** Takes the counts whose time is out from the content, on a ground, and writes a protocol. */
export async function disposeCoverage({ reason, yes }: { reason: string | undefined; yes: boolean }): Promise<number> {
  return atDesk(async ({ database, folder, site, content, today }) => {
    const known = await readCoverage(content);
    const old = countsToDispose(known?.history ?? [], today);
    if (!known || old.length === 0) return say('Det finns inget att gallra i bemanningens historik.');
    const lines = old.map(({ counted }) => `  bemanningen räknad ${counted}`);
    console.log(['Tiden är ute för:', ...lines].join('\n'));
    const judged = disposalGround({ decision: site.disposalDecision, reason }, knownNames(database));
    if ('fault' in judged) throw new UserError(judged.fault);
    if (!(await agreed('Gallra?', yes))) return say('Inget är gallrat.');
    const file = writeCoverage(content, { ...known, history: known.history.filter((line) => !old.includes(line)) });
    const text = [`Protokoll över gallring ${today}`, `Grund: ${judged.ground}`, ...lines].join('\n');
    const record = await writePrivate(protocolFile(folder, 'gallring'), `${text}\n`);
    return say(
      `Gallrat ur ${file}. Protokollet ligger i ${record}.\nÄldre versioner av filen finns kvar i git, som sparar allt som har skickats in.`,
    );
  });
}

function say(words: string): number {
  console.log(words);
  return 0;
}
