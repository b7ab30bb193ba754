import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { compileIssue, type Message } from '../../src/newsletter/compile.ts';
import type { Site } from '../../src/site.ts';
import { UserError } from '../run.ts';
import type { Command } from './command.ts';
import { findIssue, loadLetters } from './issues.ts';
import { outlookDraft } from './outlook-draft.ts';
import { writeFiles } from './write-files.ts';

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

async function keepFile(file: string, bytes: Buffer): Promise<void> {
  const old = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return undefined;
  });
  if (old?.equals(bytes)) return;
  if (old)
    throw new UserError(`Det finns redan en annan fil där: ${file}\nTa bort den, eller välj ett annat namn med --out.`);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFiles(path.dirname(file), { [path.basename(file)]: bytes });
}

function report(file: string, { id, subject, hash }: Message, { sender }: Site, today: string): string {
  return `Utkastet är klart: ${file}
Ämne: ${subject}

Så skickar du det:
1. Dubbelklicka på filen. Den öppnas i klassiska Outlook som ett brev som är klart att skicka. (Nya Outlook och webben
   öppnar den bara för läsning.)
2. Välj Från: ${sender.email}. Syns inte fältet finns det under Alternativ > Från. Kan du inte välja den adressen
   går brevet från dig själv; svaren kommer ändå till ${sender.email}.
3. Hämta mottagarna och klistra in dem i Hemlig kopia (aldrig i Till eller Kopia):
   npm run register -- export --bcc
4. Skicka ett prov till dig själv först. Sedan till alla, en gång.
5. Skriv raden ”sent: ${today}” i newsletters/${id}.mdx och arkivera: npm run newsletter -- archive ${id}

Bra att veta:
- Länken för att avsluta har ingen kod: den som vill sluta känns igen på sin adress.
- Brevets hash är ${hash}. Den gäller brevet med plats för varje mottagares kod, så som det arkiveras. Mejlet ur
  Outlook har inte samma hash: koden är borttagen, och Outlook skriver om HTML-koden när det skickar.
- Listan över utskick vet inget om brevet. Skicka det inte också med det vanliga utskicket.`;
}
