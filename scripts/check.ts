import { formatHint, hintsOf, type Hint } from '../src/model/hint-kinds.ts';
import { countFaults, formatProblem, type Problem } from '../src/model/problem.ts';
import { command } from './commands/command.ts';
import { runCommand } from './commands/run-program.ts';
import { run } from './commands/run.ts';
import { forReader } from './commands/wrap.ts';

/** `npm run check [-- --json]`: every fault in the content. What should be seen to soon is apart, on standard error. */
const check = command({
  summary: 'visar alla fel i innehållet, med fil, rad och vad du gör åt dem.',
  options: { json: { about: 'skriver samma fel för program' } },
  help: 'Ett fel stoppar bygget och utskicket. Det som bara är att se över stoppar ingenting. Inget ändras.',
  run: async ({ json }) => {
    const [{ loadCatalog }, { readSettings }, { recallAnswers }, { untoldChanges }] = await Promise.all([
      import('../src/load-catalog.ts'),
      import('../src/settings.ts'),
      import('../src/reader/kept-answers.ts'),
      import('./submit/untold-changes.ts'),
    ]);
    const settings = readSettings();
    const keep = recallAnswers();
    const [found, untold] = [await loadCatalog(settings), await untoldChanges(settings)];
    const problems = [...found.problems, ...untold.problems];
    if (json) console.log(JSON.stringify(problems, null, 2));
    else tell(problems, () => [...found.hints, ...hintsOf('granskning', untold.hints)]);
    keep();
    return problems.length === 0 ? 0 : 1;
  },
});

/** Faults alone while there are any: what can wait waits until they are mended. */
function tell(problems: readonly Problem[], findHints: () => readonly Hint[]): void {
  if (problems.length > 0)
    return console.log(forReader([...problems.map(formatProblem), '', `${countFaults(problems.length)}.`]));
  const hints = findHints();
  if (hints.length > 0)
    console.error(
      forReader(['Att se över snart (stoppar ingenting):', ...hints.map(formatHint), ''], process.stderr.isTTY),
    );
  console.log('Innehållet är utan fel.');
}

await run(() => runCommand('npm run check', check, process.argv.slice(2)));
