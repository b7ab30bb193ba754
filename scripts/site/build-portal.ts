import path from 'node:path';
import { soundCatalog } from '../../src/load-catalog.ts';
import type { Catalog } from '../../src/model/catalog.ts';
import { recallAnswers } from '../../src/reader/kept-answers.ts';
import type { Settings } from '../../src/settings.ts';
import { step } from '../commands/step.ts';
import { noteBuilt } from './already-built.ts';

/** Checks the content, telling so; what is known of texts that have not changed is not asked again. @throws ContentError with every fault */
export const checkedContent = (settings: Settings, cache?: string): Promise<Catalog> =>
  step('Kontrollerar innehållet', async () => {
    const keep = recallAnswers(cache && path.join(cache, 'answers.json'));
    return soundCatalog(settings).finally(keep);
  });

/** Builds the portal of checked content, telling how far it has come; what builds is loaded when there is something to build. */
export async function buildPortal(settings: Settings, catalog: Catalog, cache?: string): Promise<void> {
  await step('Bygger sidorna och sökningen', async () => {
    const { buildSite } = await import('./build-site.ts');
    await buildSite(settings, catalog, cache);
  });
  await noteBuilt(settings, cache && path.join(cache, 'built'));
}
