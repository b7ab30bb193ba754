import { soundCatalog } from '../../src/load-catalog.ts';
import type { Catalog } from '../../src/model/catalog.ts';
import type { Settings } from '../../src/settings.ts';
import { step } from '../commands/step.ts';
import { noteBuilt } from './already-built.ts';

/** Checks the content, telling so. @throws ContentError with every fault */
export const checkedContent = (settings: Settings): Promise<Catalog> =>
  step('Kontrollerar innehållet', () => soundCatalog(settings));

/** Builds the portal of checked content, telling how far it has come; what builds is loaded when there is something to build. */
export async function buildPortal(settings: Settings, catalog: Catalog): Promise<void> {
  await step('Bygger sidorna och sökningen', async () => {
    const { buildSite } = await import('./build-site.ts');
    await buildSite(settings, catalog);
  });
  await noteBuilt(settings);
}
