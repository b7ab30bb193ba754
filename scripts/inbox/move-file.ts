import { link, lstat, rename, unlink } from 'node:fs/promises';

/**
 * Moves a file to another name on the same disk.
 * @returns false when something else has the name already: nothing is overwritten
 */
export async function moveFile(from: string, to: string): Promise<boolean> {
  const made = await linked(from, to);
  if (made === 'taken') return false;
  if (made === 'no links') await rename(from, to);
  else await unlinked(from, to);
  return true;
}

/** A second name, which fails where something else has it. File systems without are exFAT and some network shares. */
async function linked(from: string, to: string): Promise<'linked' | 'taken' | 'no links'> {
  try {
    await link(from, to);
    return 'linked';
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return 'taken';
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw error;
    return (await lstat(to).catch(() => undefined)) ? 'taken' : 'no links';
  }
}

/** Takes the first name away, or else the second: in a folder of others we may link to what we may not take away. */
async function unlinked(from: string, to: string): Promise<void> {
  try {
    await unlink(from);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') await unlink(to);
    throw error;
  }
}
