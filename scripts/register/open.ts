import type { Database } from '../data/sqlite.ts';
import { soundPart } from '../../src/load-catalog.ts';
import { readSettings } from '../../src/settings.ts';
import type { Domains } from '../../src/model/domains.ts';
import type { Unit } from '../../src/model/network.ts';
import type { Site } from '../../src/site.ts';
import { openDatabase } from '../data/database.ts';
import { dataFolder } from '../data/data-folder.ts';
import type { Rules } from './read-row.ts';
import { unitFinder } from './units.ts';

/** What the commands of the register work with. */
export interface Desk {
  database: Database;
  folder: string;
  /** By name. */
  units: readonly Unit[];
  site: Site;
  /** Absolute path of the content folder. */
  content: string;
  rules: Rules;
}

/**
 * Opens the register with the units and mail domains that it is held against, does the work and closes. No other part of
 * the content matters: a person can be forgotten while somebody writes.
 * @throws ContentError with every fault of the units and domains
 */
export async function atDesk<T>(work: (desk: Desk) => T | Promise<T>): Promise<T> {
  const settings = readSettings();
  const { units, domains } = await network(settings.content);
  const folder = dataFolder();
  const database = openDatabase(folder);
  try {
    const rules = { findUnit: unitFinder(units), domains, today: settings.today };
    return await work({ database, folder, units, site: settings.site, content: settings.content, rules });
  } finally {
    database.close();
  }
}

async function network(content: string): Promise<{ units: Unit[]; domains: Domains }> {
  const { units, domains } = await soundPart(content, (file) => file.startsWith('network/units/') || file === DOMAINS);
  return {
    units: units.map(({ value }) => value).sort((a, b) => a.name.localeCompare(b.name, 'sv')),
    domains: domains?.value ?? { work: [], pupils: [] },
  };
}

const DOMAINS = 'network/domains.yaml';
