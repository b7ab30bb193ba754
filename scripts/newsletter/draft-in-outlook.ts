import path from 'node:path';
import { formatDate } from '../../src/model/dates.ts';
import { compileIssue, type Message } from '../../src/newsletter/message.ts';
import type { Site } from '../../src/site.ts';
import { dataFolder } from '../data/data-folder.ts';
import { askDatabase } from '../data/database.ts';
import { refuseSentHere } from './already-sent.ts';
import { refuseUnknown } from '../outgoing/after-adoption.ts';
import { keepFile } from '../files/keep-package.ts';
import { UserError } from '../user-error.ts';
import { issueMailing } from './issue-mailing.ts';
import { refuseFaults } from './refuse-faults.ts';
import { refuseNames, wordsOf } from './refuse-names.ts';
import { outlookDraft } from '../delivery/outlook-draft.ts';

/** Writes a draft for the day when the relay is not to be had. Nothing is sent and the ledger is not told. */
export async function draftInOutlook({
  issue: id,
  out: asked,
  'names-agreed': isAgreed,
}: {
  issue: string;
  out: string | undefined;
  'names-agreed': boolean;
}): Promise<number> {
  const out = draftFile(asked ?? `informationsbrev-${id}-utkast.eml`);
  const prepared = await issueMailing(id);
  const { catalog, site, issue } = prepared;
  if (issue.sent)
    throw new UserError(`Brevet ${id} är redan skickat, ${formatDate(issue.sent)}. Skicka inte samma brev igen.`);
  await refuseFaults(prepared, 'skickas');
  askDatabase(dataFolder(), (database) => {
    refuseUnknown(database, id, `npm run newsletter -- send ${id}`);
    refuseSentHere(database, issue);
    refuseNames(database, wordsOf(prepared.mailing.message), { place: 'brevet', isAgreed });
  });
  // What goes out today is no proposal any more: it must read as it will in the archive.
  const message = await compileIssue({ ...issue, sent: catalog.today }, catalog, site);
  await keepFile(out, await outlookDraft(message, site));
  console.log(report(out, message, site, catalog.today));
  if (issue.example)
    console.log(`\nVarning: brevet är ett påhittat exempel (raden ”example: true” i ${issue.file}). Skicka det inte.`);
  return 0;
}

function draftFile(asked: string): string {
  const out = path.resolve(asked);
  if (out.toLowerCase().endsWith('.eml')) return out;
  throw new UserError(`Utkastet ska heta något på .eml, annars öppnas det inte i Outlook: ${out}.eml`);
}

function report(file: string, { id, subject, hash }: Message, { sender }: Site, today: string): string {
  return `Utkastet är klart: ${file}
Ämne: ${subject}

Så skickar du det:
1. Dubbelklicka på filen. Klassiska Outlook öppnar den som ett brev som är klart att skicka. Andra mejlprogram kan
   öppna den bara för läsning.
2. Välj Från: ${sender.email}
   Fältet finns under Alternativ > Från. Kan du inte välja den adressen går brevet från dig själv. Svaren kommer ändå
   till funktionens brevlåda.
3. Hämta mottagarna och klistra in dem i Hemlig kopia (aldrig i Till eller Kopia):
   npm run register -- export --bcc
4. Skicka ett prov till dig själv och till en kollega först. Här finns ingen kontroll av att två personer har sett
   texten. Sedan till alla, en gång.
5. Skriv raden ”sent: ${today}” i newsletters/${id}.mdx och arkivera: npm run newsletter -- archive ${id}

Bra att veta:
- Länken för att avsluta har ingen kod: den som vill sluta känns igen på sin adress.
- Brevets hash: ${hash}
  Den gäller brevet så som det arkiveras, med plats för en kod. Mejlet ur Outlook har inte samma hash: koden är
  borttagen, och Outlook skriver om HTML-koden när det skickar.
- Listan över utskick vet inget om brevet. Skicka det inte också med det vanliga utskicket.`;
}
