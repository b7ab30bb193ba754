import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../user-error.ts';

/**
 * Writes files to a folder, which is made if need be. Each is written under another name first and gets its own when all
 * are whole, so that a full disk or a pressed Ctrl-C leaves nothing half-written.
 * @throws UserError when the folder is a file
 */
export async function writeFiles(folder: string, files: Record<string, string | Uint8Array>): Promise<void> {
  await makeFolder(folder);
  const moves = Object.entries(files).map(([name, content]) => ({
    content,
    to: path.join(folder, name),
    from: path.join(folder, `.${name}.${process.pid}.tmp`),
  }));
  try {
    for (const { from, content } of moves) await writeFile(from, content);
    for (const { from, to } of moves) await rename(from, to);
  } finally {
    for (const { from } of moves) await rm(from, { force: true });
  }
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EEXIST' && code !== 'ENOTDIR') throw error;
  }
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory())
    throw new UserError(`”${folder}” är ingen mapp: det ligger en fil i vägen. Ange en annan mapp efter --out.`);
}
