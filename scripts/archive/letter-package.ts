import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright';
import { toMoment } from '../../src/model/dates.ts';
import type { Entry } from '../../src/model/entry.ts';
import { isProposal } from '../../src/model/issue.ts';
import { links } from '../../src/model/links.ts';
import { filingDate } from '../../src/newsletter/letter.ts';
import { readAsset } from '../../src/read-content.ts';
import type { ShownSender } from '../delivery/letterhead.ts';
import { mailFiles } from '../delivery/sample.ts';
import type { Files } from '../files/zip.ts';
import { bag, sha256, textFile } from './bag.ts';
import { inBuiltPortal } from './built-portal.ts';
import { withMoment } from './fixed-pdf.ts';
import { letterMetadata, type LetterFacts } from './letter-metadata.ts';
import { letterReadMe } from './letter-read-me.ts';
import { pageText } from './page-text.ts';
import { sourceFiles } from './letter-sources.ts';
import { standalonePage } from './standalone-page.ts';

/** What is known of a letter before its package is made. */
export type KnownFacts = Omit<LetterFacts, 'publishedPage'>;

/**
 * The whole package of a letter, in memory. The same content gives the same bytes on the same machine.
 * @param known the letter and what it stands on
 * @param content the content folder
 * @param portal the portal, built from that content
 * @param sender whom the mail came from, as it is configured
 */
export async function letterPackage(
  known: KnownFacts,
  content: string,
  portal: string,
  sender: ShownSender,
): Promise<Files> {
  const { issue, message, site, entries } = known;
  await proveSameLetter(portal, known);
  const facts = { ...known, publishedPage: sha256(await readBuilt(portal, `${links.issue(issue.id)}index.html`)) };
  const pages = await inBuiltPortal(portal, site, async (open) => ({
    ...(await frozenEdition(await open(links.issue(issue.id)), facts)),
    ...(await entryTexts(open, entries)),
  }));
  const payload = {
    ...below('brev', await mailFiles(message, toMoment(filingDate(issue)), site, sender)),
    ...(await sources(content, sourceFiles(issue, entries))),
    ...pages,
    'metadata.json': textFile(`${JSON.stringify(letterMetadata(facts), undefined, 2)}\n`),
  };
  return bag(payload, { 'las-mig.txt': textFile(letterReadMe(facts)) }, bagInfo(facts));
}

/** Pages and mail come from two programs, Astro and the command: here they must have made the same letter. */
async function proveSameLetter(portal: string, { issue, message }: KnownFacts): Promise<void> {
  const html = await readBuilt(portal, links.issueMail(issue.id));
  const text = await readBuilt(portal, links.issueText(issue.id));
  if (html.equals(Buffer.from(message.html)) && text.equals(Buffer.from(message.text))) return;
  throw new Error(`The built portal holds another letter ${issue.id} than the one that was compiled.`);
}

const readBuilt = (portal: string, address: string) => readFile(path.join(portal, ...address.split('/')));

async function frozenEdition(page: Page, { issue }: KnownFacts): Promise<Files> {
  // Printed before it is frozen: on paper, links out of the portal show their address, and those within do not.
  const pdf = await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true });
  return {
    [`brev/${issue.id}.pdf`]: withMoment(pdf, toMoment(filingDate(issue))),
    'webb/index.html': textFile(await standalonePage(page)),
  };
}

async function entryTexts(open: (address: string) => Promise<Page>, entries: readonly Entry[]): Promise<Files> {
  const texts: Files = {};
  for (const entry of entries) {
    const page = await open(links.entry(entry));
    texts[`artiklar/${entry.kind}/${entry.id}.txt`] = textFile(await pageText(page));
    await page.close();
  }
  return texts;
}

async function sources(content: string, files: readonly string[]): Promise<Files> {
  const pairs = files.map(async (file) => [`innehall/${file}`, await readAsset(content, file)] as const);
  return Object.fromEntries(await Promise.all(pairs));
}

function below(folder: string, files: Record<string, string | Uint8Array>): Files {
  const named = Object.entries(files).map(
    ([name, content]) => [`${folder}/${name}`, typeof content === 'string' ? textFile(content) : content] as const,
  );
  return Object.fromEntries(named);
}

function bagInfo({ issue, message, site }: LetterFacts): [string, string][] {
  return [
    ['Source-Organization', site.city],
    ['External-Description', issue.title],
    ['External-Identifier', issue.diarienummer ?? issue.id],
    ['Bagging-Date', filingDate(issue)],
    ['Internal-Sender-Identifier', message.hash],
    ['Internal-Sender-Description', isProposal(issue) ? 'Förslag, inte skickat' : 'Skickat informationsbrev'],
  ];
}
