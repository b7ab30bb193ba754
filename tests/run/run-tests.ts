import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../../scripts/commands/run.ts';
import {
  buildPortal,
  checkContent,
  checkTypes,
  lint,
  PORTALS,
  prepareBrowser,
  runTests,
  tell,
  type TestPortal,
} from './steps.ts';
import { add, one, summary, type Tally } from './tally.ts';

/** What `npm test` does once everything is installed: every step, even when one before it failed, and the sum of it all. */
await run(async () => {
  const scratch = await mkdtemp(path.join(tmpdir(), 'kontaktnatet-test-'));
  try {
    const checks = [
      await tell('Typer', checkTypes),
      await tell('Kodregler', lint),
      await tell('Innehållet', checkContent),
      await runTests('unit', scratch),
    ];
    const total = [...checks, await testSites(scratch)].reduce(add);
    console.log(summary(total));
    return total.failed === 0 ? 0 : 1;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
});

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
