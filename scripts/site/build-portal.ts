import { readSettings, type Settings } from '../../src/catalog.ts';
import type { Catalog } from '../../src/model/catalog.ts';
import { step } from '../commands/progress.ts';
import { buildSite, soundCatalog } from './build-site.ts';

/**
 * Checks the content and builds the portal that the settings say, telling how far it has come.
 * @throws ContentError with every fault of the content
 */
export async function buildPortal(settings = readSettings()): Promise<{ settings: Settings; catalog: Catalog }> {
  const catalog = await step('Kontrollerar innehållet', () => soundCatalog(settings));
  await step('Bygger sidorna och sökningen', () => buildSite(settings, catalog));
  return { settings, catalog };
}
