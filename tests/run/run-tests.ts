import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { command } from '../../scripts/commands/command.ts';
import { runCommand } from '../../scripts/commands/run-program.ts';
import { run } from '../../scripts/commands/run.ts';
import { changedRows, fullRows, type Places, type Rows } from './rows.ts';
import { listenForStop, Stopped } from './run-program.ts';
import { placeForSmallFiles } from './small-files.ts';
import { add, summary, type Tally } from './tally.ts';

const test = command({
  summary: 'prövar allt: typer, kodregler, innehåll, enhetstester, byggen, och portalen i en riktig webbläsare.',
  options: {
    changed: {
      about:
        'prövar bara det som ligger närmast det du har ändrat och inte sparat i git: inga byggen, ingen webbläsare',
    },
  },
  help: 'Alla steg körs, också när ett före har fallit, och några i taget. Vad ett steg skrev visas när det har fallit. Sist står hur många som höll: N passed, N failed.',
  run: ({ changed }) => tested(changed ? changedRows : fullRows),
});

await run(() => runCommand('npm test', test, process.argv.slice(2)));

/** Runs the steps in a folder of their own, and tells the sum of it all. */
async function tested(begin: (places: Places) => Rows | Promise<Rows>): Promise<number> {
  const scratch = await mkdtemp(path.join(tmpdir(), 'kontaktnatet-test-'));
  const small = await placeForSmallFiles(scratch);
  listenForStop();
  // Whatever the tests lay aside lies in here, and goes with it, also when they are stopped.
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = scratch;
  // Many programs load the same modules: each is compiled once in a run.
  process.env.NODE_COMPILE_CACHE = path.join(scratch, 'compiled');
  try {
    // A row that breaks waits for the other: both lie in the folder that is taken away.
    const rows = await Promise.allSettled(await begin({ scratch, small }));
    const total = rows.flatMap(talliesOf).reduce(add);
    console.log(summary(total));
    return total.failed === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    console.log('Testerna är stoppade.');
    return 130;
  } finally {
    for (const folder of [scratch, small]) await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function talliesOf(row: PromiseSettledResult<Tally[]>): Tally[] {
  if (row.status === 'rejected') throw row.reason;
  return row.value;
}
