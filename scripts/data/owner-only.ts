import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../user-error.ts';

/**
 * Makes a folder that its owner alone may read. One that exists is left as it is.
 * @returns a warning when others can read it all the same
 * @throws UserError when it cannot be made
 */
export function makeOwnFolder(folder: string): string[] {
  const made = make(folder);
  if (process.platform === 'win32') return made ? restrict(folder) : [];
  return statSync(folder).mode & 0o077
    ? [`Andra som använder datorn kan läsa mappen ${folder}. Ändra rättigheterna: chmod 700 "${folder}"`]
    : [];
}

/**
 * Makes a file of ours readable by its owner alone. On Windows it has the rights of its folder.
 * @throws UserError when it is somebody else's
 */
export function makeOwnFile(file: string): void {
  if (process.platform === 'win32' || (statSync(file).mode & 0o077) === 0) return;
  try {
    chmodSync(file, 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error;
    throw new UserError(
      `Andra kan läsa ${file}, och filen är inte din. Be den som äger den att köra: chmod 600 "${file}"`,
    );
  }
}

function make(folder: string): boolean {
  try {
    return mkdirSync(folder, { recursive: true, mode: 0o700 }) !== undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' || code === 'ENOTDIR')
      throw new UserError(`”${folder}” är ingen mapp: det ligger en fil i vägen. Rätta PORTAL_DATA.`);
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOENT')
      throw new UserError(`Mappen ”${folder}” går inte att skapa. Kontrollera rättigheterna, eller rätta PORTAL_DATA.`);
    throw error;
  }
}

/** Takes away what the folder inherits and gives it to the user alone, by number: names differ between languages. */
function restrict(folder: string): string[] {
  const tool = (name: string, args: readonly string[]) =>
    spawnSync(path.join(process.env.SystemRoot ?? 'C:\\Windows', 'System32', name), args, {
      encoding: 'utf8',
      windowsHide: true,
    });
  const user = /"(S-1-[\d-]+)"/.exec(tool('whoami.exe', ['/user', '/fo', 'csv', '/nh']).stdout ?? '')?.[1];
  const done =
    user && tool('icacls.exe', [folder, '/inheritance:r', '/grant:r', `*${user}:(OI)(CI)F`, '/Q']).status === 0;
  return done
    ? []
    : [`Det gick inte att begränsa vem som kan läsa mappen ${folder}. Kontrollera rättigheterna i Utforskaren.`];
}
