import { mkdtemp, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from '../support/browser.ts';
import { seconds } from '../../scripts/commands/step.ts';
import { UserError } from '../../scripts/user-error.ts';
import { runProgram, Stopped, toolFile, type Finished, type Running } from './run-program.ts';
import { fromVitest, one, summary, type Tally, type VitestReport } from './tally.ts';

const EXEMPELSTAD = fileURLToPath(new URL('../fixtures/exempelstad', import.meta.url));

/** The day on which Exempelstad is built: what is dated later must not be seen. */
const EXEMPELSTAD_TODAY = '2026-11-23';

/** Something to do, with its name. Work that is many tests counts them itself. */
export type Step = readonly [what: string, work: () => Promise<Finished & { tally?: Tally }>];

/** Tells what is done and how it went; what the work wrote is shown when it failed. */
export async function tell(...[what, work]: Step): Promise<Tally> {
  const began = performance.now();
  const { ok, output, tally } = await work().catch((error) => ({ ...failedToRun(error), tally: undefined }));
  const counted = tally ? `: ${summary(tally)}` : '';
  console.log(`${ok ? 'ok ' : 'FEL'} ${what}${counted} (${seconds(performance.now() - began)})`);
  if (!ok) console.log(output.trimEnd());
  return tally ?? one(ok);
}

/**
 * Everything but the pages, by the TypeScript that is a program of its own machine code. It reads nothing that Astro generates, which the server for
 * writing and a build write differently. What it found of each file it keeps, as Prettier does: only what a change touches is checked anew.
 */
export const checkCode = () =>
  runProgram(toolFile('typescript-native', 'bin/tsc'), [
    '--project',
    'tsconfig.code.json',
    '--singleThreaded',
    '--incremental',
    '--tsBuildInfoFile',
    'node_modules/.cache/kontaktnatet/types.tsbuildinfo',
  ]);

/** Pages and components, and what names them: the only ones that Astro's own, slower check must read. */
export const checkPages = () =>
  astro('check', '--noSync', '--tsconfig', 'tsconfig.pages.json', '--minimumSeverity', 'error');

/** Writes the types of what Astro generates, as a build does. */
export const generateTypes = () => astro('sync');

const astro = (...args: string[]) =>
  runProgram(toolFile('astro', 'bin/astro.mjs'), args, { env: { ASTRO_TELEMETRY_DISABLED: '1' } });

export const lint = () => runProgram(toolFile('oxlint', 'bin/oxlint'), []);

/** Every file as `npm run format` writes it, or those that are named. */
export const checkFormat = (files: readonly string[] = ['.']) =>
  runProgram(toolFile('prettier', 'bin/prettier.cjs'), [
    '--check',
    '--ignore-unknown',
    '--cache',
    '--cache-strategy=content',
    ...files,
  ]);

export const checkContent = () => runProgram('scripts/check.ts', []);

/** A portal that the site tests look at. */
export interface TestPortal {
  name: string;
  /** The variable that tells the tests its folder. */
  variable: string;
  env: Record<string, string>;
}

export const PORTALS: readonly TestPortal[] = [
  { name: 'Portalen', variable: 'SITE_REAL', env: {} },
  { name: 'Exempelstad, intern', variable: 'SITE_INTERNAL', env: exempelstad('internal') },
  { name: 'Exempelstad, nätverket', variable: 'SITE_NETWORK', env: exempelstad('network') },
  {
    name: 'Exempelstad, öppen i en undermapp',
    variable: 'SITE_OPEN',
    env: { ...exempelstad('open'), PORTAL_ADDRESS: 'https://intranat.example/vbe/' },
  },
];

/** Builds one of them into a folder of its own, with the memory that `npm run build` has. */
export function buildPortal({ env }: TestPortal, out: string): Promise<Finished> {
  return runProgram('scripts/build.ts', [], {
    env: { ...env, PORTAL_OUT: out, NODE_OPTIONS: '--max-semi-space-size=64' },
  });
}

/** Finds or fetches a browser. @returns its path, or the reason why there is none */
export async function prepareBrowser(): Promise<Finished> {
  return { ok: true, output: await findBrowser() };
}

/** Test files that are run; else all of the projects that are not to be left out. */
export interface Files {
  only?: readonly string[];
  except?: readonly string[];
}

/** Runs projects of Vitest together; their tests are counted one by one. */
export async function runTests(
  projects: readonly string[],
  scratch: string,
  { only = [], except = [], ...running }: Files & Running = {},
): Promise<Finished & { tally: Tally }> {
  const report = path.join(await mkdtemp(path.join(scratch, 'report-')), 'report.json');
  const args = [
    'run',
    '--config',
    'tests/vitest.config.ts',
    ...projects.map((project) => `--project=${project}`),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    // Beside few tests there is little else to do, and somebody waits.
    ...(only.length > 0 ? ['--maxWorkers=100%', ...only] : []),
    ...except.map((file) => `--exclude=${file}`),
  ];
  const finished = await runProgram(toolFile('vitest', 'vitest.mjs'), args, running);
  return { ...finished, tally: fromVitest(finished.ok, await readReport(report)) };
}

function exempelstad(edition: string): Record<string, string> {
  return { PORTAL_CONTENT: EXEMPELSTAD, PORTAL_EDITION: edition, PORTAL_NOW: EXEMPELSTAD_TODAY };
}

function readReport(file: string): Promise<VitestReport | undefined> {
  return readFile(file, 'utf8').then((text) => JSON.parse(text) as VitestReport, () => undefined); // prettier-ignore
}

/** A mistake of the user's is one sentence; anything else keeps its stack. */
function failedToRun(error: unknown): Finished {
  if (error instanceof Stopped) throw error;
  return { ok: false, output: error instanceof UserError ? error.message : String((error as Error).stack ?? error) };
}
