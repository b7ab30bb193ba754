import type { Dirent } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../user-error.ts';
import type { Files } from './zip.ts';

/**
 * Every file of a folder and those below, by path with forward slashes.
 * @throws UserError for shortcuts, since what they lead to is somebody else's and may change, and for what is no file
 */
export async function readFolder(folder: string): Promise<Files> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const place = (item: (typeof found)[number]) => path.join(item.parentPath, item.name);
  const strange = found.filter((item) => !item.isFile() && !item.isDirectory());
  if (strange.length > 0) throw new UserError(strange.map((item) => sayStrange(item, place(item))).join('\n'));
  const pairs = found
    .filter((item) => item.isFile())
    .map(
      async (item) =>
        [path.relative(folder, place(item)).replaceAll(path.sep, '/'), await readFile(place(item))] as const,
    );
  return Object.fromEntries(await Promise.all(pairs));
}

function sayStrange(item: Dirent, place: string): string {
  if (item.isSymbolicLink()) return `${place} är en genväg. Lägg själva filen där, eller ta bort den.`;
  return `${place} är ingen vanlig fil. Ta bort den.`;
}
