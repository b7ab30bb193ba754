import { parseArgs } from 'node:util';
import { loadCatalog, readSettings } from '../src/catalog.ts';
import { countFaults, formatProblem, type Problem } from '../src/model/problem.ts';
import { dataFolder } from './data-folder.ts';
import { run } from './run.ts';

/**
 * `npm run check [-- --json]`: every fault in the content, `fil:rad fält – fel – gör så här`, then hints, which stop
 * nothing; exit code 1 on faults. As JSON each has its `level`, `fault` or `hint`.
 */
await run(async () => {
  const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
  dataFolder();
  const { problems, hints } = await loadCatalog(readSettings());
  console.log(values.json ? asJson(problems, hints) : asText(problems, hints));
  return problems.length === 0 ? 0 : 1;
});

function asText(problems: readonly Problem[], hints: readonly Problem[]): string {
  const advice = hints.length > 0 ? ['Att se över snart (stoppar ingenting):', ...hints.map(formatProblem), ''] : [];
  if (problems.length === 0) return [...advice, 'Innehållet är utan fel.'].join('\n');
  return [...advice, ...problems.map(formatProblem), '', `${countFaults(problems.length)}.`].join('\n');
}

function asJson(problems: readonly Problem[], hints: readonly Problem[]): string {
  const level = (name: 'fault' | 'hint') => (problem: Problem) => ({ level: name, ...problem });
  return JSON.stringify([...problems.map(level('fault')), ...hints.map(level('hint'))], null, 2);
}
