import path from 'node:path';
import { parseArgs } from 'node:util';
import { compileIssue, type Message } from '../../src/newsletter/compile.ts';
import { dataFolder } from '../data/data-folder.ts';
import { environment } from '../delivery/env-file.ts';
import { letterFiles } from '../delivery/sample.ts';
import { shownSender } from '../delivery/settings.ts';
import { UserError } from '../user-error.ts';
import type { Command } from '../commands/command.ts';
import { findIssue, loadLetters } from './issues.ts';
import { writeFiles } from '../files/write-files.ts';

/** `compile 2026-6 --out DIR`: the letter as MJML, HTML, text and a whole mail. Nothing is sent. */
export const compile: Command = {
  usage: 'BREV --out MAPP',
  summary: 'gör brevet till filer: MJML, HTML, ren text och ett helt mejl. Inget skickas.',
  help: `BREV är brevets nummer, till exempel 2026-6.
MAPP är mappen som filerna läggs i. Den skapas om den inte finns.

Exempel: npm run newsletter -- compile 2026-6 --out brev

Mejlet (.eml) är ställt till en påhittad mottagare. Öppna det i ett mejlprogram för att se brevet som det blir.`,
  async run(args) {
    const { id, folder } = readArgs(args);
    const { catalog, site } = await loadLetters();
    const issue = findIssue(catalog, id);
    const message = await compileIssue(issue, catalog, site);
    const sender = shownSender(environment(dataFolder(), undefined));
    await writeFiles(folder, await letterFiles(message, issue, site, sender));
    console.log(report(message, folder));
    return 0;
  },
};

function readArgs(args: string[]): { id: string; folder: string } {
  // A bare --out is the same mistake as none.
  const { values, positionals } = parseArgs({
    args: args.at(-1) === '--out' ? args.slice(0, -1) : args,
    options: { out: { type: 'string' } },
    allowPositionals: true,
  });
  const [id, ...rest] = positionals;
  if (!id)
    throw new UserError('Skriv vilket brev det gäller, till exempel: npm run newsletter -- compile 2026-6 --out brev');
  if (rest.length > 0)
    throw new UserError(`Ett brev i taget: ta bort ${rest.map((each) => `”${each}”`).join(' och ')}.`);
  if (!values.out)
    throw new UserError(
      `Skriv vilken mapp filerna ska läggas i, till exempel: npm run newsletter -- compile ${id} --out brev`,
    );
  return { id, folder: path.resolve(values.out) };
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
