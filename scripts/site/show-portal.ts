import { withoutUnfinished } from '../../src/load-catalog.ts';
import { readSettings } from '../../src/settings.ts';
import type { Catalog } from '../../src/model/catalog.ts';
import { links } from '../../src/model/links.ts';
import { untilStopped } from '../commands/until-stopped.ts';
import { isAlreadyBuilt } from './already-built.ts';
import { buildPortal, checkedContent } from './build-portal.ts';
import { hostSetting } from './local-host.ts';
import { readPort, refuseTakenPort } from './port.ts';
import { serve, type RunningServer } from './serve.ts';

/** Builds the portal, if it is not built of just this, and serves it until somebody stops it. */
export async function showPortal(): Promise<number> {
  const settings = readSettings();
  const port = readPort();
  // What is wrong with it is told before anything is done.
  hostSetting();
  await refuseTakenPort(port);
  const checked = await checkedContent(settings);
  if (await isAlreadyBuilt(settings)) console.log('Inget har ändrats sedan portalen byggdes.');
  else await buildPortal(settings, checked);
  const { base, indexing } = settings.site;
  const server = await serve({ folder: settings.out, base, indexing }, port);
  printAddresses(server, checked.catalog);
  await untilStopped();
  await server.close();
  console.log('Portalen är stoppad.');
  return 0;
}

function printAddresses({ address }: RunningServer, catalog: Catalog): void {
  const full = (link: string) => address + link.slice(1);
  const [issue] = withoutUnfinished(catalog).issues;
  console.log(['', 'Portalen är igång. Öppna i webbläsaren:', `  Startsidan            ${address}`].join('\n'));
  if (issue) {
    console.log(`  Senaste brevet        ${full(links.issue(issue.id))}`);
    console.log(`  Brevet som e-post     ${full(links.issueMail(issue.id))}`);
  }
  console.log('Stoppa med Ctrl-C.');
}
