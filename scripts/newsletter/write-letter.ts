import path from 'node:path';
import { toMoment } from '../../src/model/dates.ts';
import { filingDate } from '../../src/newsletter/letter.ts';
import { compileIssue, type Message } from '../../src/newsletter/message.ts';
import { dataFolder } from '../data/data-folder.ts';
import { environment } from '../delivery/env-file.ts';
import { mailFiles } from '../delivery/sample.ts';
import { shownSender } from '../delivery/delivery-settings.ts';
import { findIssue, loadLetter } from './issues.ts';
import { writeFiles } from '../files/write-whole.ts';

/** Writes the letter's files into a folder. Nothing is sent. */
export async function writeLetter({ issue: id, out }: { issue: string; out: string }): Promise<number> {
  const folder = path.resolve(out);
  const { catalog, site } = await loadLetter(id);
  const issue = findIssue(catalog, id);
  const message = await compileIssue(issue, catalog, site);
  const sender = shownSender(environment(dataFolder(), undefined));
  writeFiles(folder, await mailFiles(message, toMoment(filingDate(issue)), site, sender));
  console.log(report(message, folder));
  return 0;
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
