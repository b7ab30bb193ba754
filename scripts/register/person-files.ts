import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { mentions } from './mentions.ts';

/** Folders of the data folder whose files may tell of a person: letters that were written, mail that came, extracts. */
const FOLDERS = ['outbox', 'inbox', 'extracts'];

/** Every file of ours that mentions an address, in its name or in what it says, as absolute paths. */
export async function filesAbout(folder: string, address: string): Promise<string[]> {
  const found: string[] = [];
  for (const name of FOLDERS)
    for await (const file of filesIn(path.join(folder, name)))
      if (path.basename(file).toLowerCase().includes(address) || mentions(await readFile(file), address))
        found.push(file);
  return found.sort();
}

async function* filesIn(folder: string): AsyncGenerator<string> {
  const items = await readdir(folder, { withFileTypes: true }).catch(missing);
  for (const item of items) {
    const place = path.join(folder, item.name);
    if (item.isDirectory()) yield* filesIn(place);
    else if (item.isFile()) yield place;
  }
}

function missing(error: NodeJS.ErrnoException): [] {
  if (error.code === 'ENOENT') return [];
  throw error;
}
