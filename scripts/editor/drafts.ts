import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { ifMissing } from '../files/missing.ts';
import { writeWhole } from '../files/write-whole.ts';
import type { Draft } from './api.ts';
import type { ContentPlace } from './content-place.ts';

/** Below the content folder. What begins with a dot neither the reader, nor Astro, nor a search for what is new looks at. */
const FOLDER = '.utkast';

const placeOf = (content: string, { path: file }: Pick<ContentPlace, 'path'>) =>
  path.join(content, FOLDER, `${file.replaceAll('/', '+')}.json`);

/** What lies beside a file from an earlier time; undefined where nothing does, or nothing that can be read. */
export async function readDraft(content: string, place: Pick<ContentPlace, 'path'>): Promise<Draft | undefined> {
  const text = await readFile(placeOf(content, place), 'utf8').catch(ifMissing(undefined));
  if (text === undefined) return undefined;
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
  writeWhole(placeOf(content, place), JSON.stringify(draft), 0o600);
}

export const dropDraft = (content: string, place: Pick<ContentPlace, 'path'>): Promise<void> =>
  rm(placeOf(content, place), { force: true });
