import { createHash, type Hash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Settings } from '../../src/settings.ts';
import { ifMissing } from '../files/missing.ts';
import { writeWhole } from '../files/write-whole.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const NOTES = path.join(PROJECT, 'node_modules', '.cache', 'kontaktnatet', 'built');

/** All that a built portal follows from, besides the content and the settings. */
const CODE = ['src', 'public', 'scripts', 'astro.config.mjs', 'package-lock.json'].map((name) =>
  path.join(PROJECT, name),
);

/** True when the portal that lies there was built from just this: content, code, settings and day. */
export async function isAlreadyBuilt(settings: Settings, notes = NOTES): Promise<boolean> {
  const note = await readFile(noteOf(settings, notes), 'utf8').catch(ifMissing(undefined));
  return note !== undefined && note === (await noteText(settings));
}

/** Notes of what the portal that lies there was built. */
export async function noteBuilt(settings: Settings, notes = NOTES): Promise<void> {
  writeWhole(noteOf(settings, notes), await noteText(settings));
}

const noteOf = ({ out }: Settings, notes: string) =>
  path.join(notes, createHash('sha256').update(out).digest('hex').slice(0, 16));

async function noteText(settings: Settings): Promise<string> {
  const from = createHash('sha256').update(JSON.stringify(settings));
  for (const place of [settings.content, ...CODE]) await addFiles(from, place, (file) => readFile(file));
  const made = createHash('sha256');
  // The files themselves are many and large; whoever changes one changes its time.
  await addFiles(made, settings.out, async (file) => {
    const { size, mtimeMs } = await stat(file);
    return `${size} ${mtimeMs}`;
  });
  return `${from.digest('hex')} ${made.digest('hex')}\n`;
}

async function addFiles(
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
