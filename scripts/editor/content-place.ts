import { lstat, readdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { CONTENT_SCHEMAS, type ContentSchema } from '../schemas/content-schemas.ts';
import { CallError } from './call.ts';

/** A content file that the editor may open or write. */
export interface ContentPlace {
  /** Below the content folder, with forward slashes and composed letters: `reports/x.mdx`. */
  path: string;
  sort: ContentSchema;
  /** On the disk, in the letters that it has there. */
  file: string;
}

/**
 * Where a content file lies. Only what is a sort of content, in its own folder, by a plain name, is a place: never
 * something outside the folder, by whatever road (`..`, a link, a drive, a device of Windows).
 * @param asked as the browser says it
 * @param mustExist false for a file that is to be written anew
 * @throws CallError
 */
export async function contentPlace(content: string, asked: unknown, mustExist = true): Promise<ContentPlace> {
  const sort = typeof asked === 'string' ? sortAt(asked) : undefined;
  if (typeof asked !== 'string' || !sort) throw new CallError(404, 'Det finns ingen sådan fil i innehållet.');
  const root = await realpath(content);
  const place = path.join(root, ...(await writtenNames(root, asked.split('/'))));
  const found = await lstat(place).catch(() => undefined);
  if (!found && mustExist) throw new CallError(404, `Filen ${asked} finns inte längre.`);
  const folder = await realpath(path.dirname(place)).catch(() => undefined);
  const isInside = folder === undefined ? !found : folder === path.dirname(place);
  if (!isInside || (found && !found.isFile()))
    throw new CallError(404, `${asked} är en genväg eller en mapp. Redigeraren öppnar bara själva filen.`);
  return { path: asked, sort, file: place };
}

/** The sort of file that has this path; undefined for what is none. */
export function sortAt(asked: string): ContentSchema | undefined {
  const name = asked.split('/').at(-1)!;
  if (asked !== asked.normalize('NFC') || !isPlainName(name)) return undefined;
  return CONTENT_SCHEMAS.find(({ files }) => {
    const [folder, extension] = files.split('*');
    if (extension === undefined) return files === asked;
    return asked === `${folder}${name}` && name.endsWith(extension) && name.length > extension.length;
  });
}

/** A name that means a file and nothing else, on every system. */
const isPlainName = (name: string) =>
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  !/^\.|[\u0000-\u001f\u007f<>:"/\\|?*]|[. ]$/.test(name) && !/^(con|prn|aux|nul|com\d|lpt\d)\./i.test(name);

/** macOS may have written å as two letters: the name by which the disk knows it. */
async function writtenNames(root: string, names: readonly string[]): Promise<string[]> {
  const written: string[] = [];
  for (const name of names) {
    const folder = path.join(root, ...written);
    const isThere = await lstat(path.join(folder, name)).catch(() => undefined);
    const others = isThere ? [] : await readdir(folder).catch(() => []);
    written.push(others.find((each) => each.normalize('NFC') === name) ?? name);
  }
  return written;
}
