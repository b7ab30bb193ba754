import {
  closeSync,
  constants,
  copyFileSync,
  fchmodSync,
  fstatSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { UserError } from '../user-error.ts';

type Content = string | Uint8Array;

/**
 * Writes a file whole or not at all. Its folder is made if need be.
 * @param mode who may read it; left out, a file that is there stays for those it was for, and a new one is for all
 */
export function writeWhole(file: string, content: Content, mode?: number): void {
  makeFolder(path.dirname(file));
  writeBeside([[file, content]], mode, renameSync);
}

/**
 * Writes files to a folder, each whole, and none before all are: a full disk or a pressed Ctrl-C leaves what was there. A file
 * that is there stays for those it was for.
 * @throws UserError when the folder is a file
 */
export function writeFiles(folder: string, files: Record<string, Content>): void {
  makeFolder(folder);
  writeBeside(
    Object.entries(files).map(([name, content]) => [path.join(folder, name), content]),
    undefined,
    renameSync,
  );
}

/**
 * Writes a file that must not be there, whole or not at all. Its folder is made if need be.
 * @throws UserError when it is there: it is left as it is
 */
export function writeNew(file: string, content: Content, mode = NEW): void {
  makeFolder(path.dirname(file));
  writeBeside([[file, content]], mode, nameNew);
}

/** Under another name first, on the disk before it gets its own. */
function writeBeside(
  files: [file: string, content: Content][],
  mode: number | undefined,
  name: (from: string, to: string) => void,
): void {
  const moves = files.map(([to, content]) => ({
    from: path.join(path.dirname(to), `.${path.basename(to)}.${process.pid}.tmp`),
    to,
    content,
  }));
  try {
    for (const { from, to, content } of moves)
      writeThrough(from, content, mode ?? NEW, mode === undefined ? modeOf(to) : undefined);
    for (const { from, to } of moves) name(from, to);
  } finally {
    for (const { from } of moves) rmSync(from, { force: true });
  }
}

/** For all to read, as far as the umask of the user lets it. */
const NEW = 0o644;

function modeOf(file: string): number | undefined {
  const found = statSync(file, { throwIfNoEntry: false });
  return found && found.mode & 0o777;
}

/** @param kept the mode of the file whose place it takes, whatever the umask is */
function writeThrough(file: string, content: Content, mode: number, kept: number | undefined): void {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const handle = openSync(file, 'w', kept ?? mode);
  try {
    if (kept !== undefined && (fstatSync(handle).mode & 0o777) !== kept) fchmodSync(handle, kept);
    for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** A second name fails where there is a first; a disk that knows no second names is copied to. */
function nameNew(from: string, to: string): void {
  try {
    try {
      linkSync(from, to);
    } catch (error) {
      if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EMLINK'].includes(codeOf(error))) throw error;
      copyFileSync(from, to, constants.COPYFILE_EXCL);
    }
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    throw new UserError(`Filen finns redan: ${to}. Inget är ändrat. Välj ett annat namn.`, { cause: error });
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    if (!['EEXIST', 'ENOTDIR'].includes(codeOf(error))) throw error;
  }
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UserError(`”${folder}” är ingen mapp: det ligger en fil i vägen. Ange en annan plats.`);
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? '';
