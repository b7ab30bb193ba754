import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ifMissing } from './missing.ts';
import { readFolder } from './read-folder.ts';
import { writeWhole } from './write-whole.ts';
import type { Files } from './zip.ts';
import { UserError } from '../user-error.ts';

/** Whether a package was written now, or lay there already, the same to the byte. */
export type Kept = 'written' | 'same';

/**
 * Writes a package as a folder. It is made in a folder beside and gets its name when every file is there; what lies
 * there already is never changed.
 * @throws UserError when something else lies there
 */
export async function keepFolder(folder: string, files: Files): Promise<Kept> {
  const old = await oldFolder(folder);
  if (old) return refuseOther(folder, old, files);
  const fresh = `${folder}.ny`;
  await rm(fresh, { recursive: true, force: true });
  try {
    for (const [name, bytes] of Object.entries(files)) await writeBelow(fresh, name, bytes);
    await rename(fresh, folder);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  return 'written';
}

async function oldFolder(folder: string): Promise<Files | undefined> {
  const found = await stat(folder).catch(ifMissing(undefined));
  if (!found) return undefined;
  if (!found.isDirectory()) throw new UserError(`Det ligger en fil i vägen: ${folder}. Välj en annan plats med --out.`);
  return readFolder(folder);
}

async function writeBelow(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const file = path.join(folder, ...name.split('/'));
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, bytes);
}

/**
 * Writes a package as one file. It gets its name when it is whole; what lies there already is never changed.
 * @throws UserError when something else lies there
 */
export async function keepFile(file: string, bytes: Uint8Array): Promise<Kept> {
  const old = await readFile(file).catch(ifMissing(undefined));
  if (old) return refuseOther(file, { [path.basename(file)]: old }, { [path.basename(file)]: bytes });
  writeWhole(file, bytes);
  return 'written';
}

/** An archive is proof: another one of the same name stays as it is until somebody has looked at both. */
function refuseOther(place: string, old: Files, fresh: Files): Kept {
  const names = [...new Set([...Object.keys(old), ...Object.keys(fresh)])].sort();
  const different = names.filter((name) => !isSame(old[name], fresh[name]));
  if (different.length === 0) return 'same';
  const shown = different.slice(0, 5).join(', ');
  const more = different.length > 5 ? ` och ${different.length - 5} till` : '';
  throw new UserError(
    `Det finns redan något annat på platsen, och det är orört: ${place}\nDet som skiljer: ${shown}${more}.\nFlytta undan det gamla, eller välj en annan plats med --out.`,
  );
}

function isSame(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  return one !== undefined && other !== undefined && Buffer.compare(one, other) === 0;
}
