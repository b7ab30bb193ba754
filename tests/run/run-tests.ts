import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { command } from '../../scripts/commands/command.ts';
import { runCommand } from '../../scripts/commands/run-program.ts';
import { run } from '../../scripts/commands/run.ts';
import { allCode, changedFiles, isCode } from './changed-files.ts';
import { nearTests } from './near-tests.ts';
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
  type Step,
  type TestPortal,
} from './steps.ts';
import { listenForStop, Stopped } from './run-program.ts';
import { add, one, summary, type Tally } from './tally.ts';

/** Tests that need nothing but the packages. */
const UNITS = ['unit', 'starts'];

const test = command({
  summary: 'prövar allt: typer, kodregler, innehåll, enhetstester, byggen, och portalen i en riktig webbläsare.',
  options: { changed: { about: 'prövar bara det du har ändrat och inte sparat i git: inga byggen, ingen webbläsare' } },
  help: 'Alla steg körs, också när ett före har fallit, och några i taget. Vad ett steg skrev visas när det har fallit. Sist står hur många som höll: N passed, N failed.',
  run: ({ changed }) => tested(changed ? testChanged : testAll),
});

await run(() => runCommand('npm test', test, process.argv.slice(2)));

/** Rows of steps side by side, each step after the one before, also when that has failed. */
type Rows = readonly Promise<Tally[]>[];

/** Runs the steps in a folder of their own, and tells the sum of it all. */
async function tested(begin: (scratch: string) => Rows | Promise<Rows>): Promise<number> {
  const scratch = await mkdtemp(path.join(tmpdir(), 'kontaktnatet-test-'));
  listenForStop();
  // Whatever the tests lay aside lies in here, and goes with it, also when they are stopped.
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = scratch;
  // Many programs load the same modules: each is compiled once in a run.
  process.env.NODE_COMPILE_CACHE = path.join(scratch, 'compiled');
  try {
    // A row that breaks waits for the other: both lie in the folder that is taken away.
    const rows = await Promise.allSettled(await begin(scratch));
    const total = rows.flatMap(talliesOf).reduce(add);
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

function talliesOf(row: PromiseSettledResult<Tally[]>): Tally[] {
  if (row.status === 'rejected') throw row.reason;
  return row.value;
}

/** Three rows: what waits in one leaves its core to the others. The longest, the site's, begins as soon as there are portals. */
function testAll(scratch: string): Rows {
  const built = inOrder(
    PORTALS.map((portal) => [`Bygget: ${portal.name}`, () => buildPortal(portal, builtIn(scratch, portal))]),
  );
  return [testSites(scratch, built), testBuilding(scratch, built), testCode(scratch)];
}

function builtIn(scratch: string, { variable }: TestPortal): string {
  return path.join(scratch, variable.toLowerCase());
}

/** Astro's working files allow one build at a time, and the check of types writes them too. */
async function testBuilding(scratch: string, built: Promise<Tally[]>): Promise<Tally[]> {
  await built;
  return inOrder([
    ['Tester som bygger', () => runTests(['builds'], scratch)],
    ['Typer', checkTypes],
  ]);
}

const testCode = (scratch: string) =>
  inOrder([
    ['Kodregler', lint],
    ['Innehållet', checkContent],
    ['Enhetstester', () => runTests(UNITS, scratch)],
    ['Formatering', checkFormat],
  ]);

/** What a change may touch, nearest first, in the time that somebody waits; `npm test` runs the rest. */
async function testChanged(scratch: string): Promise<Rows> {
  const changed = await changedFiles();
  const { near, left } = nearTests(changed, await allCode());
  const further = left > 0 ? `, de ${near.length} närmaste av ${near.length + left} filer` : '';
  return [
    inOrder(changed.some(isCode) ? [['Typer', checkTypes]] : []),
    inOrder([
      ['Kodregler', lint],
      ['Formatering av det ändrade', () => checkFormat(changed)],
      ['Innehållet', checkContent],
      ...(near.length > 0
        ? [[`Tester av det ändrade${further}`, () => runTests(UNITS, scratch, { only: near })] as const]
        : []),
    ]),
  ];
}

async function inOrder(steps: readonly Step[]): Promise<Tally[]> {
  const tallies: Tally[] = [];
  for (const step of steps) tallies.push(await tell(...step));
  return tallies;
}

/** Runs the site tests on what is built. Without all portals and a browser the tests would say nothing. */
async function testSites(scratch: string, built: Promise<Tally[]>): Promise<Tally[]> {
  const ready = [...(await built), ...(await inOrder([['Webbläsare att prova i', prepareBrowser]]))];
  if (ready.every(({ failed }) => failed === 0)) {
    const env = Object.fromEntries(PORTALS.map((portal) => [portal.variable, builtIn(scratch, portal)]));
    return [...ready, ...(await inOrder([['Sajttester', () => runTests(['site'], scratch, { env })]]))];
  }
  console.log('FEL Sajttesterna är inte körda: de behöver alla byggen och en webbläsare.');
  return [...ready, one(false)];
}
