import { readFile } from 'node:fs/promises';
import { putPastRoles } from '../data/past-roles.ts';
import { allRecipients, putRecipients } from '../data/recipients.ts';
import { putSuppression, suppressions } from '../data/suppressions.ts';
import { transaction } from '../data/transaction.ts';
import { UserError } from '../user-error.ts';
import { agreed } from '../commands/agreed.ts';
import { describeHeaders } from './headers.ts';
import { atDesk, type Desk } from './open.ts';
import { planImport, type ImportPlan } from './plan-import.ts';
import { readCsv } from './read-csv.ts';

/** Takes a list in, whole or not at all. */
export async function importList({
  file,
  ...asked
}: {
  file: string;
  'dry-run': boolean;
  'skip-bad': boolean;
  yes: boolean;
}): Promise<number> {
  const table = readCsv(await readFile(file));
  console.log(['Kolumner:', ...describeHeaders(table.headers)].join('\n'));
  return atDesk(async (desk) => {
    const { database, rules } = desk;
    const registered = new Map(allRecipients(database).map((each) => [each.address, each]));
    const plan = planImport(table, rules, registered, suppressions(database));
    console.log(describe(plan));
    if (plan.bad.length > 0 && !asked['skip-bad'])
      throw new UserError(
        `${count(plan.bad.length)} är fel och inget är inläst. Rätta dem, eller lägg till --skip-bad för att läsa in resten.`,
      );
    if (asked['dry-run']) return say('Inget är ändrat (--dry-run).');
    if (plan.added.length + plan.changed.length + plan.stops.length === 0) return say('Det finns inget att läsa in.');
    if (!(await agreed('Läsa in listan?', asked.yes))) return say('Inget är ändrat.');
    write(desk, plan);
    return say(`Klart. Registret har ${allRecipients(database).length} mottagare.`);
  });
}

function describe({ added, changed, same, stops, left, bad }: ImportPlan): string {
  return [
    `${added.length} nya, ${changed.length} ändrade, ${same} oförändrade.`,
    ...(stops.length > 0 ? [`${stops.length} ska inte ha brev, enligt kolumnen stopp.`] : []),
    ...left.map(({ row, reason }) => `Rad ${row} tas inte in: ${reason}.`),
    ...bad.map(({ row, faults }) => `Rad ${row}: ${faults.join('; ')}.`),
  ].join('\n');
}

function write({ database, rules }: Desk, { added, changed, past, stops }: ImportPlan): void {
  transaction(database, () => {
    putRecipients(database, [...added, ...changed]);
    putPastRoles(database, past);
    for (const { address, reason } of stops) putSuppression(database, address, { reason, since: rules.today });
  });
}

const count = (rows: number) => (rows === 1 ? '1 rad' : `${rows} rader`);

function say(words: string): number {
  console.log(words);
  return 0;
}
