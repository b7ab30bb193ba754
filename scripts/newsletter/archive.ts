import path from 'node:path';
import { parseArgs } from 'node:util';
import { readSettings } from '../../src/catalog.ts';
import { isProposal, type Issue } from '../../src/model/issue.ts';
import { compileIssue, type Message } from '../../src/newsletter/compile.ts';
import { fingerprint } from '../archive/bag.ts';
import { commitOf } from '../archive/commit.ts';
import { keepFolder, type Kept } from '../files/keep-package.ts';
import { letterPackage } from '../archive/letter-package.ts';
import { letterSources } from '../archive/letter-sources.ts';
import { sentHash } from '../archive/sent-hash.ts';
import { verify } from '../archive/verify.ts';
import { withBuiltPortal } from '../archive/with-built-portal.ts';
import { dataFolder } from '../data/data-folder.ts';
import { environment } from '../delivery/env-file.ts';
import { shownSender } from '../delivery/settings.ts';
import { step } from '../commands/progress.ts';
import { UserError } from '../user-error.ts';
import type { Command } from '../commands/command.ts';
import { findIssue, loadLetters } from './issues.ts';

/** `archive 2026-6`: the frozen package of a letter. `archive --verify PAKET`: whether a package is what it was. */
export const archive: Command = {
  usage: 'BREV [--out MAPP] [--proposal]   eller   archive --verify PAKET',
  summary: 'fryser ett skickat brev i ett arkivpaket, eller prövar ett paket som finns.',
  help: `BREV är brevets nummer, till exempel 2026-6. Paketet blir mappen informationsbrev-2026-6 i MAPP (i arkiv, om du inte
skriver någon). Där ligger mejlet, webbutgåvan, en taggad PDF, artiklarna, metadata och kontrollsummor, men inga mottagare.

Arkivera brevet så snart det är skickat: artiklarna läggs in så som de står just då. Gör du paketet en gång till blir det
likadant. Ett annat paket med samma namn skrivs aldrig över.

--proposal  tar med ett brev som inte är skickat. Då slutar mappens namn på -forslag.
--verify    jämför varje fil i PAKET med paketets kontrollsummor, och brevet med listan över utskick på den här datorn.
            PAKET är en mapp, eller en zip från npm run package -- --archive.

Exempel: npm run newsletter -- archive 2026-6
         npm run newsletter -- archive --verify arkiv/informationsbrev-2026-6`,
  async run(args) {
    const wish = readArgs(args);
    return 'package' in wish ? check(wish.package) : freeze(wish);
  },
};

type Wish = { package: string } | { id: string; out: string; proposal: boolean };

const EXAMPLE = 'npm run newsletter -- archive';

function readArgs(args: string[]): Wish {
  const { values, positionals } = parseArgs({
    // A bare option at the end is the same mistake as none.
    args: ['--out', '--verify'].includes(args.at(-1) ?? '') ? [...args, ''] : args,
    options: { out: { type: 'string' }, proposal: { type: 'boolean', default: false }, verify: { type: 'string' } },
    allowPositionals: true,
  });
  const [id, ...rest] = positionals;
  if (values.verify === '')
    throw new UserError(`Skriv vilket paket, till exempel: ${EXAMPLE} --verify arkiv/informationsbrev-2026-6`);
  if (values.verify && (id || values.out || values.proposal))
    throw new UserError('Ett paket i taget, och inget mer: skriv bara --verify och paketets plats.');
  if (values.verify) return { package: path.resolve(values.verify) };
  if (!id) throw new UserError(`Skriv vilket brev det gäller, till exempel: ${EXAMPLE} 2026-6`);
  if (rest.length > 0)
    throw new UserError(`Ett brev i taget: ta bort ${rest.map((each) => `”${each}”`).join(' och ')}.`);
  return { id, out: path.resolve(values.out || 'arkiv'), proposal: values.proposal };
}

async function freeze({ id, out, proposal }: Exclude<Wish, { package: string }>): Promise<number> {
  // The package may be handed to anyone who asks for it. A letter's own page is the same in every edition.
  process.env.PORTAL_EDITION = 'open';
  const { catalog, site } = await loadLetters();
  const issue = findIssue(catalog, id);
  if (!proposal) refuseProposal(issue);
  const message = await compileIssue(issue, catalog, site);
  const sent = isProposal(issue) ? undefined : sentHash(dataFolder(), id);
  if (sent !== undefined) refuseOtherThanSent(message, sent);
  const settings = readSettings();
  const { content } = settings;
  const sender = shownSender(environment(dataFolder(), undefined));
  const known = { issue, message, site, commit: commitOf(content), ...letterSources(issue, catalog) };
  const files = await step('Bygger portalen och fryser brevet', () =>
    withBuiltPortal(settings, catalog, (portal) => letterPackage(known, content, portal, sender)),
  );
  const folder = path.join(out, `informationsbrev-${id}${isProposal(issue) ? '-forslag' : ''}`);
  const kept = await keepFolder(folder, files);
  console.log(report({ folder, kept, number: fingerprint(files), hash: message.hash, proof: proof(issue, sent) }));
  return 0;
}

function refuseProposal(issue: Issue): void {
  if (!isProposal(issue)) return;
  throw new UserError(
    `Brevet ${issue.id} är ett förslag: raden ”sent” saknas i ${issue.file}. Arkivera brevet när det är skickat, eller skriv --proposal för att frysa förslaget.`,
  );
}

function refuseOtherThanSent({ id, hash }: Message, sent: string): void {
  if (sent === hash) return;
  throw new UserError(
    `Brevet ${id} är inte längre det som skickades, så ett paket skulle inte visa vad mottagarna fick.\nSkickat: ${sent}\nNu:      ${hash}\nHämta den version ur git som skickades, och arkivera den.`,
  );
}

function proof(issue: Issue, sent: string | undefined): string {
  if (isProposal(issue)) return 'Paketet är märkt som förslag: brevet är inte skickat.';
  return sent === undefined
    ? 'Listan över utskick på den här datorn känner inte till brevet. Jämför hashen med utskickets.'
    : 'Samma hash står i listan över utskick: det är brevet som skickades.';
}

interface Outcome {
  folder: string;
  kept: Kept;
  number: string;
  hash: string;
  proof: string;
}

function report({ folder, kept, number, hash, proof: words }: Outcome): string {
  return [
    kept === 'written' ? `Arkivpaketet är klart: ${folder}` : `Arkivpaketet finns redan och är likadant: ${folder}`,
    `Brevets hash: ${hash}`,
    words,
    `Paketets kontrollsumma: ${number}`,
    'Skriv kontrollsumman i diariet: med den går det att visa att ingen fil i paketet har ändrats.',
  ].join('\n');
}

async function check(place: string): Promise<number> {
  const { faults, facts } = await verify(place, dataFolder());
  if (faults.length === 0) console.log(['Paketet är orört.', ...facts].join('\n'));
  else console.error([`Paketet är inte som det ska: ${place}`, ...faults.map((each) => `- ${each}`)].join('\n'));
  return faults.length === 0 ? 0 : 1;
}
