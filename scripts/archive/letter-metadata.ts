import type { Entry } from '../../src/model/entry.ts';
import { isProposal, type Issue } from '../../src/model/issue.ts';
import { absolute, links } from '../../src/model/links.ts';
import type { Message } from '../../src/newsletter/message.ts';
import type { Site } from '../../src/site.ts';
import { referenceText } from '../../src/views/reference.ts';
import type { Commit } from './commit.ts';
import type { PdfFacts } from './pdf-files.ts';

/** What is known of an archived letter. Nothing of it changes between two runs on the same content. */
export interface LetterFacts {
  issue: Issue;
  message: Message;
  site: Site;
  commit: Commit | undefined;
  entries: readonly Entry[];
  /** Outside the portal, linked from the letter's text. */
  addresses: readonly string[];
  /** SHA-256 of the web edition as the build made it, before its styles were put into it. */
  publishedPage: string;
  pdf: PdfFacts;
}

/** The marks of a `metadata.json` of ours, by which `--verify` knows it. */
export const LETTER_FORMAT = 'kontaktnatet-informationsbrev/1';

/** Metadata for machines. */
export function letterMetadata(facts: LetterFacts) {
  const { issue, message, site, commit } = facts;
  const { id, title, summary, owner, published, planned, sent, example, withdrawn, diarienummer } = issue;
  return {
    format: LETTER_FORMAT,
    id,
    title,
    summary,
    subject: message.subject,
    preheader: message.preheader,
    status: isProposal(issue) ? 'proposal' : 'sent',
    sent: sent ?? null,
    planned: planned ?? null,
    published,
    withdrawn: withdrawn ?? null,
    example,
    diarienummer: diarienummer ?? null,
    owner,
    publisher: site.city,
    sender: site.sender.name,
    language: site.language,
    address: absolute(site.address, links.issue(id)),
    hash: message.hash,
    commit: commit ?? null,
    publishedPage: facts.publishedPage,
    pdf: facts.pdf,
    entries: facts.entries.map((entry) => entryMetadata(entry, site)),
    addresses: facts.addresses,
  };
}

function entryMetadata(entry: Entry, site: Site) {
  const { id, kind, title, published, status, example, diarienummer, source } = entry;
  const address = absolute(site.address, links.entry(entry));
  const reference = source ? referenceText(source) : null;
  return { id, kind, title, published, status, example, diarienummer: diarienummer ?? null, address, reference };
}
