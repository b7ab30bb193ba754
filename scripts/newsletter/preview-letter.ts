import { openInBrowser } from './preview/open-in-browser.ts';
import { servePreview } from './preview/serve-preview.ts';
import { untilStopped } from '../commands/until-stopped.ts';
import { loadProposal } from './proposal.ts';

/** Serves a page that shows the letter in every width, colour and form, until it is stopped. */
export async function previewLetter({
  issue: id,
  'no-open': isQuiet,
}: {
  issue: string;
  'no-open': boolean;
}): Promise<number> {
  await loadProposal(id);
  const running = await servePreview(id);
  console.log(`Brevet ${id} visas här: ${running.address}\nLadda om sidan när du har sparat. Stoppa med Ctrl-C.`);
  if (!isQuiet) openInBrowser(running.address);
  await untilStopped();
  await running.close();
  return 0;
}
