import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { command } from '../../scripts/commands/command.ts';
import { runCommand } from '../../scripts/commands/run-program.ts';
import { run } from '../../scripts/commands/run.ts';
import {
  buildPortal,
  checkContent,
  checkFormat,
  checkTypes,
  lint,
  PORTALS,
  prepareBrowser,
  runTests,
  tell,
  type TestPortal,
} from './steps.ts';
import { listenForStop, Stopped } from './run-program.ts';
import { add, one, summary, type Tally } from './tally.ts';

const test = command({
  summary: 'prövar allt: typer, kodregler, innehåll, enhetstester, byggen, och portalen i en riktig webbläsare.',
  help: 'Alla steg körs, också när ett före har fallit. Sist står hur många som höll: N passed, N failed.',
  run: runAll,
});

await run(() => runCommand('npm test', test, process.argv.slice(2)));

/** What `npm test` does once everything is installed: every step, even when one before it failed, and the sum of it all. */
async function runAll(): Promise<number> {
  const scratch = await mkdtemp(path.join(tmpdir(), 'kontaktnatet-test-'));
  listenForStop();
  // Whatever the tests lay aside lies in here, and goes with it, also when they are stopped.
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = scratch;
  try {
    const checks = [
      await tell('Typer', checkTypes),
      await tell('Kodregler', lint),
      await tell('Formatering', checkFormat),
      await tell('Innehållet', checkContent),
      await runTests('unit', scratch),
    ];
    const total = [...checks, await testSites(scratch)].reduce(add);
    console.log(summary(total));
    return total.failed === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    console.log('Testerna är stoppade.');
    return 130;
  } finally {
    await rm(scratch, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Builds the portals and runs the site tests on them. Without all portals and a browser the tests would say nothing. */
async function testSites(scratch: string): Promise<Tally> {
  const folderOf = ({ variable }: TestPortal) => path.join(scratch, variable.toLowerCase());
  const built: Tally[] = [];
  for (const portal of PORTALS)
    built.push(await tell(`Bygget: ${portal.name}`, () => buildPortal(portal, folderOf(portal))));
  const browser = await tell('Webbläsare att prova i', prepareBrowser);
  const ready = [...built, browser].reduce(add);
  if (ready.failed === 0)
    return add(
      ready,
      await runTests('site', scratch, Object.fromEntries(PORTALS.map((portal) => [portal.variable, folderOf(portal)]))),
    );
  console.log('FEL Sajttesterna är inte körda: de behöver alla byggen och en webbläsare.');
  return add(ready, one(false));
}
