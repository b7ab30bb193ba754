import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Settings } from '../../src/settings.ts';
import { ifMissing } from '../files/missing.ts';
import { UserError } from '../user-error.ts';

const PROJECT = path.resolve(fileURLToPath(new URL('../..', import.meta.url)));

/**
 * Where a site may be built: the folder itself, or the one that a link leads to.
 * @param out the folder that was asked for; it need not be there
 * @throws UserError for a place that holds anything but a built site or is a disk of its own
 */
export async function placeToBuild(out: string): Promise<string> {
  const isThere = await lstat(out).catch(ifMissing(undefined));
  const place = isThere ? await behindLinks(out) : out;
  await refuseForeign(place, out);
  await refuseDisk(place, out);
  return place;
}

/**
 * Refuses folders that Astro cannot read from: the project when pages are compiled, the content while somebody writes.
 * @throws UserError naming the mark in the way
 */
export function refuseUnreadable({ content }: Pick<Settings, 'content'>, project = PROJECT): void {
  refuseMarks(project, 'Projektets mapp');
  refuseMarks(content, 'PORTAL_CONTENT');
}

/** Astro and Vite take the place of a file for an address, where these begin something else. */
function refuseMarks(place: string, what: string): void {
  const [mark] = /[#?]/.exec(place) ?? [];
  if (mark) throw new UserError(`${what} är ”${place}”. Tecknet ${mark} går inte att ha i namnet: döp om mappen.`);
}

/** The link stays a link, and what it leads to is filled. */
async function behindLinks(out: string): Promise<string> {
  const place = await realpath(out).catch(ifMissing(undefined));
  if (place) return place;
  throw new UserError(
    `PORTAL_OUT är ”${out}”, en länk till en mapp som inte finns. Skapa mappen eller ta bort länken.`,
  );
}

/** The folder is replaced whole: one that holds something else would be lost. */
async function refuseForeign(place: string, out: string): Promise<void> {
  const found = await stat(place).catch(ifMissing(undefined));
  if (!found) return;
  if (!found.isDirectory()) throw new UserError(`PORTAL_OUT är ”${out}”, som är en fil. Välj en mapp.`);
  const names = await readdir(place);
  if (names.length === 0 || names.includes('sitemap-index.xml')) return;
  throw new UserError(`PORTAL_OUT är ”${out}”, där det ligger annat än en byggd portal. Välj en tom mapp.`);
}

/** What is new takes the old one's place by its name, and a disk has none. */
async function refuseDisk(place: string, out: string): Promise<void> {
  const [own, above] = await Promise.all([
    stat(place).catch(ifMissing(undefined)),
    stat(path.dirname(place)).catch(ifMissing(undefined)),
  ]);
  if (!own || !above || own.dev === above.dev) return;
  throw new UserError(
    `PORTAL_OUT är ”${out}”, som är en disk för sig. Portalen byts ut hel, så välj en mapp på den: ${path.join(out, 'portal')}.`,
  );
}
