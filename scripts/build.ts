import { readSettings } from '../src/catalog.ts';
import { step } from './commands/progress.ts';
import { run } from './commands/run.ts';
import { dataFolder } from './data/data-folder.ts';
import { buildSite, soundCatalog } from './site/build-site.ts';

/** `npm run build`: check, build, index. */
await run(async () => {
  const settings = readSettings();
  dataFolder();
  const catalog = await step('Kontrollerar innehållet', () => soundCatalog(settings));
  await step('Bygger sidorna och sökningen', () => buildSite(settings, catalog));
  console.log(`Portalen ligger i ${settings.out}.`);
  return 0;
});
