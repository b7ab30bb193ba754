import type { Database } from '../data/sqlite.ts';
import { loadCatalog, readSettings } from '../../src/catalog.ts';
import type { Catalog } from '../../src/model/catalog.ts';
import { ContentError } from '../../src/model/problem.ts';
import type { Site } from '../../src/site.ts';
import { openDatabase } from '../data/database.ts';
import { dataFolder } from '../data/data-folder.ts';
import type { Rules } from './read-row.ts';
import { unitFinder } from './units.ts';

/** What the commands of the register work with. */
export interface Desk {
  database: Database;
  folder: string;
  catalog: Catalog;
  site: Site;
  /** Absolute path of the content folder. */
  content: string;
  rules: Rules;
}

/**
 * Opens the register and the content that it is held against, does the work and closes.
 * @throws ContentError with every fault of the content
 */
export async function atDesk<T>(work: (desk: Desk) => T | Promise<T>): Promise<T> {
  const settings = readSettings();
  const { catalog, problems } = await loadCatalog(settings);
  if (problems.length > 0) throw new ContentError(problems);
  const { units, domains, today } = catalog;
  const folder = dataFolder();
  const database = openDatabase(folder);
  try {
    const rules = { findUnit: unitFinder(units), domains, today };
    return await work({ database, folder, catalog, site: settings.site, content: settings.content, rules });
  } finally {
    database.close();
  }
}
