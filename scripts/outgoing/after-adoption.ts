import { formatMoment } from '../../src/model/dates.ts';
import type { Site } from '../../src/site.ts';
import { agreed } from '../commands/agreed.ts';
import { answerFor, openAdoption, type Adoption } from '../data/adoption.ts';
import { recordGot } from '../data/ledger.ts';
import type { Mailing, RecipientList } from '../data/mailing.ts';
import { personKey } from '../data/person-key.ts';
import type { Database } from '../data/sqlite.ts';
import { mailer } from '../delivery/letterhead.ts';
import { UserError } from '../user-error.ts';
import type { RunManner } from './run-manner.ts';

/**
 * A copy that was put back does not know what was sent after it was made, and would send it again: nothing is sent from it
 * before somebody has said what was.
 * @param mailing what is to be sent
 * @param again what is run to send it, where a list of those who have got it can be given
 * @throws UserError that says since when it is not known, and what to do
 */
export function refuseUnknown(database: Database, mailing: string, again: string): void {
  const adoption = openAdoption(database);
  if (!adoption || adoption.answered.includes(mailing)) return;
  throw new UserError(
    `Inget är skickat. ${copyWords(adoption)} Vad som skickades efter kopian, från en annan databas, är inte känt här, och inte heller vilka utskick det gällde.
Ta reda på det först: e-postserverns logg visar vad som har skickats efter kopian, och till vem. Fråga e-postdriften om du inte kommer åt den.
Har någon redan fått ${mailing}: skriv adresserna i en fil, en på varje rad, och kör: ${again} --already-got FIL
Gör likadant för andra utskick som loggen visar. När det inte finns fler, eller om inget skickades: npm run register -- adopt --nothing-more-sent`,
  );
}

/** What is known of the gap. */
export function copyWords({ since, isExact, adopted }: Adoption): string {
  const taken = `togs i bruk ${formatMoment(adopted)}`;
  if (isExact && since) return `Databasen är en säkerhetskopia från ${formatMoment(since)}, som ${taken}.`;
  const last = since
    ? `Det sista utskicket som den känner till är från ${formatMoment(since)}.`
    : 'Den känner inte till något utskick.';
  return `Databasen är en kopia, som ${taken}. När kopian gjordes står inte i den. ${last}`;
}

/**
 * Puts those on record who have got a mailing already, as somebody has read in the mail server's log. Asks first.
 * @returns whether to go on
 */
export async function noteAlreadyGot(
  { database, site }: { database: Database; site: Site },
  mailing: Mailing,
  { recipients }: Pick<RecipientList, 'recipients'>,
  { isSure, settings, alreadyGot = [] }: Pick<RunManner, 'isSure' | 'settings' | 'alreadyGot'>,
): Promise<boolean> {
  const listed = new Set(alreadyGot);
  const got = [...recipients].filter(({ address }) => listed.has(address));
  console.log(
    `${mailing.id}: ${got.length} av mottagarna räknas som att de redan har fått det. ${listed.size - got.length} adresser i filen hör inte till mottagarna.`,
  );
  if (!(await agreed('Har de redan fått det, och ingen annan?', isSure))) {
    console.log('Inget är ändrat eller skickat.');
    return false;
  }
  const now = new Date();
  const { messageId } = await mailer(mailing, site, settings, personKey(database), now);
  const claims = got.map((person) => ({ ...person, messageId: messageId(person.address) }));
  recordGot(database, mailing, claims, now.toISOString());
  answerFor(database, mailing.id);
  return true;
}
