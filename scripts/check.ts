import { parseArgs } from 'node:util';
import { loadCatalog, readSettings } from '../src/catalog.ts';
import { countFaults, formatProblem, type Problem } from '../src/model/problem.ts';
import { dataFolder } from './data/data-folder.ts';
import { run } from './commands/run.ts';

/**
 * `npm run check [-- --json]`: every fault in the content, `fil:rad fält – fel – gör så här`; exit code 1 on faults.
 * What should be seen to soon stops nothing: it goes to standard error, apart from the faults, and not into the JSON.
 */
await run(async () => {
  const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
  dataFolder();
  const { problems, hints } = await loadCatalog(readSettings());
  if (values.json) console.log(JSON.stringify(problems, null, 2));
  else tell(problems, hints);
  return problems.length === 0 ? 0 : 1;
});

/** Faults alone while there are any: what can wait waits until they are mended. */
function tell(problems: readonly Problem[], hints: readonly Problem[]): void {
  if (problems.length > 0)
    return console.log([...problems.map(formatProblem), '', `${countFaults(problems.length)}.`].join('\n'));
  if (hints.length > 0)
    console.error(['Att se över snart (stoppar ingenting):', ...hints.map(formatProblem), ''].join('\n'));
  console.log('Innehållet är utan fel.');
}
