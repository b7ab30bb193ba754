import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Settings } from '../../src/settings.ts';
import type { Catalog } from '../../src/model/catalog.ts';
import { buildSite } from '../site/build-site.ts';

/** Builds the portal for the occasion, in a folder that is gone afterwards, so that no page is older than the letter. */
export async function withBuiltPortal<T>(
  settings: Settings,
  catalog: Catalog,
  use: (portal: string) => Promise<T>,
): Promise<T> {
  const scratch = await mkdtemp(path.join(tmpdir(), 'kontaktnatet-arkiv-'));
  try {
    const portal = path.join(scratch, 'portal');
    await buildSite({ ...settings, out: portal }, catalog);
    return await use(portal);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
