import { constants } from 'node:fs';
import { lstat, mkdir, open, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { MailPlace } from '../data/handled-mail.ts';
import { UserError } from '../user-error.ts';
import { MailboxLost, Unreadable, type Mailbox, type Waiting } from './mailbox.ts';
import { moveFile } from './move-file.ts';
import { onTerminal } from './on-terminal.ts';
import { READ_BYTES } from './read-eml.ts';

const PLACES: Record<MailPlace, string> = { handled: 'hanterat', unclear: 'oforstatt' };
/** Outlook's format is read whole or not at all. */
const MSG_BYTES = 25 * 1024 * 1024;

/**
 * A folder of saved mail. Links are not followed, other files and folders not touched.
 * @throws UserError when there is no such folder
 */
export async function openFolder(folder: string): Promise<Mailbox> {
  const items = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
      throw new UserError(`Mappen ”${folder}” finns inte. Ange mappen med sparade mejl efter --from.`);
    throw error;
  });
  const others = items.filter((item) => !item.isFile() && !Object.values(PLACES).includes(item.name));
  const files = items.filter((item) => item.isFile());
  const mails = files.filter(({ name }) => formatOf(name)).map(({ name }) => name);
  return {
    list: async () => mails.sort().map((name) => waiting(folder, name)),
    skipped: [
      ...others.map(({ name }) => `${onTerminal(name)}: ingen vanlig fil`),
      ...files.filter(({ name }) => !formatOf(name)).map(({ name }) => `${onTerminal(name)}: varken .eml eller .msg`),
    ],
    move: (name, place) => moveInto(folder, PLACES[place], name).catch((error) => told(error, name, folder)),
    close: async () => {},
  };
}

const formatOf = (name: string): Waiting['format'] | undefined =>
  /\.eml$/i.test(name) ? 'eml' : /\.msg$/i.test(name) ? 'msg' : undefined;

function waiting(folder: string, name: string): Waiting {
  const format = formatOf(name) ?? 'eml';
  return { name, format, read: () => readStart(path.join(folder, name), format) };
}

async function readStart(file: string, format: Waiting['format']): Promise<Uint8Array> {
  // A link put there since the folder was listed is not followed; Windows has no such flag.
  const handle = await open(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0)).catch(
    (error: NodeJS.ErrnoException) => {
      throw new Unreadable(`går inte att läsa (${error.code})`);
    },
  );
  try {
    const { size } = await handle.stat();
    if (format === 'msg' && size > MSG_BYTES) throw new Unreadable('större än 25 MB');
    const bytes = Buffer.alloc(Math.min(size, format === 'msg' ? MSG_BYTES : READ_BYTES));
    const { bytesRead } = await handle.read(bytes, 0, bytes.length, 0);
    return bytes.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function moveInto(folder: string, place: string, name: string): Promise<void> {
  const target = path.join(folder, place);
  await mkdir(target, { recursive: true });
  if (!(await lstat(target)).isDirectory())
    throw new UserError(`”${target}” ska vara en vanlig mapp, inte en länk. Flytta den och kör igen.`);
  const { name: stem, ext } = path.parse(name);
  for (let number = 1; ; number += 1) {
    const to = path.join(target, number === 1 ? name : `${stem}-${number}${ext}`);
    if (await moveFile(path.join(folder, name), to)) return;
  }
}

/** A mail that somebody else has moved is out of the way as well. */
function told(error: NodeJS.ErrnoException, name: string, folder: string): void {
  if (error instanceof UserError) throw error;
  if (error.code === 'ENOENT') return;
  throw new MailboxLost(
    `”${onTerminal(name)}” gick inte att flytta (${error.code}). Stäng mejlet om det är öppet i ett annat program, och se till att du får skapa och ta bort filer i mappen ”${folder}”.`,
  );
}
