import { dev } from 'astro';
import { readSettings } from '../src/catalog.ts';
import { links, withBase } from '../src/model/links.ts';
import { dataFolder } from './data/data-folder.ts';
import { readPort, refuseTakenPort } from './site/port.ts';
import { run } from './commands/run.ts';
import { writeIntellisense } from './schemas/intellisense.ts';
import { untilStopped } from './commands/until-stopped.ts';

/**
 * `npm run dev`: the portal while somebody writes, with live reload. Through Astro's JavaScript API, since the command
 * `astro dev` goes to the background in some surroundings and says that it is done.
 */
await run(async () => {
  // Pages are read anew for each request only in this mode (`getCatalog`).
  process.env.NODE_ENV = 'development';
  const settings = readSettings();
  dataFolder();
  const port = readPort(process.env.PORT);
  await refuseTakenPort(port);
  await writeIntellisense(settings);
  const server = await dev({ logLevel: 'warn', server: { port } });
  const start = `http://localhost:${server.address.port}${withBase(settings.site.base, links.start)}`;
  console.log(`Skriv i mappen ${settings.content}. Sidorna uppdateras när du sparar: ${start}\nStoppa med Ctrl-C.`);
  // Vite ends the process on SIGTERM with 143, before anything is put away.
  process.removeAllListeners('SIGTERM');
  await untilStopped();
  await server.stop();
  return 0;
});
