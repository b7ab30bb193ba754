import { existsSync } from 'node:fs';
import path from 'node:path';
import { allCode, changedFiles, isCode } from './changed-files.ts';
import { nearTests } from './near-tests.ts';
import {
  buildPortal,
  checkCode,
  checkContent,
  checkFormat,
  checkPages,
  generateTypes,
  lint,
  PORTALS,
  prepareBrowser,
  runTests,
  tell,
  type Files,
  type Step,
  type TestPortal,
} from './steps.ts';
import { ROOT, type Running } from './run-program.ts';
import { one, type Tally } from './tally.ts';

/** Rows of steps side by side, each step after the one before, also when that has failed. */
export type Rows = readonly Promise<Tally[]>[];

/** Where a run lays what it makes; both are gone when it ends. */
export interface Places {
  scratch: string;
  /** For small files by the thousand, which is the same where there is no quicker one. */
  small: string;
}

/**
 * Many tests wait, for a disk, a server or a page: more rows than cores, so that no core does. But rows that take turns as equals cost
 * a fifth more, since each finds the processor's caches full of the others': so units and the site's tests, the longest, go first, and
 * the others take what these leave; last what by itself keeps both cores busy. What builds the portals has a core to itself, since the
 * rows of the site begin when they are there.
 */
export function fullRows({ scratch, small }: Places): Rows {
  const [real, ...others] = PORTALS.map((portal): Step => [
    `Bygget: ${portal.name}`,
    () => buildPortal(portal, builtIn(scratch, portal)),
  ]);
  const first = inOrder([['Webbläsare att prova i', prepareBrowser], real!]);
  const built = first.then(async (tallies) => [...tallies, ...(await inOrder(others))]);
  return [
    built,
    testSites('Varje sida', scratch, first, { only: [EVERY_PAGE], nice: 12 }),
    testSites('Sajttester', scratch, built, { except: [EVERY_PAGE] }),
    testBuilding(scratch, built),
    testCode({ scratch, small }),
    testStarts({ scratch, small }, built),
  ];
}

/** It takes nearly half of the site's time, and needs no portal but the first. */
const EVERY_PAGE = 'tests/site/every-page.test.ts';

function builtIn(scratch: string, { variable }: TestPortal): string {
  return path.join(scratch, variable.toLowerCase());
}

/** Where tests find what is built, by variable. */
const builtPortals = (scratch: string) =>
  Object.fromEntries(PORTALS.map((portal) => [portal.variable, builtIn(scratch, portal)]));

/** The server for writing and the check of pages have the working files of Astro's in common. */
async function testBuilding(scratch: string, built: Promise<Tally[]>): Promise<Tally[]> {
  await built;
  return inOrder([
    ['Tester som bygger', () => runTests(['builds'], scratch, { env: builtPortals(scratch), nice: 6 })],
    ['Typer i koden', checkCode],
    ...when(!isGenerated(), 'Genererade typer', generateTypes),
    ['Typer på sidorna', checkPages],
  ]);
}

const testCode = ({ scratch, small }: Places) =>
  inOrder([
    ['Kodregler', lint],
    ['Innehållet', checkContent],
    ['Enhetstester', () => runTests(['unit'], scratch, { env: { TMPDIR: small } })],
  ]);

async function testStarts({ scratch, small }: Places, built: Promise<Tally[]>): Promise<Tally[]> {
  await built;
  return inOrder([
    ['Tester som startar program', () => runTests(['starts'], scratch, { env: { TMPDIR: small }, nice: 6 })],
    ['Formatering', checkFormat],
  ]);
}

/** What a change may touch, nearest first, in the time that somebody waits; `npm test` runs the rest. */
export async function changedRows({ scratch, small }: Places): Promise<Rows> {
  const changed = await changedFiles();
  const { near, left, isSeenByPages } = nearTests(changed, await allCode());
  if (near.length === 0) console.log('Inget test når det ändrade utan ett bygge: npm test prövar det.');
  const standing = changed.filter((file) => existsSync(path.join(ROOT, file)));
  const further = left > 0 ? `, de ${near.length} närmaste av ${near.length + left} filer` : '';
  return [
    inOrder([
      ...when(isSeenByPages && !isGenerated(), 'Genererade typer', generateTypes),
      ...when(
        changed.some((file) => isCode(file) && !file.endsWith('.astro')),
        'Typer i koden',
        checkCode,
      ),
      ...when(isSeenByPages, 'Typer på sidorna', checkPages),
    ]),
    inOrder([
      ['Kodregler', lint],
      ...when(standing.length > 0, 'Formatering av det ändrade', () => checkFormat(standing)),
      ['Innehållet', checkContent],
      ...when(near.length > 0, `Tester av det ändrade${further}`, () =>
        runTests(['unit', 'starts'], scratch, { only: near, env: { TMPDIR: small } }),
      ),
    ]),
  ];
}

/** True when Astro, the last time that it compiled, has left the types of what it generates. */
const isGenerated = () => existsSync(path.join(ROOT, '.astro/types.d.ts'));

const when = (isSo: boolean, ...step: Step): Step[] => (isSo ? [step] : []);

async function inOrder(steps: readonly Step[]): Promise<Tally[]> {
  const tallies: Tally[] = [];
  for (const step of steps) tallies.push(await tell(...step));
  return tallies;
}

/** Runs site tests on what is built. Without the portals and a browser the tests would say nothing. */
async function testSites(
  what: string,
  scratch: string,
  ready: Promise<Tally[]>,
  how: Files & Running,
): Promise<Tally[]> {
  const isReady = (await ready).every(({ failed }) => failed === 0);
  if (isReady) return inOrder([[what, () => runTests(['site'], scratch, { ...how, env: builtPortals(scratch) })]]);
  console.log(`FEL ${what} är inte provat: det behöver byggen och en webbläsare.`);
  return [one(false)];
}
