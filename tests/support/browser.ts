import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser } from 'playwright';
import { fileURLToPath } from 'node:url';
import { UserError } from '../../scripts/user-error.ts';

/** Arguments that keep a browser quiet: it asks nobody for updates, and runs as root only where there is no other user. */
const ARGUMENTS: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-sync',
  '--disable-domain-reliability',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
];

/** Only what hangs is given up: beside the other rows of `npm test` the first page of `npm run dev` has taken over 30 s. */
const PATIENCE = { timeout: 120_000 };

/** A browser without a window, which is patient with its pages. Close it. @throws UserError as {@link findBrowser} */
export async function launchBrowser(): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: [...ARGUMENTS], ...PATIENCE });
  browser.on('context', (context) => context.setDefaultTimeout(PATIENCE.timeout));
  return browser;
}

/**
 * A Chromium to test with: CHROMIUM_PATH, one that is installed, Playwright's own, or one fetched now.
 * @returns the path of the program
 * @throws UserError when there is none and none can be fetched
 */
export async function findBrowser(env: NodeJS.ProcessEnv = process.env): Promise<string> {
  return named(env) ?? installedBrowser(env) ?? playwrights() ?? fetched(env);
}

/**
 * The browser that CHROMIUM_PATH names, if it names one.
 * @throws UserError when nothing is there: a wrong name is not a reason to take another browser
 */
export function named(env: NodeJS.ProcessEnv): string | undefined {
  const place = env.CHROMIUM_PATH;
  if (!place || existsSync(place)) return place || undefined;
  throw new UserError(
    `CHROMIUM_PATH är ”${place}”, men där finns ingen webbläsare. Rätta sökvägen eller ta bort variabeln.`,
  );
}

/** Chromium, Chrome or Edge where they are usually installed, or on PATH. */
export function installedBrowser(env: NodeJS.ProcessEnv): string | undefined {
  return [...usualPlaces(env), ...onPath(env)].find((place) => existsSync(place));
}

/** The one without windows first: it shows the same pages for two thirds of the work. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];

function onPath(env: NodeJS.ProcessEnv): string[] {
  if (process.platform === 'win32') return [];
  const folders = (env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

function usualPlaces(env: NodeJS.ProcessEnv): string[] {
  if (process.platform === 'win32') return windowsPlaces(env);
  if (process.platform === 'darwin') return macPlaces();
  return ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/snap/bin/chromium'];
}

function windowsPlaces(env: NodeJS.ProcessEnv): string[] {
  const programs = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((each) => each !== undefined);
  const inside = [
    ['Chromium', 'Application', 'chrome.exe'],
    ['Google', 'Chrome', 'Application', 'chrome.exe'],
    ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ];
  return inside.flatMap((parts) => programs.map((folder) => path.join(folder, ...parts)));
}

function macPlaces(): string[] {
  const apps = [
    'Chromium.app/Contents/MacOS/Chromium',
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ];
  return apps.flatMap((app) =>
    ['/Applications', path.join(homedir(), 'Applications')].map((folder) => path.join(folder, app)),
  );
}

function playwrights(): string | undefined {
  const place = chromium.executablePath();
  return existsSync(place) ? place : undefined;
}

function fetched(env: NodeJS.ProcessEnv): string {
  console.log('Ingen webbläsare hittades. Hämtar Chromium …');
  const cli = fileURLToPath(new URL('cli.js', import.meta.resolve('playwright/package.json')));
  runQuietly(process.execPath, [cli, 'install', 'chromium']);
  const own = playwrights();
  if (own) return own;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) installWithApt(env);
  const found = installedBrowser(env);
  if (found) return found;
  throw new UserError(
    'Det behövs en webbläsare, och ingen gick att hämta: installera Chromium, Chrome eller Edge, eller peka ut en med CHROMIUM_PATH, och kör kommandot igen.',
  );
}

function installWithApt(env: NodeJS.ProcessEnv): void {
  runQuietly('apt-get', ['update', '-qq']);
  for (const name of ['chromium-headless-shell', 'chromium'])
    if (!installedBrowser(env)) runQuietly('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name]);
}

/** Whether it worked is seen by looking for the browser; what the tool says is kept for whoever has to find out why. */
function runQuietly(command: string, args: string[]): void {
  const { status, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status !== 0)
    console.error(
      `${path.basename(command)} ${args.join(' ')}: ${stderr?.trim().split('\n').at(-1) ?? 'gick inte att starta'}`,
    );
}
