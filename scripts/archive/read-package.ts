import { readFile } from 'node:fs/promises';
import { readFolder } from '../files/read-folder.ts';
import { readZip, type ReadZip } from '../files/read-zip.ts';
import type { Files } from '../files/zip.ts';
import { UserError } from '../user-error.ts';
import { nameFaults } from './package-names.ts';

/**
 * Every file of a package, and what is wrong with how they lie in it, in Swedish.
 * @param place a folder, or a zip
 * @throws UserError when it cannot be read at all
 */
export async function readPackage(place: string): Promise<{ files: Files; faults: string[] }> {
  const { files, names, faults } = /\.zip$/i.test(place) ? await zipAt(place) : await folderAt(place);
  return { files, faults: [...faults, ...nameFaults(names)] };
}

async function folderAt(place: string): Promise<ReadZip> {
  const files = await readFolder(place);
  return { files, names: Object.keys(files), faults: [] };
}

async function zipAt(place: string): Promise<ReadZip> {
  const bytes = await readFile(place);
  try {
    return readZip(bytes);
  } catch (error) {
    throw new UserError(`${place} går inte att packa upp: filen är skadad eller ingen zip.`, { cause: error });
  }
}
