import { readFile } from 'node:fs/promises';
import { isCancel, select } from '@clack/prompts';
import { putPastRoles } from '../data/past-roles.ts';
import { allRecipients, putRecipients } from '../data/recipients.ts';
import { putSuppression, suppressions } from '../data/suppressions.ts';
import { transaction } from '../data/transaction.ts';
import { UserError } from '../user-error.ts';
import { agreed } from '../commands/agreed.ts';
import { ENCODINGS, type Encoding } from './decode.ts';
import { describeHeaders } from './column-headers.ts';
import { atDesk, type Desk } from './open.ts';
import { planImport, type ImportPlan } from './plan-import.ts';
import { readCsv, UnsureEncoding, type CsvTable } from './read-csv.ts';
import { importWords } from './import-lines.ts';
import { domainLines } from './unknown-domains.ts';

/** Takes a list in, whole or not at all. */
export async function importPeople({
  file,
  ...asked
}: {
  file: string;
  'dry-run': boolean;
  'skip-bad': boolean;
  encoding: string | undefined;
  yes: boolean;
}): Promise<number> {
  const encoding = readEncoding(asked.encoding);
  const table = await readTable(await readFile(file), encoding);
  console.log(['Kolumner:', ...describeHeaders(table.headers)].join('\n'));
  return atDesk(async (desk) => {
    const { database } = desk;
    const { rules } = await desk.network();
    const registered = new Map(allRecipients(database).map((each) => [each.address, each]));
    const plan = planImport(table, rules, registered, suppressions(database));
    const { lines, warning } = importWords(plan, database);
    console.log(describe(plan, lines));
    const refused = plan.bad.length + plan.unknownDomains.length;
    if (refused > 0 && !asked['skip-bad'])
      throw new UserError(
        `${count(refused)} är fel och inget är inläst. Rätta dem, eller lägg till --skip-bad för att läsa in resten.`,
      );
    if (asked['dry-run']) return say('Inget är ändrat (--dry-run).');
    if (plan.added.length + plan.changed.length + plan.stops.length === 0) return say('Det finns inget att läsa in.');
    const question = ['Läsa in listan?', ...(warning ? [warning] : [])].join(' ');
    if (!(await agreed(question, asked.yes))) return say('Inget är ändrat.');
    write(desk, plan);
    return say(`Klart. Registret har ${allRecipients(database).length} mottagare.`);
  });
}

/** Who is in front of the screen is asked which names are right. */
async function readTable(bytes: Uint8Array, encoding: Encoding | undefined): Promise<CsvTable> {
  try {
    return readCsv(bytes, encoding);
  } catch (error) {
    if (!(error instanceof UnsureEncoding) || !process.stdin.isTTY || !process.stdout.isTTY) throw error;
    const answer = await select({
      message: 'Det går inte att veta hur å, ä och ö ska läsas i filen. Var är namnen rätt?',
      showInstructions: false,
      options: error.guesses.map(({ encoding: value, names }) => ({ value, label: names.join(', '), hint: value })),
    });
    if (isCancel(answer)) throw new UserError('Inget är inläst.', { cause: error });
    return readCsv(bytes, answer);
  }
}

function readEncoding(given: string | undefined): Encoding | undefined {
  const found = ENCODINGS.find((each) => each === given);
  if (given === undefined || found) return found;
  throw new UserError(`Skriv ett av ${ENCODINGS.join(', ')} efter --encoding.`);
}

function describe(
  { added, changed, same, stops, left, bad, unknownDomains }: ImportPlan,
  lines: readonly string[],
): string {
  return [
    `${added.length} nya, ${changed.length} ändrade, ${same} oförändrade.`,
    ...lines,
    ...(stops.length > 0 ? [`${stops.length} ska inte ha brev, enligt kolumnen stopp.`] : []),
    ...left.map(({ row, reason }) => `Rad ${row} tas inte in: ${reason}.`),
    ...bad.map(({ row, faults }) => `Rad ${row}: ${faults.join('; ')}.`),
    ...domainLines(unknownDomains),
  ].join('\n');
}

function write({ database, today }: Desk, { added, changed, past, stops }: ImportPlan): void {
  transaction(database, () => {
    putRecipients(database, [...added, ...changed]);
    putPastRoles(database, past);
    for (const { address, reasons } of stops)
      for (const reason of reasons) putSuppression(database, address, { reason, since: today });
  });
}

const count = (rows: number) => (rows === 1 ? '1 rad' : `${rows} rader`);

function say(words: string): number {
  console.log(words);
  return 0;
}
