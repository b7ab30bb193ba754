import path from 'node:path';
import { soundCatalog } from '../../src/load-catalog.ts';
import { readSettings } from '../../src/settings.ts';
import { isProposal, type Issue } from '../../src/model/issue.ts';
import { issueBlocks } from '../../src/newsletter/fill.ts';
import { letter } from '../../src/newsletter/letter.ts';
import { compileIssue, type Message } from '../../src/newsletter/message.ts';
import { letterPaper } from '../../src/paper/letter-paper.ts';
import { commitOf } from '../archive/commit.ts';
import { checksumWords, keepFrozen } from '../archive/keep-frozen.ts';
import { letterName, letterPackage } from '../archive/letter-package.ts';
import { letterSources } from '../archive/letter-sources.ts';
import { sentHash } from '../archive/sent-hash.ts';
import { withBuiltPortal } from '../archive/with-built-portal.ts';
import { dataFolder } from '../data/data-folder.ts';
import { environment } from '../delivery/env-file.ts';
import { shownSender } from '../delivery/delivery-settings.ts';
import { step } from '../commands/step.ts';
import { findCompiler } from '../paper/typst.ts';
import { UserError } from '../user-error.ts';
import { findIssue } from './issues.ts';

/** Freezes an issue in a package; one that was never sent only as a proposal. */
export async function freeze({
  issue: id,
  out,
  proposal,
  'no-pdf': noPdf,
}: {
  issue: string;
  out: string;
  proposal: boolean;
  'no-pdf': boolean;
}): Promise<number> {
  if (!noPdf) await findCompiler();
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
  const paper = noPdf ? undefined : letterPaper(letter(issue, issueBlocks(issue, catalog), site), issue);
  const frozen = await step('Bygger portalen och fryser brevet', () =>
    withBuiltPortal(settings, catalog, (portal) => letterPackage(known, content, portal, sender, paper)),
  );
  const places = await keepFrozen(path.resolve(out), letterName(issue), frozen);
  console.log([...places, `Brevets hash: ${message.hash}`, proof(issue, sent), ...checksumWords(frozen)].join('\n'));
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
