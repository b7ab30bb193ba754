import { existsSync, readFileSync, unlinkSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { ifMissing } from '../files/missing.ts';
import { writeWhole } from '../files/write-whole.ts';
import type { Draft } from './api.ts';
import { CONTENT_SCHEMAS } from '../schemas/content-schemas.ts';
import { sortAt, type ContentPlace } from './content-place.ts';

/** Below the content folder. What begins with a dot neither the reader, nor Astro, nor a search for what is new looks at. */
const FOLDER = '.utkast';

const nameOf = ({ path: file }: Pick<ContentPlace, 'path'>) => `${file.replaceAll('/', '+')}.`;

/** One for each tab: no tab takes the place of what another has written. */
const placeOf = (content: string, place: Pick<ContentPlace, 'path'>, tab: string) =>
  path.join(content, FOLDER, `${nameOf(place)}${tab === '' ? '' : `${tab}.`}json`);

/** What lies beside a file from an earlier time, what was written last first; without what cannot be read. */
export async function readDrafts(content: string, place: Pick<ContentPlace, 'path'>): Promise<Draft[]> {
  const names = await readdir(path.join(content, FOLDER)).catch(ifMissing([]));
  const own = names.filter((name) => name.startsWith(nameOf(place)) && name.endsWith('.json'));
  const drafts = await Promise.all(
    own.map(async (name) => asDraft(await readFile(path.join(content, FOLDER, name), 'utf8').catch(ifMissing('')))),
  );
  return drafts.flatMap((draft) => draft ?? []).sort((a, b) => b.savedAt.localeCompare(a.savedAt));
}

/** The files that something lies beside, whether they are still there or not; by the names of the drafts. */
export async function draftedFiles(content: string): Promise<string[]> {
  const names = await readdir(path.join(content, FOLDER)).catch(ifMissing([]));
  return [...new Set(names.flatMap((name) => fileOf(name) ?? []))];
}

function fileOf(draft: string): string | undefined {
  const name = /^(.+?)(?:\.\d+-\d+)?\.json$/.exec(draft)?.[1] ?? '';
  const folders = CONTENT_SCHEMAS.map(({ files }) => files.slice(0, files.lastIndexOf('/') + 1));
  return folders
    .filter((folder) => name.startsWith(folder.replaceAll('/', '+')))
    .map((folder) => folder + name.slice(folder.length))
    .find(sortAt);
}

const textIn = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

function asDraft(text: string): Draft | undefined {
  try {
    const draft = JSON.parse(text) as Partial<Draft>;
    const isWhole = typeof draft.from === 'string' && typeof draft.hash === 'string' && Array.isArray(draft.changes);
    return isWhole && typeof draft.savedAt === 'string' ? (draft as Draft) : undefined;
  } catch {
    return undefined;
  }
}

/** Writes it whole: the one before, or this one, is there at any moment. Git is told to leave the folder alone. */
export function writeDraft(content: string, place: Pick<ContentPlace, 'path'>, draft: Draft): void {
  writeWhole(path.join(content, FOLDER, '.gitignore'), '*\n');
  writeWhole(placeOf(content, place, draft.tab ?? ''), JSON.stringify(draft), 0o600);
}

/** @param savedAt what was written later stays; undefined for whenever it was */
export function dropDraft(
  content: string,
  place: Pick<ContentPlace, 'path'>,
  { tab = '', savedAt }: { tab?: string | undefined; savedAt?: string | undefined },
): void {
  const file = placeOf(content, place, tab);
  // Between the look and the removal nobody else gets a turn.
  if (savedAt !== undefined && (asDraft(textIn(file))?.savedAt ?? '') > savedAt) return;
  // Not `rmSync`, which gives no code for a disk that cannot be written.
  if (existsSync(file)) unlinkSync(file);
}
