import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadCatalog } from '../../src/load-catalog.ts';
import { readSettings } from '../../src/settings.ts';
import type { Catalog } from '../../src/model/catalog.ts';
import type { Issue } from '../../src/model/issue.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The content folders that the tests look at: the real one, and Exempelstad. */
export const CONTENT = ['content', 'tests/fixtures/exempelstad'] as const;

/** Every issue of a content folder, with the catalogue that it is filled from. */
export async function issuesIn(folder: string): Promise<{ id: string; issue: Issue; catalog: Catalog }[]> {
  const { catalog } = await loadCatalog(readSettings({ PORTAL_CONTENT: path.join(root, folder) }));
  return catalog.issues.map((issue) => ({ id: issue.id, issue, catalog }));
}
