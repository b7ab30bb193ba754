import path from 'node:path';
import { toMoment } from '../../src/model/dates.ts';
import type { Issue } from '../../src/model/issue.ts';
import { compileIssue, type Message } from '../../src/newsletter/compile.ts';
import { filingDate } from '../../src/newsletter/letter.ts';
import type { Site } from '../../src/site.ts';
import { posting, toEml } from '../delivery/mime.ts';
import { findIssue, loadLetters } from './issues.ts';
import { writeFiles } from '../files/write-files.ts';

/** Writes the letter's files into a folder. Nothing is sent. */
export async function compile({ issue: id, out }: { issue: string; out: string }): Promise<number> {
  const folder = path.resolve(out);
  const { catalog, site } = await loadLetters();
  const issue = findIssue(catalog, id);
  const message = await compileIssue(issue, catalog, site);
  await writeFiles(folder, await letterFiles(message, issue, site));
  console.log(report(message, folder));
  return 0;
}

/** Somebody who does not exist, and the day that the letter bears: two runs give the same bytes. */
export const EXAMPLE_RECIPIENT = { name: 'Exempel på mottagare', address: 'exempel@example.org' };

/** The letter's files by name: MJML, HTML, text and a whole mail. */
export async function letterFiles(
  message: Message,
  issue: Issue,
  site: Site,
): Promise<Record<string, string | Uint8Array>> {
  const { id, mjml, html, text } = message;
  const eml = await toEml(message, posting(message, site, EXAMPLE_RECIPIENT, toMoment(filingDate(issue))));
  return { [`${id}.mjml`]: mjml, [`${id}.html`]: html, [`${id}.txt`]: text, [`${id}.eml`]: eml };
}

const GMAIL_LIMIT = 102;

function report({ id, subject, html, hash }: Message, folder: string): string {
  const size = Buffer.byteLength(html) / 1024;
  const cut = size > GMAIL_LIMIT ? ` Gmail klipper av brev över ${GMAIL_LIMIT} kB: korta brevet.` : '';
  return [
    `Brevet ${id} ligger i ${folder} som ${id}.mjml, ${id}.html, ${id}.txt och ${id}.eml.`,
    `Ämne: ${subject}`,
    `HTML: ${size.toFixed(1).replace('.', ',')} kB.${cut}`,
    `Hash: ${hash}`,
  ].join('\n');
}
