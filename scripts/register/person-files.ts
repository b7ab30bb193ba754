import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { DATABASE_FILE } from '../data/database.ts';
import type { DataSubject } from '../data/erase.ts';
import { KEY_FILE } from '../data/key-file.ts';
import { exported } from './column-headers.ts';
import { mentions, mentionsName } from './mentions.ts';

/** A file of the data folder that tells of a person. */
export interface FileAbout {
  file: string;
  /** It is about this person alone, or a list that we wrote ourselves: it goes. Others' mail is shown to the network lead. */
  isOurs: boolean;
}

/** Larger files are not mail, and are shown unread. */
const LARGEST = 64 * 1024 * 1024;

/**
 * Every file of the data folder that mentions a person, in its name or in what it says; the database and its copies apart,
 * which are searched row by row.
 */
export async function filesAbout(folder: string, person: DataSubject): Promise<FileAbout[]> {
  const found: FileAbout[] = [];
  for await (const file of filesIn(folder)) {
    if (isDatabase(path.relative(folder, file))) continue;
    const place = path.relative(folder, file);
    const bytes = (await stat(file)).size > LARGEST ? undefined : await readFile(file);
    if (!bytes) found.push({ file, isOurs: false });
    else if (isNamedAfter(place, person) || tells(bytes, person))
      found.push({ file, isOurs: isOurs(place, bytes, person) });
  }
  return found.toSorted((a, b) => (a.file < b.file ? -1 : 1));
}

const isDatabase = (place: string) =>
  place === KEY_FILE ||
  place.startsWith(DATABASE_FILE) ||
  /^(?:utskick|inkorg)\.lock/.test(place) ||
  /^backups[\\/].*\.sqlite/.test(place);

/** Whether a file or a folder bears the person’s address or name. */
export function isNamedAfter(place: string, { address, name }: DataSubject): boolean {
  return (
    place.toLowerCase().includes(address) || (name !== undefined && mentionsName(Buffer.from(place, 'utf8'), name))
  );
}

const tells = (bytes: Uint8Array, { address, name }: DataSubject): boolean =>
  mentions(bytes, address) || (name !== undefined && mentionsName(bytes, name));

/**
 * Extracts and lists are ours; a letter or an answer is the person's when it goes to the address; a mail that came is when
 * the person wrote it, or when it reports that the address could not be reached.
 */
function isOurs(place: string, bytes: Uint8Array, { address }: DataSubject): boolean {
  const [top] = place.split(/[\\/]/);
  const text = Buffer.from(bytes).toString('utf8').toLowerCase();
  if (top === 'extracts') return text.startsWith(`registerutdrag för ${address}`);
  if (isExport(text)) return true;
  if (/\.msg$/i.test(place)) return false;
  return namedIn(
    text,
    top === 'outbox' ? 'to' : 'from|final-recipient|original-recipient|x-failed-recipients',
    address,
  );
}

/** What `register -- export` writes: its row of headers, or addresses with semicolons and nothing else. */
function isExport(text: string): boolean {
  const head = exported()
    .map(({ header }) => header)
    .join(';');
  return (
    text.replace(/^\ufeff/, '').startsWith(head) ||
    /^\s*[^\s;<>@]+@[^\s;<>@]+(?:; [^\s;<>@]+@[^\s;<>@]+)*\s*$/.test(text)
  );
}

/** Whether a header field of a mail, or of a part that reports, holds the address and no other. */
function namedIn(text: string, fields: string, address: string): boolean {
  const values = [...text.matchAll(new RegExp(`^(?:${fields}):(.*(?:\\r?\\n[ \\t].*)*)`, 'gm'))].map(
    ([, value = '']) => value,
  );
  return values.some((value) => {
    const addresses = value.match(/[^\s<>,;:"]+@[^\s<>,;:"]+/g) ?? [];
    return addresses.length === 1 && addresses[0] === address;
  });
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
