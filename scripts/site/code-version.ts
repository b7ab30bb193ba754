import { createHash, type Hash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ifMissing } from '../files/missing.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** All that a built portal follows from, besides the content, the settings and Node itself. */
const CODE = ['src', 'public', 'scripts', 'astro.config.mjs', 'package-lock.json'].map((name) =>
  path.join(PROJECT, name),
);

let known: Promise<string> | undefined;

/** A hash of the portal's own code, its packages and Node, as they are when it is first asked for: those are what runs. */
export const codeVersion = (): Promise<string> => (known ??= hashOfCode());

async function hashOfCode(): Promise<string> {
  const hash = createHash('sha256').update(process.version);
  for (const place of CODE) await addFiles(hash, place, (file) => readFile(file));
  return hash.digest('hex');
}

/** Adds the files of a folder, or one file, by name: what `facts` says of each. */
export async function addFiles(
  hash: Hash,
  place: string,
  facts: (file: string) => Promise<string | Uint8Array>,
): Promise<void> {
  const found = await stat(place).catch(ifMissing(undefined));
  if (!found) return;
  const isFolder = found.isDirectory();
  const items = isFolder ? await readdir(place, { recursive: true, withFileTypes: true }) : [];
  const files = items.filter((item) => item.isFile()).map((item) => path.join(item.parentPath, item.name));
  for (const file of isFolder ? files.sort() : [place]) hash.update(`${file}\0`).update(await facts(file));
}
