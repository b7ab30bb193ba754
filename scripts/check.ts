import { parseArgs } from 'node:util';
import { loadCatalog, readSettings } from '../src/catalog.ts';
import { countFaults, formatProblem } from '../src/model/problem.ts';
import { dataFolder } from './data-folder.ts';
import { run } from './run.ts';

/** `npm run check [-- --json]`: every fault in the content, `fil:rad fält – fel – gör så här`; exit code 1 on faults. */
await run(async () => {
  const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
  dataFolder();
  const { problems } = await loadCatalog(readSettings());
  if (values.json) console.log(JSON.stringify(problems, null, 2));
  else if (problems.length === 0) console.log('Innehållet är utan fel.');
  else console.log([...problems.map(formatProblem), '', `${countFaults(problems.length)}.`].join('\n'));
  return problems.length === 0 ? 0 : 1;
});
