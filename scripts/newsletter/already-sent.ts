import { formatDate } from '../../src/model/dates.ts';
import type { Issue } from '../../src/model/issue.ts';
import { countsOf, settledDate } from '../data/ledger.ts';
import type { Database } from '../data/sqlite.ts';
import { UserError } from '../user-error.ts';
import { askPerson } from '../commands/agreed.ts';

/**
 * `sent:` in an issue binds: one that has gone out does not go to all again because the list of what was sent is new, is
 * another computer's, or was lost.
 * @throws UserError that says when it went and what to do
 */
export function refuseSentElsewhere(database: Database, { id, sent, file }: Issue, folder: string): void {
  if (!sent || settledDate(database, id) !== null) return;
  throw new UserError(
    `Brevet ${id} är redan skickat, ${formatDate(sent)} (raden ”sent” i ${file}), men listan över utskick i ${folder} känner inte till det. Ingenting är skickat.
Listan är kanske ny, eller en annan dators. Hämta datamappen därifrån brevet skickades, eller en säkerhetskopia, och kör igen.
Har brevet aldrig gått ut: ta bort raden ”sent” ur filen.`,
  );
}

/** A draft for Outlook reaches everybody, also those who have got the letter. @throws UserError */
export function refuseSentHere(database: Database, { id }: Issue): void {
  const { sent, uncertain, claimed } = countsOf(database, id);
  if (sent + uncertain + claimed === 0) return;
  throw new UserError(
    `Brevet ${id} har redan börjat skickas, till ${sent} hittills. Ett utkast i Outlook skulle ge dem det en gång till. Gå vidare med: npm run newsletter -- send ${id}`,
  );
}

/** A letter of made-up texts shows what a page looks like: no server gets it. To write it to the outbox is to try. @throws UserError */
export function refuseMadeUp({ id, example, file }: Issue): void {
  if (!example) return;
  throw new UserError(
    `Brevet ${id} är ett påhittat exempel (raden ”example: true” i ${file}), så inget är skickat. Är det ett riktigt brev: ta bort raden.`,
  );
}

/** A letter that is planned for a later day goes early only when a person says so. @throws UserError when not */
export async function askIfEarly({ id, planned, file }: Issue, today: string): Promise<void> {
  if (!planned || planned <= today) return;
  if (await askPerson(`Brevet ${id} är planerat till ${formatDate(planned)}. Ska det skickas redan i dag?`)) return;
  throw new UserError(
    `Brevet ${id} är planerat till ${formatDate(planned)}, så inget är skickat. Kör igen den dagen, eller ändra raden ”planned” i ${file} till i dag.`,
  );
}
