import path from 'node:path';
import { soundCatalog } from '../../src/load-catalog.ts';
import type { Catalog } from '../../src/model/catalog.ts';
import { recallAnswers } from '../../src/reader/kept-answers.ts';
import type { Settings } from '../../src/settings.ts';
import { step } from '../commands/step.ts';
import { aboutToBuild } from './already-built.ts';

/** Content that a portal can be built of. */
export interface CheckedContent {
  catalog: Catalog;
  /** Notes that the portal that lies there was built of the files as they were before they were read. */
  noteBuilt: () => void;
}

/** Checks the content, telling so; what is known of texts that have not changed is not asked again. @throws ContentError with every fault */
export const checkedContent = (settings: Settings, cache?: string): Promise<CheckedContent> =>
  step('Kontrollerar innehållet', async () => {
    const noteBuilt = aboutToBuild(settings, cache && path.join(cache, 'built'));
    const keep = recallAnswers(cache && path.join(cache, 'answers.json'));
    return { catalog: await soundCatalog(settings).finally(keep), noteBuilt };
  });

/** Builds the portal of checked content, telling how far it has come; what builds is loaded when there is something to build. */
export async function buildPortal(settings: Settings, checked: CheckedContent, cache?: string): Promise<void> {
  await step('Bygger sidorna och sökningen', async () => {
    const { buildSite } = await import('./build-site.ts');
    await buildSite(settings, checked.catalog, cache);
  });
  checked.noteBuilt();
}
