import { parseArgs } from 'node:util';
import { openInBrowser } from './preview/open-in-browser.ts';
import { servePreview } from './preview/serve-preview.ts';
import { untilStopped } from '../commands/until-stopped.ts';
import type { Command } from '../commands/command.ts';
import { oneIssue } from './one-issue.ts';
import { loadProposal } from './proposal.ts';

/** `preview 2026-6`: a page that shows the letter in every width, colour and form. Nothing is sent. */
export const preview: Command = {
  usage: 'BREV [--no-open]',
  summary: 'visar brevet i webbläsaren: brett och smalt, ljust och mörkt, som text. Inget skickas.',
  help: `BREV är brevets nummer, till exempel 2026-6.
--no-open skriver bara ut adressen, utan att öppna webbläsaren.

Exempel: npm run newsletter -- preview 2026-6

Ladda om sidan när du har sparat en ändring. Stoppa med Ctrl-C.
Under npm run dev finns samma sida på /redaktion/forhandsvisning/2026-6/ och uppdateras av sig själv.`,
  async run(args) {
    const { id, open } = readArgs(args);
    await loadProposal(id);
    const running = await servePreview(id);
    console.log(`Brevet ${id} visas här: ${running.address}\nLadda om sidan när du har sparat. Stoppa med Ctrl-C.`);
    if (open) openInBrowser(running.address);
    await untilStopped();
    await running.close();
    return 0;
  },
};

function readArgs(args: string[]): { id: string; open: boolean } {
  const { values, positionals } = parseArgs({
    args,
    options: { 'no-open': { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  return { id: oneIssue(positionals, 'preview'), open: !values['no-open'] };
}
