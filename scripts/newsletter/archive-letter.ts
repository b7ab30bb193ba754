import path from 'node:path';
import { soundCatalog } from '../../src/load-catalog.ts';
import { readSettings } from '../../src/settings.ts';
import { isProposal, type Issue } from '../../src/model/issue.ts';
import { compileIssue, type Message } from '../../src/newsletter/message.ts';
import { fingerprint } from '../archive/bag.ts';
import { commitOf } from '../archive/commit.ts';
import { keepFolder, type Kept } from '../files/keep-package.ts';
import { letterPackage } from '../archive/letter-package.ts';
import { letterSources } from '../archive/letter-sources.ts';
import { sentHash } from '../archive/sent-hash.ts';
import { withBuiltPortal } from '../archive/with-built-portal.ts';
import { dataFolder } from '../data/data-folder.ts';
import { environment } from '../delivery/env-file.ts';
import { shownSender } from '../delivery/delivery-settings.ts';
import { step } from '../commands/step.ts';
import { UserError } from '../user-error.ts';
import { findIssue } from './issues.ts';

/** Freezes an issue in a package; one that was never sent only as a proposal. */
export async function freeze({
  issue: id,
  out,
  proposal,
}: {
  issue: string;
  out: string;
  proposal: boolean;
}): Promise<number> {
  // The package may be handed to anyone who asks for it. A letter's own page is the same in every edition.
  const settings = { ...readSettings(), edition: 'open' } as const;
  const catalog = await soundCatalog(settings);
  const { site } = settings;
  const issue = findIssue(catalog, id);
  if (!proposal) refuseProposal(issue);
  const message = await compileIssue(issue, catalog, site);
  const sent = isProposal(issue) ? undefined : sentHash(dataFolder(), id);
  if (sent !== undefined) refuseOtherThanSent(message, sent);
  const { content } = settings;
  const sender = shownSender(environment(dataFolder(), undefined));
  const known = { issue, message, site, commit: commitOf(content), ...letterSources(issue, catalog) };
  const files = await step('Bygger portalen och fryser brevet', () =>
    withBuiltPortal(settings, catalog, (portal) => letterPackage(known, content, portal, sender)),
  );
  const folder = path.join(path.resolve(out), `informationsbrev-${id}${isProposal(issue) ? '-forslag' : ''}`);
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
