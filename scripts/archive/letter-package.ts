import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { toMoment } from '../../src/model/dates.ts';
import type { Entry } from '../../src/model/entry.ts';
import { isProposal, type Issue } from '../../src/model/issue.ts';
import { absolute, links } from '../../src/model/links.ts';
import { filingDate } from '../../src/newsletter/letter.ts';
import type { Paper } from '../../src/paper/paper.ts';
import { readAsset } from '../../src/read-content.ts';
import type { Site } from '../../src/site.ts';
import type { ShownSender } from '../delivery/letterhead.ts';
import { mailFiles } from '../delivery/sample.ts';
import type { Files } from '../files/zip.ts';
import { sha256, textFile } from './bag.ts';
import { parsedPage, mainOf } from './parsed-page.ts';
import type { Described } from './described.ts';
import { bothPackages, type Frozen } from './both-packages.ts';
import { letterMetadata, type LetterFacts } from './letter-metadata.ts';
import { letterReadMe } from './letter-read-me.ts';
import { pageContent } from './page-blocks.ts';
import { pageText } from './page-text.ts';
import { NO_PDF, pdfFiles } from './pdf-files.ts';
import { sourceFiles } from './letter-sources.ts';
import { standalonePage } from './standalone-page.ts';

/** What the package is called. */
export const letterName = (issue: Issue) => `informationsbrev-${issue.id}${isProposal(issue) ? '-forslag' : ''}`;

/** What is known of a letter before its package is made. */
export type KnownFacts = Omit<LetterFacts, 'publishedPage' | 'pdf'>;

/**
 * The whole package of a letter, in memory. The same content gives the same bytes on the same machine.
 * @param known the letter and what it stands on
 * @param content the content folder
 * @param portal the portal, built from that content
 * @param sender whom the mail came from, as it is configured
 * @param paper the letter as it is printed; undefined for a package without PDF
 */
export async function letterPackage(
  known: KnownFacts,
  content: string,
  portal: string,
  sender: ShownSender,
  paper: Paper | undefined,
): Promise<Frozen> {
  const { issue, message, site, entries } = known;
  await proveSameLetter(portal, known);
  const moment = toMoment(filingDate(issue));
  const page = await parsedPage(portal, links.issue(issue.id));
  const { files: printed, pdf } = paper ? await pdfFiles(`brev/${issue.id}`, paper, moment) : NO_PDF;
  const facts = { ...known, publishedPage: sha256(page.bytes), pdf };
  const payload = {
    ...below('brev', await mailFiles(message, moment, site, sender)),
    ...printed,
    'webb/index.html': textFile(await standalonePage(page, portal, site)),
    ...(await entryTexts(portal, site, entries)),
    ...(await sources(content, sourceFiles(issue, entries))),
    'metadata.json': textFile(`${JSON.stringify(letterMetadata(facts), undefined, 2)}\n`),
  };
  return bothPackages(payload, letterReadMe(facts), description(facts));
}

/** Pages and mail come from two programs, Astro and the command: here they must have made the same letter. */
async function proveSameLetter(portal: string, { issue, message }: KnownFacts): Promise<void> {
  const html = await readBuilt(portal, links.issueMail(issue.id));
  const text = await readBuilt(portal, links.issueText(issue.id));
  if (html.equals(Buffer.from(message.html)) && text.equals(Buffer.from(message.text))) return;
  throw new Error(`The built portal holds another letter ${issue.id} than the one that was compiled.`);
}

const readBuilt = (portal: string, address: string) => readFile(path.join(portal, ...address.split('/')));

async function entryTexts(portal: string, site: Site, entries: readonly Entry[]): Promise<Files> {
  const texts: Files = {};
  for (const entry of entries) {
    const page = await parsedPage(portal, links.entry(entry));
    const words = pageContent(mainOf(page));
    texts[`artiklar/${entry.kind}/${entry.id}.txt`] = textFile(pageText(words, (to) => absolute(site.address, to)));
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

function description({ issue, message, site }: LetterFacts): Described {
  return {
    id: letterName(issue),
    title: issue.title,
    summary: issue.summary,
    day: filingDate(issue),
    organisation: site.city,
    department: site.sender.name,
    identifier: issue.diarienummer ?? issue.id,
    hash: message.hash,
    kind: isProposal(issue) ? 'Förslag, inte skickat' : 'Skickat informationsbrev',
  };
}
