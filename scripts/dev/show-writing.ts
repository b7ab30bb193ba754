import { dev } from 'astro';
import { handWaiting, startWriting } from '../../src/catalog-for-pages.ts';
import { readSettings, useExample } from '../../src/settings.ts';
import { links, withBase } from '../../src/model/links.ts';
import { untilStopped } from '../commands/until-stopped.ts';
import { countUnsent } from '../submit/count-unsent.ts';
import { writeIntellisense } from '../schemas/intellisense.ts';
import { refuseUnreadable } from '../site/place-to-build.ts';
import { hostSetting } from '../site/local-host.ts';
import { readPort, refuseTakenPort } from '../site/port.ts';

/**
 * Serves the portal, each page anew from the files, until somebody stops it. Through Astro's JavaScript API, since the
 * command `astro dev` goes to the background in some surroundings and says that it is done.
 * @param given `example`: the made-up city instead of the content
 */
export async function showWriting({ example }: { example: boolean }): Promise<number> {
  if (example) useExample();
  startWriting();
  const settings = readSettings();
  handWaiting(() => countUnsent(settings));
  refuseUnreadable(settings);
  const port = readPort();
  // What is wrong with it is told before anything is done.
  hostSetting();
  await refuseTakenPort(port);
  // What VS Code offers is of the real content.
  if (!example) await writeIntellisense(settings);
  // Astro warns, in English, of each address that leads nowhere: a link in a draft may.
  const server = await dev({ logLevel: 'error', server: { port } });
  const start = `http://localhost:${server.address.port}${withBase(settings.site.base, links.start)}`;
  console.log(`Skriv i mappen ${settings.content}. Sidorna uppdateras när du sparar: ${start}\nStoppa med Ctrl-C.`);
  // The first page of all takes some seconds to get ready: they pass while somebody turns to the browser.
  void fetch(start).then(
    ({ body }) => body?.cancel(),
    () => undefined,
  );
  // Vite ends the process on SIGTERM with 143, before anything is put away.
  process.removeAllListeners('SIGTERM');
  await untilStopped();
  await server.stop();
  return 0;
}
