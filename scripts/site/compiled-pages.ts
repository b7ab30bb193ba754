import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Site } from '../../src/site.ts';
import { UserError } from '../user-error.ts';
import { codeVersion } from './code-version.ts';

const FOLDER = fileURLToPath(new URL('../../node_modules/.cache/kontaktnatet/pages', import.meta.url));
const GO_ON = fileURLToPath(new URL('../go-on.mjs', import.meta.url));

/**
 * The pages, compiled: of the code alone, so that they are compiled when it changes, and rendered when the content does.
 * Astro has them for an address: two addresses are two programs.
 * @param folder where they are kept; below it the packages must be found
 * @returns a folder with `code/` and `files/` (`compile-pages.ts`)
 */
export async function compiledPages({ address }: Pick<Site, 'address'>, folder = FOLDER): Promise<string> {
  const name = createHash('sha256').update(`${codeVersion()} ${address}`).digest('hex').slice(0, 16);
  const place = path.join(folder, name);
  if (isThere(place)) return place;
  mkdirSync(folder, { recursive: true });
  forgetOld(folder);
  const fresh = mkdtempSync(path.join(folder, 'ny-'));
  try {
    await compile(fresh, address);
    renameSync(fresh, place);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    // Another build may have compiled the same meanwhile.
    if (!isThere(place)) throw error;
  }
  return place;
}

/** Whether they are; and if so they are of use once more. */
function isThere(place: string): boolean {
  try {
    utimesSync(place, new Date(), new Date());
    return true;
  } catch {
    return false;
  }
}

/** Little memory: what builds stands in its own meanwhile. In MB for V8; for Rolldown no pages of 2 MB, which it leaves half empty. */
const SPARING = { flags: ['--max-semi-space-size=4'], env: { MIMALLOC_ALLOW_THP: '0' } };

/** @throws UserError with what the compiler said: a sentence where a sentence will do, and the stack of a bug */
async function compile(folder: string, address: string): Promise<void> {
  const program = [...SPARING.flags, GO_ON, 'scripts/site/compile-pages.ts', folder];
  const { stderr } = await promisify(execFile)(process.execPath, program, { env: environment(address) }).catch(
    ({ stderr, message }) => {
      throw new UserError((stderr || message).trim());
    },
  );
  process.stderr.write(stderr);
}

/** What a program needs in order to run, on any system. */
const NEEDED =
  /^(?:path|home|userprofile|(?:local)?appdata|systemroot|systemdrive|windir|comspec|tmpdir|te?mp|ld_library_path)$/i;

/**
 * Astro writes into what it compiles such variables of the environment as have a name that the code has too, and what is compiled
 * for a test differs. So it sees none but those: what is kept follows from the code and the address, and holds no secret.
 */
function environment(address: string): NodeJS.ProcessEnv {
  const needed = Object.entries(process.env).filter(([name]) => NEEDED.test(name));
  return { ...Object.fromEntries(needed), ...SPARING.env, NODE_ENV: 'production', PORTAL_ADDRESS: address };
}

/** Those who change the code compile often; what was not used for a day is in nobody's way. */
function forgetOld(folder: string): void {
  for (const name of readdirSync(folder)) {
    const place = path.join(folder, name);
    // Another build may forget it meanwhile.
    const { mtimeMs = Date.now() } = statSync(place, { throwIfNoEntry: false }) ?? {};
    if (Date.now() - mtimeMs > DAY) rmSync(place, { recursive: true, force: true });
  }
}

const DAY = 24 * 60 * 60 * 1000;
