import path from 'node:path';
import { parseArgs } from 'node:util';
import { compileIssue, type Message } from '../../src/newsletter/compile.ts';
import type { Site } from '../../src/site.ts';
import { keepFile } from '../files/keep-package.ts';
import { UserError } from '../user-error.ts';
import type { Command } from '../commands/command.ts';
import { findIssue, loadLetters } from './issues.ts';
import { outlookDraft } from '../delivery/outlook-draft.ts';

/** `outlook 2026-6`: a draft for the day when the relay is not to be had. Nothing is sent and the ledger is not told. */
export const outlook: Command = {
  usage: 'BREV [--out FIL]',
  summary: 'gör ett utkast som öppnas i klassiska Outlook, för dagen då utskicket inte går att använda.',
  help: `BREV är brevets nummer, till exempel 2026-6.
FIL är utkastets namn. Utan --out blir det informationsbrev-2026-6-utkast.eml i den mapp du står i. En fil som redan
finns skrivs inte över.

Exempel: npm run newsletter -- outlook 2026-6

Använd utkastet bara när det vanliga utskicket inte fungerar. Brev som skickas ur Outlook kommer inte med i listan över
utskick, och varje mottagare får samma länk för att avsluta.`,
  async run(args) {
    const { id, out } = readArgs(args);
    const { catalog, site } = await loadLetters();
    const issue = findIssue(catalog, id);
    if (issue.sent)
      throw new UserError(`Brevet ${id} är redan skickat, den ${issue.sent}. Skicka inte samma brev igen.`);
    // What goes out today is no proposal any more: it must read as it will in the archive.
    const message = await compileIssue({ ...issue, sent: catalog.today }, catalog, site);
    await keepFile(out, await outlookDraft(message, site));
    console.log(report(out, message, site, catalog.today));
    return 0;
  },
};

function readArgs(args: string[]): { id: string; out: string } {
  const { values, positionals } = parseArgs({
    // A bare --out is the same mistake as none.
    args: args.at(-1) === '--out' ? args.slice(0, -1) : args,
    options: { out: { type: 'string' } },
    allowPositionals: true,
  });
  const [id, ...rest] = positionals;
  if (!id) throw new UserError('Skriv vilket brev det gäller, till exempel: npm run newsletter -- outlook 2026-6');
  if (rest.length > 0)
    throw new UserError(`Ett brev i taget: ta bort ${rest.map((each) => `”${each}”`).join(' och ')}.`);
  const out = path.resolve(values.out || `informationsbrev-${id}-utkast.eml`);
  if (!out.toLowerCase().endsWith('.eml'))
    throw new UserError(`Utkastet ska heta något på .eml, annars öppnas det inte i Outlook: ${out}.eml`);
  return { id, out };
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
4. Skicka ett prov till dig själv först. Sedan till alla, en gång.
5. Skriv raden ”sent: ${today}” i newsletters/${id}.mdx och arkivera: npm run newsletter -- archive ${id}

Bra att veta:
- Länken för att avsluta har ingen kod: den som vill sluta känns igen på sin adress.
- Brevets hash: ${hash}
  Den gäller brevet så som det arkiveras, med plats för en kod. Mejlet ur Outlook har inte samma hash: koden är
  borttagen, och Outlook skriver om HTML-koden när det skickar.
- Listan över utskick vet inget om brevet. Skicka det inte också med det vanliga utskicket.`;
}
