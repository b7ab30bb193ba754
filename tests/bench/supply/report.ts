import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../../scripts/install.mjs';
import { table } from '../table.ts';
import { auditReport } from './audit.ts';
import { demandOf, type Demand } from './licences.ts';
import { installedForRunning, type Installed } from './packages.ts';

/** What the portal stands on: the licence of every package that is installed for running, and what is known against it. */
export function supplyReport(): string {
  const lock = read('package-lock.json');
  return `${licenceReport(installedForRunning(lock, read))}\n\n${auditReport()}`;
}

function read(place: string): unknown {
  const file = path.join(ROOT, place.endsWith('.json') ? place : path.join(place, 'package.json'));
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** What is known of some packages whose licence asks for more than its own text. */
const USE: Record<string, string> = {
  'dictionary-sv': 'dictionary-sv is LGPL and read at build only: nothing of it is shipped.',
};

/** The packages in a table: unknown licences first, then copyleft, then the others. */
export function licenceReport(packages: readonly Installed[]): string {
  const groups = Map.groupBy(packages, ({ licence }) => demandOf(licence));
  const count = (demand: Demand) => groups.get(demand)?.length ?? 0;
  const rows = (['unknown', 'copyleft', 'permissive'] as const).flatMap((demand) =>
    (groups.get(demand) ?? []).map((each) => row(each, demand)),
  );
  return [
    `Licences of the ${packages.length} packages that are installed for running: ${count('unknown')} unknown, ${count('copyleft')} copyleft`,
    table(['package', 'version', 'licence', 'asks', 'brought by'], rows),
    ...packages.flatMap(({ name }) => USE[name] ?? []),
  ].join('\n');
}

/** Those that want reading name all that bring them; of the others a few will do. */
function row({ name, version, licence, broughtBy }: Installed, demand: Demand): string[] {
  const shown = demand === 'permissive' ? broughtBy.slice(0, 3) : broughtBy;
  const more = broughtBy.length - shown.length;
  const by = `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  return [name, version, licence ?? '–', demand, by || '–'];
}
