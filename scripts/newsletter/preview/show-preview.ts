import { untilStopped } from '../../commands/until-stopped.ts';
import { openInBrowser } from './open-in-browser.ts';
import { servePreview } from './serve-preview.ts';

/**
 * Serves a page that shows a mail in every width, colour and form, until it is stopped.
 * @param name as it begins the sentence: `Brevet 2026-6`
 */
export async function showPreview(id: string, name: string, isQuiet: boolean): Promise<number> {
  const running = await servePreview(id);
  console.log(`${name} visas här: ${running.address}\nLadda om sidan när du har sparat. Stoppa med Ctrl-C.`);
  if (!isQuiet) openInBrowser(running.address);
  await untilStopped();
  await running.close();
  return 0;
}
