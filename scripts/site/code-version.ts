import { createHash, type Hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** All that a built portal follows from, besides the content, the settings and Node itself. */
const CODE = ['src', 'public', 'scripts', 'astro.config.mjs', 'package-lock.json'].map((name) =>
  path.join(PROJECT, name),
);

let known: string | undefined;

/** A hash of the portal's own code, its packages and Node, as they are when it is first asked for: those are what runs. */
export const codeVersion = (): string => (known ??= hashOfCode());

function hashOfCode(): string {
  const hash = createHash('sha256').update(process.version);
  for (const place of CODE) addFiles(hash, place, (file) => readFileSync(file));
  return hash.digest('hex');
}

/** Adds the files of a folder, or one file, by name: what `facts` says of each. Without waiting: for small files the queue costs more than the reading does. */
export function addFiles(hash: Hash, place: string, facts: (file: string) => string | Uint8Array): void {
  const found = statSync(place, { throwIfNoEntry: false });
  if (!found) return;
  const isFolder = found.isDirectory();
  const items = isFolder ? readdirSync(place, { recursive: true, withFileTypes: true }) : [];
  const files = items.filter((item) => item.isFile()).map((item) => path.join(item.parentPath, item.name));
  for (const file of isFolder ? files.sort() : [place]) hash.update(`${file}\0`).update(facts(file));
}
