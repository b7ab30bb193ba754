import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../user-error.ts';
import type { Files } from './zip.ts';

/**
 * Every file of a folder and those below, by path with forward slashes.
 * @throws UserError for a shortcut: what it leads to is somebody else's, and may change
 */
export async function readFolder(folder: string): Promise<Files> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const place = (item: (typeof found)[number]) => path.join(item.parentPath, item.name);
  const shortcut = found.find((item) => item.isSymbolicLink());
  if (shortcut) throw new UserError(`${place(shortcut)} är en genväg. Lägg själva filen där, eller ta bort den.`);
  const pairs = found
    .filter((item) => item.isFile())
    .map(
      async (item) =>
        [path.relative(folder, place(item)).replaceAll(path.sep, '/'), await readFile(place(item))] as const,
    );
  return Object.fromEntries(await Promise.all(pairs));
}
