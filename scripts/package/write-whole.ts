import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Writes a file under another name first, so that a full disk or a pressed Ctrl-C leaves nothing half-written. */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const half = `${file}.tmp`;
  await mkdir(path.dirname(file), { recursive: true });
  try {
    await writeFile(half, bytes);
    await rename(half, file);
  } finally {
    await rm(half, { force: true });
  }
}
