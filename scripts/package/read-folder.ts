import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Files } from './zip.ts';

/** Every file of a folder and those below, by path with forward slashes. A shortcut is followed, never left out unseen. */
export async function readFolder(folder: string): Promise<Files> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found.filter((item) => !item.isDirectory()).map((item) => path.join(item.parentPath, item.name));
  const pairs = paths.map(
    async (file) => [path.relative(folder, file).replaceAll(path.sep, '/'), await readFile(file)] as const,
  );
  return Object.fromEntries(await Promise.all(pairs));
}
