import { readSettings } from '../src/catalog.ts';
import type { Catalog } from '../src/model/catalog.ts';
import { links } from '../src/model/links.ts';
import { buildSite, soundCatalog } from './site/build-site.ts';
import { dataFolder } from './data/data-folder.ts';
import { readPort, refuseTakenPort } from './site/port.ts';
import { step } from './commands/progress.ts';
import { run } from './commands/run.ts';
import { serve, type RunningServer } from './site/serve.ts';
import { untilStopped } from './commands/until-stopped.ts';

/** What `npm start` does once everything is installed: check, build, index, serve, until somebody stops it. */
await run(async () => {
  const settings = readSettings();
  dataFolder();
  const port = readPort(process.env.PORT);
  await refuseTakenPort(port);
  const catalog = await step('Kontrollerar innehållet', () => soundCatalog(settings));
  await step('Bygger sidorna och sökningen', () => buildSite(settings, catalog));
  const { base, indexing } = settings.site;
  const server = await serve({ folder: settings.out, base, indexing }, port);
  printAddresses(server, catalog);
  await untilStopped();
  await server.close();
  console.log('Portalen är stoppad.');
  return 0;
});

function printAddresses({ address }: RunningServer, catalog: Catalog): void {
  const full = (link: string) => address + link.slice(1);
  const [issue] = catalog.issues;
  console.log(['', 'Portalen är igång. Öppna i webbläsaren:', `  Startsidan            ${address}`].join('\n'));
  if (issue) {
    console.log(`  Senaste brevet        ${full(links.issue(issue.id))}`);
    console.log(`  Brevet som e-post     ${full(links.issueMail(issue.id))}`);
  }
  console.log('Stoppa med Ctrl-C.');
}
