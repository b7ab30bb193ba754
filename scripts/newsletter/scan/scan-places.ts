import { open, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { isExternal } from '../../../src/model/links.ts';
import { readZip } from '../../files/read-zip.ts';
import { UserError } from '../../user-error.ts';

/** Something to read: where it came from, as its owner knows it, and its bytes, or an address to fetch. */
export type Material =
  { name: string; bytes: Uint8Array; address?: string; charset?: string } | { name: string; address: string } | Unread;

/** Something that is not read, and why, in Swedish. */
export interface Unread {
  name: string;
  fault: string;
}

/** What may hold addresses. Pictures and documents that lie beside saved mail are passed over. */
const READABLE = /\.(?:eml|msg|html?|mht(?:ml)?|xml|rss|atom|rdf|opml|json|txt|zip)$/i;
/** A newsletter is some hundred kilobytes; the largest feeds there are, some megabytes. */
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_FILES = 2000;

/**
 * What lies at the places that were given: addresses as they are, files, folders with what is below them, zips with what is in
 * them. Shortcuts are not followed.
 * @throws UserError for a place that is not there
 */
export async function* scanPlaces(places: readonly string[]): AsyncGenerator<Material> {
  for (const place of places) {
    if (isExternal(place) || /^feed:/i.test(place)) {
      const address = place.replace(/^feed:(?:\/\/)?(?=https?:)/i, '').replace(/^feed:/i, 'https:');
      if (!URL.canParse(address))
        throw new UserError(`”${place}” är ingen webbadress. Klistra in hela adressen, från https://.`);
      yield { name: new URL(address).hostname.replace(/^www\./, ''), address };
      continue;
    }
    const found = await stat(place).catch(() => undefined);
    if (!found)
      throw new UserError(`”${place}” finns inte. Ange en webbadress från https://, en sparad fil eller en mapp.`);
    if (!found.isDirectory()) yield* readPlace(place, path.basename(place));
    else for (const file of await filesBelow(place)) yield* readPlace(path.join(place, file), file);
  }
}

async function filesBelow(folder: string): Promise<string[]> {
  const found: string[] = [];
  const waiting = [''];
  for (let below = waiting.shift(); below !== undefined; below = waiting.shift())
    for (const item of await readdir(path.join(folder, below), { withFileTypes: true })) {
      const place = path.join(below, item.name);
      if (item.isDirectory()) waiting.push(place);
      else if (item.isFile() && READABLE.test(item.name)) found.push(place);
    }
  if (found.length > MOST_FILES)
    throw new UserError(`Mappen ”${folder}” har ${found.length} filer. Ange en mapp med högst ${MOST_FILES}.`);
  return found.sort();
}

async function* readPlace(place: string, name: string): AsyncGenerator<Material> {
  const handle = await open(place, 'r').catch((error: NodeJS.ErrnoException) => error);
  if (handle instanceof Error) return yield { name, fault: `går inte att läsa (${handle.code})` };
  try {
    const { size } = await handle.stat();
    if (size > MOST_BYTES) return yield { name, fault: 'är större än 64 MB' };
    yield* unpacked({ name, bytes: await handle.readFile() });
  } finally {
    await handle.close();
  }
}

function* unpacked(given: { name: string; bytes: Uint8Array }): Generator<Material> {
  const [p, k, three, four] = given.bytes;
  if (p !== 0x50 || k !== 0x4b || three !== 3 || four !== 4) return yield given;
  try {
    const { files, faults } = readZip(given.bytes, MOST_BYTES);
    if (faults[0]) return yield { name: given.name, fault: faults[0] };
    for (const [name, bytes] of Object.entries(files))
      if (READABLE.test(name) && !/\.zip$/i.test(name)) yield { name: `${given.name}/${name}`, bytes };
  } catch {
    yield { name: given.name, fault: 'är en zip-fil som inte går att läsa. Packa upp den och ange mappen' };
  }
}
