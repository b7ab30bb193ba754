import { loadCatalog } from '../../src/load-catalog.ts';
import type { Catalog } from '../../src/model/catalog.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Settings } from '../../src/settings.ts';

/** All content as its writer sees it, with what the check says. */
export interface DeskContent {
  catalog: Catalog;
  problems: readonly Problem[];
  hints: readonly Problem[];
}

/** Reads it: of every edition, since an editor may choose among everything. */
export const readDesk = ({ content, today }: Settings): Promise<DeskContent> =>
  loadCatalog({ content, today, edition: 'network', isWriting: true });
