import type { IsoDate } from '../../src/model/dates.ts';
import type { Unit } from '../../src/model/network.ts';
import { readSettings, type Settings } from '../../src/settings.ts';
import type { Site } from '../../src/site.ts';
import { openDatabase } from '../data/database.ts';
import { dataFolder } from '../data/data-folder.ts';
import type { Database } from '../data/sqlite.ts';
import type { Rules } from './read-row.ts';

/** What the commands of the register work with. */
export interface Desk {
  database: Database;
  folder: string;
  site: Site;
  /** Absolute path of the content folder. */
  content: string;
  today: IsoDate;
  /** Units and mail domains, for the commands that hold somebody against them. @throws ContentError for a fault in those */
  network: () => Promise<Network>;
}

/** What the register uses of the content: no more, so that nobody's half-written article stops it. */
export interface Network {
  units: readonly Unit[];
  rules: Rules;
}

/** Opens the register, does the work and closes. */
export async function atDesk<T>(work: (desk: Desk) => T | Promise<T>): Promise<T> {
  const settings = readSettings();
  const { site, content, today } = settings;
  const folder = dataFolder();
  const database = openDatabase(folder);
  try {
    return await work({ database, folder, site, content, today, network: () => networkOf(settings) });
  } finally {
    database.close();
  }
}

const USED = /^network\/(?:units\/|domains\.yaml$)/;

async function networkOf({ content, today }: Settings): Promise<Network> {
  const [{ soundPart }, { unitFinder }] = await Promise.all([import('../../src/sound-part.ts'), import('./units.ts')]);
  const part = await soundPart(content, (file) => USED.test(file));
  const units = part.units.map(({ value }) => value).sort((a, b) => a.name.localeCompare(b.name, 'sv'));
  const domains = part.domains?.value ?? { work: [], pupils: [] };
  return { units, rules: { findUnit: unitFinder(units), domains, today } };
}
