import { linkSync, renameSync } from 'node:fs';

/**
 * Gives a file that is whole its own name, unless another process has made one of that name meanwhile: the first counts.
 * A link, unlike a change of name, takes nobody's place; where the disk has no links the name is changed.
 */
export function giveName(half: string, file: string): void {
  try {
    linkSync(half, file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return;
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw error;
    renameSync(half, file);
  }
}
